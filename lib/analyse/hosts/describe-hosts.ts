// Facts of every host: which ENIs count as the user's, free slots, and what its guest probably does with several ENIs.
import { inBlocks } from '../../base/in-blocks';
import type { EniKindVerdict, HostAnalysis, ScenarioLabel } from '../../model/analysis';
import type { InstanceId, NetworkInterfaceId } from '../../model/ids';
import type { NetworkInterface } from '../../model/inventory';
import type { HostNode, Topology } from '../../model/topology';
import type { HostFacts } from '../context';
import type { BeliefMemo } from './belief-memo';
import { createBeliefMemo, recallBelief } from './belief-memo';
import { believeOsRouting } from './os-belief';
import { countSlots, type LookupLimits, limitsLookup } from './slots';

type Kinds = ReadonlyMap<NetworkInterfaceId, EniKindVerdict>;

export interface HostSurvey {
  /** Every host, without scenarios yet. */
  readonly hosts: Map<InstanceId, HostAnalysis>;
  /** The few that rules and scenarios have to look at; see AnalysisContext. */
  readonly notable: readonly HostFacts[];
}

export const describeHosts = (t: Topology, kinds: Kinds): Map<InstanceId, HostFacts> => surveyHosts(t, kinds).hosts;

export function surveyHosts(t: Topology, kinds: Kinds): HostSurvey {
  const lookup = limitsLookup(t.inventory.instanceTypes);
  const beliefs = createBeliefMemo();
  const hosts = new Map<InstanceId, HostAnalysis>();
  const notable: HostFacts[] = [];
  inBlocks([...t.hosts.values()], touchHost, (host) => {
    const own = split(host, kinds);
    const facts = describeHost(host, own, lookup, beliefs);
    hosts.set(host.id, facts);
    if (facts.multiHomed || facts.osBelief.routing === 'appliance' || own.counted.some((eni) => isNotable(eni, t))) notable.push(facts);
  }, touchInterfaces);
  return { hosts, notable };
}

const touchHost = (host: HostNode): number => (host.instance?.marketplaceProductCodes.length ?? 0) + host.networkInterfaces.length;
function touchInterfaces(host: HostNode): number {
  let touched = 0;
  for (const eni of host.networkInterfaces) touched += eni.id.length + eni.privateIps.length;
  return touched;
}

/** ENIs of a host by what they count as, device order. */
interface Split {
  readonly counted: readonly NetworkInterface[];
  /** Those that take a slot: all but branch ENIs, which live behind their trunk. */
  readonly attached: readonly NetworkInterface[];
  readonly cniCount: number;
}
const nothing: readonly NetworkInterface[] = [];
const noScenarios: readonly ScenarioLabel[] = [];

const isCounted = (verdict: EniKindVerdict | undefined): boolean => verdict?.kind === 'customer' || verdict?.kind === 'efa';

function split(host: HostNode, kinds: Kinds): Split {
  const enis = host.networkInterfaces;
  let counted = 0;
  let branches = 0;
  let cniCount = 0;
  for (const eni of enis) {
    const verdict = kinds.get(eni.id);
    if (isCounted(verdict)) counted += 1;
    else if (verdict?.kind === 'branch') branches += 1;
    else if (verdict?.kind === 'cni' || verdict?.kind === 'trunk') cniCount += 1;
  }
  // Usually every ENI is the user's, and the host's own list serves.
  return {
    counted: counted === enis.length ? enis : counted === 0 ? nothing : enis.filter((eni) => isCounted(kinds.get(eni.id))),
    attached: branches === 0 || enis.length < 2 ? enis : enis.filter((eni) => kinds.get(eni.id)?.kind !== 'branch'),
    cniCount,
  };
}

function describeHost(host: HostNode, own: Split, lookup: LookupLimits, beliefs: BeliefMemo): HostAnalysis {
  const [only] = own.counted;
  const counted: NetworkInterfaceId[] = own.counted.length === 1 && only !== undefined ? [only.id] : own.counted.map((eni) => eni.id);
  return {
    instanceId: host.id,
    counted,
    multiHomed: counted.length >= 2,
    osBelief: recallBelief(beliefs, host, own.counted.length, own.cniCount, () => believeOsRouting(host, own.counted, own.cniCount)),
    slots: countSlots(host, own.attached, lookup),
    scenarios: noScenarios,
  };
}

/** A public address, a check that is off, or routes through it: the ENI of even a single-homed host that rules speak of. */
function isNotable(eni: NetworkInterface, t: Topology): boolean {
  if (eni.sourceDestCheck === false || (t.routeUses.size > 0 && t.routeUses.has(eni.id))) return true;
  for (const ip of eni.privateIps) if (ip.association !== null) return true;
  return false;
}
