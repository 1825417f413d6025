// Which annotations hold for one host of one snapshot, and what the guest does by them.
import type { EniKindVerdict, OsBelief } from '../../model/analysis';
import type { BeliefPin, GuestEvidence, InstanceAnnotations, StoredEvidence } from '../../model/guest';
import type { NetworkInterfaceId } from '../../model/ids';
import type { HostNode, Topology } from '../../model/topology';
import type { HostRouting } from '../trace/host-routing';
import { evidenceFacts } from './evidence-facts';
import { type GuestHost, guestHostOf } from './guest-host';
import { mergeEvidence } from './merge-evidence';
import { confidenceOf, routingFromEvidence } from './routing-from-evidence';
import { routingFromPin } from './routing-from-pin';
import { type GuestTies, stillMatches, tieInterfaces } from './tie-interfaces';

type Kinds = ReadonlyMap<NetworkInterfaceId, EniKindVerdict>;

export interface AppliedGuest {
  readonly host: GuestHost;
  /** Each stored entry, newest first, with whether it still belongs to this host. */
  readonly entries: readonly { readonly stored: StoredEvidence; readonly applies: boolean; readonly ties: GuestTies }[];
  /** All entries that apply, as one; `null`: none does. */
  readonly evidence: GuestEvidence | null;
  readonly ties: GuestTies | null;
  readonly pin: BeliefPin | null;
  readonly routing: HostRouting | null;
}

/** `believed`: what answers where neither evidence nor a pin does. */
export function applyAnnotations(topology: Topology, kinds: Kinds, node: HostNode, annotations: InstanceAnnotations, believed: HostRouting | null = null): AppliedGuest {
  const host = guestHostOf(topology, node, kinds);
  const entries = annotations.evidence.map((stored) => {
    const ties = tieInterfaces(stored.evidence, host.enis);
    return { stored, applies: stillMatches(ties), ties };
  });
  // Settings alone belong to nobody in particular: they follow the entries that can be compared.
  const comparable = entries.filter((entry) => !entry.ties.unverifiable);
  const usable = comparable.length > 0 && comparable.every((entry) => !entry.applies) ? [] : entries.filter((entry) => entry.applies);
  const evidence = mergeEvidence(usable.map((entry) => entry.stored));
  const ties = evidence === null ? null : tieInterfaces(evidence, host.enis);
  const pinned = annotations.pin === null ? null : routingFromPin(annotations.pin, host);
  const routing = evidence === null || ties === null ? pinned : routingFromEvidence(evidence, host, ties, pinned ?? believed);
  return { host, entries: entries.map((entry) => ({ ...entry, applies: usable.includes(entry) })), evidence, ties, pin: annotations.pin, routing };
}

/** The belief with what was seen or said put in its place. Evidence that leaves the question open adds its facts and changes nothing. */
export function believeWithAnnotations(applied: AppliedGuest, before: OsBelief): OsBelief {
  const facts = applied.evidence === null ? [] : evidenceFacts(applied.evidence, applied.ties);
  const family = familyOf(applied.evidence, before);
  const pinFacts = applied.pin === null ? [] : [`pinned:${applied.pin.author}`];
  const routing = applied.routing;
  // A container network stays one: its plugin writes the rules that were seen.
  if (routing === null || routing.routing === 'unknown' || before.routing === 'cni-managed') return { ...before, family, evidence: [...facts, ...pinFacts, ...before.evidence] };
  const seen = routing.basis === 'evidence' && applied.evidence !== null;
  return { routing: routing.routing, confidence: seen ? confidenceOf(applied.evidence) : 1, evidence: [...facts, ...pinFacts, ...before.evidence], basis: seen ? 'evidence' : 'pinned', family };
}

const familyOf = (evidence: GuestEvidence | null, before: OsBelief): OsBelief['family'] => (evidence?.os === 'windows' ? 'windows' : evidence?.os === 'linux' && (before.family === 'unknown' || before.family === 'windows') ? 'linux' : before.family);
