// Which hosts are drawn as cards: multi-homed ones, and the one standby a labelled low-budget pair is drawn with.
import type { Analysis } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';
import type { HostNode, Topology } from '../../model/topology';

export interface CardChoice {
  readonly host: HostNode;
  /** ENIs drawn with a dock and a lead, device order. */
  readonly docked: readonly NetworkInterface[];
  role: 'active' | 'standby' | null;
  /** Active host's id for both halves of a pair, else its own. */
  group: string;
  /** ENIs that would move to the standby. */
  movable: ReadonlySet<string>;
}

export function chooseCards(t: Topology, a: Analysis): Map<string, CardChoice> {
  const cards = new Map<string, CardChoice>();
  const drawable = (eni: NetworkInterface): boolean => eni.subnetId !== null && t.subnets.has(eni.subnetId);
  for (const host of t.hosts.values()) {
    const facts = a.hosts.get(host.id);
    if (facts === undefined || !facts.multiHomed) continue;
    const counted = new Set(facts.counted);
    const docked = host.networkInterfaces.filter((eni) => counted.has(eni.id) && drawable(eni));
    if (docked.length > 0) cards.set(host.id, { host, docked, role: null, group: host.id, movable: new Set() });
  }
  for (const card of [...cards.values()]) {
    const label = a.hosts.get(card.host.id)?.scenarios.find((scenario) => scenario.scenario === 'low-budget-ha' && scenario.label);
    if (label === undefined || card.role === 'standby') continue;
    card.movable = movableOf(card);
    for (const candidate of label.candidates) {
      if (candidate.sameZone === false || candidate.slotFree === false || candidate.instanceId === card.host.id) continue;
      const partner = cards.get(candidate.instanceId) ?? single(t, candidate.instanceId, drawable);
      if (partner === null || partner.role !== null || columnOf(t, partner) !== columnOf(t, card)) continue;
      card.role = 'active';
      partner.role = 'standby';
      partner.group = card.group;
      cards.set(partner.host.id, partner);
      break;
    }
  }
  return cards;
}

function single(t: Topology, id: string, drawable: (eni: NetworkInterface) => boolean): CardChoice | null {
  const host = t.hosts.get(id);
  const docked = host?.networkInterfaces.filter(drawable) ?? [];
  return host === undefined || docked.length !== 1 ? null : { host, docked, role: null, group: id, movable: new Set() };
}

/** Halves of a pair are drawn side by side, so they must live in one zone of one VPC. */
function columnOf(t: Topology, { host, docked }: CardChoice): string {
  const subnet = t.subnets.get((docked.find((eni) => eni.id === host.primary?.id) ?? docked[0])?.subnetId ?? '');
  return `${subnet?.vpcId}/${subnet?.zone}`;
}

/** The ENIs that outlive the instance; when none says so, the last one. */
function movableOf(card: CardChoice): ReadonlySet<string> {
  const others = card.docked.filter((eni) => eni.id !== card.host.primary?.id);
  const kept = others.filter((eni) => eni.attachment?.deleteOnTermination === false);
  return new Set((kept.length > 0 ? kept : others.slice(-1)).map((eni) => eni.id));
}
