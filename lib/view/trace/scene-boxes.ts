// Boxes of the drawing with the names, addresses and steps they carry.
import { lookupKind, nameOf, tagName } from '../resource-kind';
import { deviceLabel } from '../layout/chips';
import type { Analysis } from '../../model/analysis';
import type { GatewayKind } from '../../model/map-model';
import type { Topology } from '../../model/topology';
import type { Leg } from './legs';
import { sceneSizes as s } from './scene';
import type { SceneCard, SceneFrame, SceneGateway, SceneHost, SceneSubnet, SceneUpper, TraceScene } from './scene';
import type { Columns } from './scene-columns';
import type { ScenePlan, VpcGroup } from './scene-plan';
import type { Rows } from './scene-rows';
import type { Step, Visit } from './visits';

type CardSpot = VpcGroup['groups'][number]['cards'][number];

export function drawUppers(t: Topology, plan: ScenePlan, columns: Columns, rows: Rows, visits: readonly Visit[]): SceneUpper[] {
  return [...plan.outers, ...plan.hubs].map((spot): SceneUpper => {
    const { x, width } = columns.boxes.get(spot.key) ?? { x: 0, width: 0 };
    const outer = spot.kind === 'outer';
    return { id: spot.id, kind: outer ? 'outer' : 'hub', name: outer ? spot.id : nameOf(t, spot.id), x, y: outer ? rows.outerY : rows.hubY, width, height: outer ? s.outer : rows.hubHeight, steps: stepsAt(visits, spot.key) };
  });
}

const stepsAt = (visits: readonly Visit[], key: string): Step[] => visits.filter((visit) => visit.spot.key === key).flatMap((visit) => visit.steps);

export function drawCards(t: Topology, plan: ScenePlan, columns: Columns, rows: Rows, visits: readonly Visit[]): Pick<TraceScene, 'frames' | 'subnets' | 'cards'> {
  const frames: SceneFrame[] = [];
  const subnets: SceneSubnet[] = [];
  const cards: SceneCard[] = [];
  for (const place of plan.places) {
    const span = columns.places.get(place.key) ?? { x: 0, width: 0 };
    const known = t.places.find((entry) => entry.key === place.key);
    const account = known?.account ?? null;
    frames.push({ id: place.key, kind: 'place', name: account ?? '?', details: known?.region == null ? [] : [known.region], known: known !== undefined, room: roomOf(place.vpcs.flatMap((vpc) => vpc.borders), span.x, columns), x: span.x, y: rows.placeY, width: span.width, height: rows.bottomY + s.placePad - rows.placeY });
    for (const vpc of place.vpcs) {
      const box = columns.vpcs.get(vpc.id) ?? { x: 0, width: 0 };
      const node = t.vpcs.get(vpc.id);
      frames.push({ id: vpc.id, kind: 'vpc', name: node === undefined ? vpc.id : nameOf(t, vpc.id), details: node?.vpc == null ? [] : [...node.vpc.cidrs], known: node?.vpc != null, room: roomOf(vpc.borders, box.x, columns), x: box.x, y: rows.vpcY, width: box.width, height: rows.bottomY - rows.vpcY });
      let run: CardSpot[] = [];
      const close = (): void => { if (run.length > 0) subnets.push(subnetBox(t, run, columns, rows)); run = []; };
      for (const card of vpc.groups.flatMap((group) => group.cards)) {
        if (run[0] !== undefined && run[0].subnetId !== card.subnetId) close();
        run.push(card);
        cards.push(cardBox(t, card, columns, rows, stepsAt(visits, card.key)));
      }
      close();
    }
  }
  return { frames, subnets, cards };
}

const roomOf = (borders: VpcGroup['borders'], x: number, columns: Columns): number => Math.min(400, ...borders.map((border) => columns.middleOf(border) - 28 - x));

function subnetBox(t: Topology, run: readonly CardSpot[], columns: Columns, rows: Rows): SceneSubnet {
  const spans = run.map((card) => columns.boxes.get(card.key) ?? { x: 0, width: 0 });
  const x = Math.min(...spans.map((span) => span.x)) - s.subnetPad;
  const right = Math.max(...spans.map((span) => span.x + span.width)) + s.subnetPad;
  const height = Math.max(...run.map((card) => rows.cardHeights.get(card.key) ?? 0));
  const id = run[0]?.subnetId ?? null;
  const node = id === null ? undefined : t.subnets.get(id);
  return { id, name: id === null ? '?' : nameOf(t, id), cidr: node?.subnet?.cidr ?? node?.subnet?.ipv6Cidrs[0] ?? '', tier: node?.tier ?? 'unknown', x, y: rows.subnetY, width: right - x, height: rows.cardY + height + s.subnetPad - rows.subnetY };
}

function cardBox(t: Topology, card: CardSpot, columns: Columns, rows: Rows, steps: readonly Step[]): SceneCard {
  const { x, width } = columns.boxes.get(card.key) ?? { x: 0, width: 0 };
  const eni = t.networkInterfaces.get(card.id);
  const gateway = steps.find((step) => step.hop.kind === 'nat-gateway' || step.hop.kind === 'vpc-endpoint' || step.hop.kind === 'gateway-load-balancer-endpoint')?.hop.id;
  const own = eni === undefined ? '' : tagName(eni.tags, '');
  const worst = steps.some((step) => step.turn === 'drop') ? 'drop' : steps.some((step) => step.turn === 'unknown') ? 'unknown' : steps.some((step) => step.way === 'request') || rows.slots.get(card.key)?.top.some((slot) => slot.way === 'request') === true ? 'request' : 'reply';
  return {
    id: gateway ?? card.id, kind: card.key.startsWith('pass/') ? 'subnet' : gateway === undefined ? 'interface' : 'gateway',
    device: eni === undefined ? null : deviceLabel(eni), name: gateway !== undefined ? nameOf(t, gateway) : own,
    addresses: eni === undefined ? [] : [...eni.privateIps.map((ip) => ip.address), ...eni.ipv6.map((ip) => ip.address)],
    publicIps: eni === undefined ? [] : eni.privateIps.flatMap((ip) => (ip.association === null ? [] : [ip.association.publicIp])),
    mac: eni?.mac ?? null, steps, worst, x, y: rows.cardY, width, height: rows.cardHeights.get(card.key) ?? 0,
  };
}

const gatewayKinds: Readonly<Record<string, GatewayKind | 'vpc-endpoint'>> = {
  'internet-gateway': 'internet-gateway', 'egress-only-internet-gateway': 'egress-only-internet-gateway', 'nat-gateway': 'nat-gateway', 'vpn-gateway': 'vpn-gateway',
  'transit-gateway': 'transit-gateway', 'vpc-peering': 'vpc-peering', 'vpc-endpoint': 'vpc-endpoint',
};

export function drawGateways(t: Topology, plan: ScenePlan, columns: Columns, rows: Rows): Pick<TraceScene, 'gateways'> {
  const gateways: SceneGateway[] = [];
  for (const border of plan.places.flatMap((place) => place.vpcs.flatMap((vpc) => vpc.borders))) {
    if (border.kind !== 'gateway') continue;
    gateways.push({ id: border.id, kind: gatewayKinds[lookupKind(t, border.id) ?? ''] ?? 'other', name: nameOf(t, border.id), x: columns.middleOf(border), y: rows.vpcY, radius: s.radius });
  }
  return { gateways };
}

export function drawHosts(t: Topology, analysis: Analysis, plan: ScenePlan, columns: Columns, rows: Rows, visits: readonly Visit[], legs: readonly Leg[]): SceneHost[] {
  const hosts: SceneHost[] = [];
  const used = new Set(plan.places.flatMap((place) => place.vpcs.flatMap((vpc) => vpc.groups.flatMap((group) => group.cards.map((card) => card.id)))));
  for (const vpc of plan.places.flatMap((place) => place.vpcs)) {
    for (const group of vpc.groups) {
      const guests = [...group.guests, ...group.foreign];
      const span = columns.groups.get(`${group.key}@${vpc.id}`);
      if (group.instanceId === null || guests.length === 0 || span === undefined) continue;
      const host = t.hosts.get(group.instanceId);
      const boxes = guests.map((guest) => {
        const box = columns.boxes.get(guest.key) ?? span;
        return { networkInterfaceId: guest.cardKey.slice('card/'.length), steps: stepsAt(visits, guest.key), x: box.x, y: rows.hostY + s.guestTop, width: box.width, height: rows.bottomY - s.vpcPad - s.hostFoot - rows.hostY - s.guestTop };
      });
      const worst = new Map<string, SceneHost['rules'][number]>();
      for (const finding of analysis.findingsByResource.get(group.instanceId) ?? []) if (finding.severity !== 'info' && !worst.has(finding.rule)) worst.set(finding.rule, { rule: finding.rule, severity: finding.verdict === 'unknown' ? 'unknown' : finding.severity });
      hosts.push({
        id: group.instanceId, name: tagName(host?.instance?.tags, group.instanceId), type: host?.instance?.instanceType ?? null, rules: [...worst.values()].slice(0, 4), boxes,
        ports: boxes.flatMap((box) => {
          const eni = t.networkInterfaces.get(box.networkInterfaceId);
          const crossing = legs.filter((leg) => (leg.from.key === `card/${box.networkInterfaceId}` && leg.to?.kind === 'guest') || (leg.to?.key === `card/${box.networkInterfaceId}` && leg.from.kind === 'guest'));
          return eni === undefined ? [] : [{ networkInterfaceId: eni.id, label: deviceLabel(eni) ?? eni.id, x: box.x + box.width / 2, way: crossing.length > 1 ? 'both' as const : (crossing[0]?.way ?? 'both') }];
        }),
        idle: (host?.networkInterfaces ?? []).filter((eni) => !used.has(eni.id)).map((eni) => ({ id: eni.id, device: deviceLabel(eni) ?? '', address: eni.privateIps[0]?.address ?? eni.ipv6[0]?.address ?? '' })),
        x: span.x - s.subnetPad, y: rows.hostY, width: span.width + s.subnetPad * 2, height: rows.bottomY - s.vpcPad - rows.hostY,
      });
    }
  }
  return hosts;
}
