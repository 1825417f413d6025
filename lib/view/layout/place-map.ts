// The placement of the whole map: pure, linear, the same picture for the same account in any order (docs/look.md).
import type { Analysis } from '../../model/analysis';
import type { CoverageStatus } from '../../model/coverage';
import { coreResourceTypes } from '../../model/coverage';
import type { Frame, LayoutOptions, Lead, MapModel, SubnetAcl, SubnetBox } from '../../model/map-model';
import type { SubnetNode, Topology } from '../../model/topology';
import { tagName } from '../resource-kind';
import { narrowHeader, placeAcross } from './across';
import { allowLinks } from './allow-links';
import { chipsOf, docksOf, dotsOf, hostCard } from './card-boxes';
import { homeOf, placeCards } from './cards';
import { chooseCards } from './choose-cards';
import { fillChips } from './chips';
import { sizeColumn } from './columns';
import { placeDocks } from './docks';
import { placeDown } from './down';
import { listGateways } from './gateway-list';
import { attachmentLinks, borderGateways, chooseHubs, minimumVpcWidth, placeBorder, placeHubs } from './gateways';
import { colourLanes, requestTracks } from './horizontals';
import { candidateLead, crossingsOf, framesAround, leadPoints } from './lead-lines';
import { labelsOf } from './labels';
import { buildPlaces } from './places';
import type { CardPlan, ColumnPlan, PlacePlan, SubnetPlan, VpcPlan } from './plan';
import { rollUp, type Rollup } from './rollup';
import { routeLinks } from './route-links';
import { planRoutes, type LeadPlan } from './routes';
import { buildShelves } from './shelves';
import { sizes } from './sizes';
import { placeFrames } from './streets';
import { noCounts } from './worst';

export const defaultLayout: LayoutOptions = { moves: [], expanded: [], showAllows: false, showAcls: false, showManaged: true, showOrphans: true, showSingleHomed: true };

export function placeMap(topology: Topology, analysis: Analysis, options: LayoutOptions = defaultLayout): MapModel {
  const places = buildPlaces(topology, analysis.kinds, options.showAcls);
  const vpcs = new Map<string, VpcPlan>();
  const subnets = new Map<string, SubnetPlan>();
  for (const place of places) for (const vpc of place.vpcs) {
    vpcs.set(vpc.id, vpc);
    for (const subnet of vpc.subnets) subnets.set(subnet.node.id, subnet);
  }

  const choices = chooseCards(topology, analysis);
  const perColumn = new Map<ColumnPlan, number>();
  for (const choice of choices.values()) {
    const column = homeOf(choice, subnets)?.column;
    if (column !== undefined) perColumn.set(column, (perColumn.get(column) ?? 0) + 1);
  }
  for (const place of places) buildShelves(place, perColumn, options.moves);
  const cards = placeCards(choices, subnets, analysis);
  const cardsById = new Map(cards.map((card) => [card.id, card]));
  const docked = new Set<string>();
  const cardsOf = new Map<ColumnPlan, CardPlan[]>();
  for (const card of cards) {
    for (const port of card.ports) docked.add(port.dock.eni.id);
    const list = cardsOf.get(card.column);
    if (list === undefined) cardsOf.set(card.column, [card]);
    else list.push(card);
  }
  fillChips(topology, analysis, subnets.values(), docked, options);
  for (const vpc of vpcs.values()) for (const column of vpc.columns) if (vpc.shelf !== null) sizeColumn(column, vpc.shelf, cardsOf);

  const { leads } = planRoutes(cards);
  const rollup = rollUp(topology, analysis, subnets, vpcs, cardsById);
  const levels = (vpc: VpcPlan): number => {
    const { high, medium, low, info, unknown } = rollup.vpcs.get(vpc.id) ?? noCounts;
    return Number(high > 0) + Number(medium > 0) + Number(unknown > 0) + (vpc.width < narrowHeader ? 0 : Number(low > 0) + Number(info > 0));
  };
  const drafts = listGateways(topology);
  const border = borderGateways(drafts, vpcs);
  const hubs = chooseHubs(drafts, vpcs);
  const tails = new Set(hubs.map((hub) => hub.after));
  for (const place of places) {
    placeAcross({ place, cards: cards.filter((card) => card.vpc.place === place), minimumWidth: (vpc) => minimumVpcWidth(vpc, border.get(vpc) ?? [], levels(vpc)), tail: (vpc) => (tails.has(vpc) ? sizes.vpcGap : 0) });
  }
  placeDocks(cards, leads);
  requestTracks(leads);
  const expanded = new Set<string>(options.expanded);
  for (const place of places) {
    colourLanes(place);
    placeDown(place, expanded);
  }
  const { width, height, ys } = placeFrames(places, leads, options.moves);

  const lines = leads.map((lead) => line(lead, leadPoints(lead, ys)));
  const gateways = places.flatMap((place) => [
    ...place.shelves.flatMap((shelf) => shelf.vpcs.flatMap((vpc) => placeBorder(vpc, border.get(vpc) ?? [], levels(vpc), shelf.y))),
    ...placeHubs(hubs, place, (x, from, to) => crosses(lines, place.x + x, place.y + from, place.y + to)),
  ].map((node) => ({ ...node, x: node.x + place.x, y: node.y + place.y })));
  const allowed = options.showAllows ? allowLinks(topology, subnets, vpcs, gateways) : null;
  const candidates = cards.map(candidateLead).filter((lead) => lead !== null);
  return {
    width, height,
    frames: places.flatMap((place) => framesOf(place, topology, rollup)),
    subnets: places.flatMap((place) => place.vpcs.flatMap((vpc) => [...vpc.subnets.map((subnet) => subnetBox(subnet, topology, rollup, options.showAcls)), ...placeholders(vpc)])),
    hosts: cards.map((card) => hostCard(card, analysis)),
    leads: [...lines, ...candidates],
    gateways,
    links: [...gateways.flatMap((node) => (node.radius === sizes.hubRadius ? attachmentLinks(node, vpcs) : [])), ...routeLinks(topology, subnets, vpcs, cardsById, gateways), ...(allowed?.links ?? [])],
    ...(allowed === null ? {} : { allows: allowed.summary }),
    ...labelsOf(places, gateways),
  };
}

function line(lead: LeadPlan, points: Lead['points']): Lead {
  const { card, port } = lead;
  const kind = card.badges[0]?.severity === 'high' ? 'high' : port.dock.movable ? 'movable' : 'normal';
  const local = lead.kind === 'straight' || (lead.port.dock.subnet.vpc === card.vpc && lead.kind !== 'channel' && lead.kind !== 'street');
  return { id: lead.id, hostId: card.id, networkInterfaceId: port.dock.eni.id, points, crossings: local ? [] : crossingsOf(points, framesAround(lead)), kind };
}

function crosses(lines: readonly Lead[], x: number, from: number, to: number): boolean {
  for (const { points } of lines) {
    for (let i = 1; i < points.length; i++) {
      const [x1, y1] = points[i - 1] as readonly [number, number];
      const [x2, y2] = points[i] as readonly [number, number];
      if (y1 === y2 && y1 >= from && y1 <= to && Math.min(x1, x2) < x + 20 && Math.max(x1, x2) > x - 20) return true;
    }
  }
  return false;
}

const trouble: readonly CoverageStatus[] = ['denied', 'throttled', 'partial', 'error', 'timeout', 'disabled'];

function framesOf(place: PlacePlan, t: Topology, rollup: Rollup): Frame[] {
  const gap = coreResourceTypes.some((type) => trouble.includes(t.coverage.get(`${place.key}|${type}`) ?? 'complete'));
  const frames: Frame[] = [{
    id: place.key, kind: 'place', resourceId: place.key, name: place.account ?? '?', details: [place.account, place.region].filter((part) => part !== null),
    eniCount: place.count, counts: rollup.places.get(place.key) ?? noCounts, ghost: null, gap, x: place.x, y: place.y, width: place.width, height: place.height,
  }];
  for (const shelf of place.shelves) for (const vpc of shelf.vpcs) {
    frames.push({
      id: vpc.id, kind: 'vpc', resourceId: vpc.id, name: vpc.name, details: vpc.cidrs, eniCount: vpc.count, counts: rollup.vpcs.get(vpc.id) ?? noCounts, ghost: vpc.ghost,
      gap: vpc.tiers.has('unknown'), x: place.x + vpc.x, y: place.y + shelf.y, width: vpc.width, height: shelf.height,
    });
  }
  return frames;
}

function subnetBox(subnet: SubnetPlan, t: Topology, rollup: Rollup, showAcls: boolean): SubnetBox {
  const { x, y } = subnet.vpc.place;
  const { node } = subnet;
  return {
    id: node.id, vpcId: node.vpcId, tier: node.tier, placeholder: false, name: subnet.name, cidr: subnet.cidr, eniCount: node.networkInterfaces.length,
    counts: rollup.subnets.get(node.id) ?? noCounts, ghost: node.subnet === null ? (t.ghosts.get(node.id)?.reason ?? 'not-collected') : null,
    ...(showAcls ? { acl: aclOf(node) } : {}), chips: chipsOf(subnet), docks: docksOf(subnet), dots: dotsOf(subnet), x: x + subnet.x, y: y + subnet.y, width: subnet.width, height: subnet.height,
  };
}

/** 32767 is the deny at the end, which every ACL has in both directions. https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html */
function aclOf({ acl }: SubnetNode): SubnetAcl | null {
  if (acl === null) return null;
  const { id, isDefault, entries, tags } = acl.acl;
  const rules = entries.filter((entry) => entry.ruleNumber < 32767);
  return { id, name: tagName(tags, id), isDefault, rules: rules.length, denies: rules.filter((entry) => entry.action === 'deny').length };
}

/** Dashed box for a tier of the shelf that this VPC does not have. */
function placeholders(vpc: VpcPlan): SubnetBox[] {
  const { shelf, place } = vpc;
  const first = vpc.columns[0];
  const last = vpc.columns.at(-1);
  if (shelf === null || first === undefined || last === undefined) return [];
  const boxes: SubnetBox[] = [];
  shelf.tiers.forEach((tier, row) => {
    const at = shelf.rows[row];
    if (vpc.tiers.has(tier) || tier === 'unknown' || tier === 'special' || at === undefined) return;
    boxes.push({
      id: `${vpc.id}/${tier}`, vpcId: vpc.id, tier, placeholder: true, name: '', cidr: '', eniCount: 0, counts: noCounts, ghost: null, chips: [], docks: [], dots: [],
      x: place.x + first.x, y: place.y + at.y, width: last.x + last.width - first.x, height: at.height,
    });
  });
  return boxes;
}
