// Facts of every host: which ENIs count as the user's, free slots, and what its guest probably does with several ENIs.
import type { EniKindVerdict } from '../../model/analysis';
import type { InstanceId, NetworkInterfaceId } from '../../model/ids';
import type { HostNode, Topology } from '../../model/topology';
import type { HostFacts } from '../context';
import { believeOsRouting } from './os-belief';
import { countSlots, type LookupLimits, limitsLookup } from './slots';

type Kinds = ReadonlyMap<NetworkInterfaceId, EniKindVerdict>;

export function describeHosts(t: Topology, kinds: Kinds): Map<InstanceId, HostFacts> {
  const lookup = limitsLookup(t.inventory.instanceTypes);
  const hosts = new Map<InstanceId, HostFacts>();
  for (const host of t.hosts.values()) hosts.set(host.id, describeHost(host, kinds, lookup));
  return hosts;
}

const isCounted = (verdict: EniKindVerdict | undefined): boolean => verdict?.kind === 'customer' || verdict?.kind === 'efa';

function describeHost(host: HostNode, kinds: Kinds, lookup: LookupLimits): HostFacts {
  const enis = host.networkInterfaces;
  const counted = enis.filter((eni) => isCounted(kinds.get(eni.id)));
  let cniCount = 0;
  // Usually every ENI is the user's, and there is nothing to look for.
  if (counted.length < enis.length) {
    for (const eni of enis) {
      const kind = kinds.get(eni.id)?.kind;
      if (kind === 'cni' || kind === 'trunk') cniCount += 1;
    }
  }
  return {
    instanceId: host.id,
    counted: counted.map((eni) => eni.id),
    multiHomed: counted.length >= 2,
    osBelief: believeOsRouting(host, counted, cniCount),
    slots: countSlots(host, kinds, lookup),
  };
}
