// Cards get a lane, their ENIs get docks: which side of which subnet, through which lane, from which edge of the card.
import type { Analysis } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';
import { compareText } from '../../base/order';
import type { CardChoice } from './choose-cards';
import { deviceLabel, hostName } from './chips';
import { naturalKey } from './order';
import type { CardPlan, DockPlan, PortPlan, ShelfPlan, SubnetPlan } from './plan';
import { sizes } from './sizes';
import { addressWidth } from './text-width';
import { badgesOf, worstLevel } from './worst';

/** Subnet whose column and rows decide where the card goes: the primary ENI's. */
export function homeOf(choice: CardChoice, subnets: ReadonlyMap<string, SubnetPlan>): SubnetPlan | undefined {
  const first = choice.docked.find((eni) => eni.id === choice.host.primary?.id) ?? choice.docked[0];
  return first?.subnetId == null ? undefined : subnets.get(first.subnetId);
}

const lanesUnder = (shelf: ShelfPlan, row: number): number => (row < shelf.tiers.length - 1 ? row : Math.max(0, row - 1));

export function placeCards(choices: ReadonlyMap<string, CardChoice>, subnets: ReadonlyMap<string, SubnetPlan>, a: Analysis): CardPlan[] {
  const cards = new Map<string, CardPlan>();
  for (const choice of choices.values()) {
    const card = makeCard(choice, choices, subnets, a);
    if (card === null) continue;
    cards.set(card.id, card);
    card.lane.cards.push(card);
  }
  for (const choice of choices.values()) {
    const card = cards.get(choice.host.id);
    if (card !== undefined) addDocks(card, choice, subnets, a);
  }
  for (const choice of choices.values()) if (choice.role === 'standby') addCandidate(cards.get(choice.host.id), cards.get(choice.group));
  for (const card of cards.values()) settle(card);
  return [...cards.values()].sort((x, y) => compareText(x.key, y.key) || compareText(x.id, y.id));
}

function makeCard(choice: CardChoice, choices: ReadonlyMap<string, CardChoice>, subnets: ReadonlyMap<string, SubnetPlan>, a: Analysis): CardPlan | null {
  const leader = choice.role === 'standby' ? (choices.get(choice.group) ?? choice) : choice;
  const own = homeOf(choice, subnets);
  const led = homeOf(leader, subnets);
  // A pair stays together when the standby lives in the same column; otherwise it is not drawn as a pair.
  const home = own !== undefined && led !== undefined && own.column === led.column ? led : own;
  if (home === undefined || own === undefined) return null;
  const shelf = home.vpc.shelf;
  if (shelf === null) return null;
  const from = home === led ? leader : choice;
  let row = home.row;
  for (const eni of from.docked) {
    const subnet = eni.subnetId === null ? undefined : subnets.get(eni.subnetId);
    if (subnet !== undefined && subnet.vpc === home.vpc) row = Math.min(row, subnet.row);
  }
  const lane = shelf.lanes[lanesUnder(shelf, row)];
  if (lane === undefined) return null;
  const name = hostName(choice.host);
  const facts = a.hosts.get(choice.host.id);
  const labels = facts?.scenarios.filter((scenario) => scenario.label).length ?? 0;
  const badges = badgesOf(a, [choice.host.id, ...choice.docked.map((eni) => eni.id)]);
  const unexplained = facts?.multiHomed === true && labels === 0;
  const rows = labels + Math.max(0, badges.length - 1) + (unexplained ? 1 : 0) + (choice.role === 'standby' ? 1 : 0);
  return {
    host: choice.host, id: choice.host.id, name, key: naturalKey(name), badges, rows: Math.min(4, Math.max(1, rows)), role: choice.role, group: choice.group,
    vpc: home.vpc, column: home.column, lane, ports: [], span: 1, slot: 0, x: 0,
  };
}

/** Side of the target subnet and the lane its lead comes through. */
function approach(card: CardPlan, subnet: SubnetPlan): { side: 'top' | 'bottom'; lane: number } {
  const same = subnet.vpc.shelf === card.lane.shelf;
  const row = subnet.row;
  if (same) return row <= card.lane.index ? { side: 'bottom', lane: row } : { side: 'top', lane: row - 1 };
  return row > 0 ? { side: 'top', lane: row - 1 } : { side: 'bottom', lane: 0 };
}

function portSide(card: CardPlan, subnet: SubnetPlan, dock: { side: 'top' | 'bottom'; lane: number }): 'top' | 'bottom' {
  const own = card.lane.shelf;
  const other = subnet.vpc.shelf;
  if (other === own) return dock.lane === card.lane.index ? (dock.side === 'bottom' ? 'top' : 'bottom') : dock.lane < card.lane.index ? 'top' : 'bottom';
  return other !== null && other.place === own.place && other.index < own.index ? 'top' : 'bottom';
}

/** -1, 0, 1: which side of its column the lead leaves to. */
export function leavesTo(card: CardPlan, subnet: SubnetPlan, lane: number): -1 | 0 | 1 {
  if (subnet.vpc.shelf !== card.lane.shelf) return 1;
  if (subnet.column === card.column) return lane === card.lane.index ? 0 : 1;
  if (subnet.vpc === card.vpc) return subnet.column.index < card.column.index ? -1 : 1;
  const order = card.lane.shelf.vpcs;
  return order.indexOf(subnet.vpc) < order.indexOf(card.vpc) ? -1 : 1;
}

const makePort = (dock: DockPlan, card: CardPlan, eni: NetworkInterface, index: number, candidate: boolean): PortPlan => ({
  dock, side: portSide(card, dock.subnet, dock), label: deviceLabel(eni) ?? `eth${index}`, device: index, candidate, leaves: leavesTo(card, dock.subnet, dock.lane), x: 0,
});

function addDocks(card: CardPlan, choice: CardChoice, subnets: ReadonlyMap<string, SubnetPlan>, a: Analysis): void {
  choice.docked.forEach((eni, index) => {
    const subnet = eni.subnetId === null ? undefined : subnets.get(eni.subnetId);
    if (subnet === undefined) return;
    const address = eni.privateIps[0]?.address ?? eni.ipv6[0]?.address ?? eni.id;
    const movable = choice.role === 'active' && choice.movable.has(eni.id);
    const width = Math.ceil((addressWidth(address) + (movable ? 48 : 32)) / 4) * 4;
    const dock: DockPlan = { eni, card, subnet, ...approach(card, subnet), address, width, worst: worstLevel(a.findingsByResource.get(eni.id)), movable, dotX: 0, x: 0, y: 0, line: 0 };
    subnet.docks[dock.side].push(dock);
    card.ports.push(makePort(dock, card, eni, index, false));
  });
}

/** Dashed port of the standby for the first ENI that would move to it. */
function addCandidate(standby: CardPlan | undefined, active: CardPlan | undefined): void {
  if (standby === undefined || active === undefined || standby.lane !== active.lane || standby.column !== active.column) return;
  const moving = active.ports.find((port) => port.dock.movable && port.leaves === 0);
  if (moving === undefined) return;
  const taken = standby.ports.filter((port) => port.side === moving.side).length;
  if (taken > 2) return;
  standby.ports.push({ ...makePort(moving.dock, standby, moving.dock.eni, moving.device, true), label: moving.label });
}

function settle(card: CardPlan): void {
  const sides = { top: 0, bottom: 0 };
  for (const port of card.ports) sides[port.side]++;
  card.span = Math.max(1, Math.ceil(((Math.max(sides.top, sides.bottom) - 1) * sizes.portPitchMinimum + 2 * sizes.portInset + sizes.slotGap) / sizes.slot));
  card.ports.sort((x, y) => (x.candidate ? -2 : x.leaves) - (y.candidate ? -2 : y.leaves) || x.device - y.device);
}

export const cardHeight = (rows: number): number => sizes.card + (rows > 1 ? sizes.cardSecondRow + (rows - 2) * sizes.cardRow : 0);

