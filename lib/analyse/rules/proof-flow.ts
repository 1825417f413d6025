// The flow whose trace shows a finding: two ENIs, or the outside and one, on a port that security groups let in, so that the trace gets as far as the fault.
import type { NetworkInterface } from '../../model/inventory';
import type { Topology } from '../../model/topology';
import type { TraceProtocol, TraceQuery } from '../../model/trace-query';
import { groupIndexOf, type GroupPermission } from '../trace/filters/group-index';
import { ipOf } from './network-view';

export interface ProofEnds {
  /** ENI, or `internet`, `on-premises`, or an address. */
  readonly from: NetworkInterface | string;
  readonly to: NetworkInterface;
  readonly family?: 4 | 6;
}

export function proofFlow(t: Topology, { from, to, family = 4 }: ProofEnds): TraceQuery {
  const { protocol, port } = admitted(t, from, to, family);
  return { from: typeof from === 'string' ? from : from.id, to: to.id, protocol, port, sourcePort: null, ipVersion: family };
}

interface Opening { readonly protocol: TraceProtocol; readonly port: number | null }
const anyPort: Opening = { protocol: 'tcp', port: null };

/** The first opening for this sender, TCP before UDP; any TCP port where there is none or everything is open. */
function admitted(t: Topology, from: NetworkInterface | string, to: NetworkInterface, family: 4 | 6): Opening {
  const ip = typeof from === 'string' ? null : ipOf(from, family);
  const groups = typeof from === 'string' ? [] : from.groups;
  let found: Opening | null = null;
  for (const id of to.groups) {
    const group = t.securityGroups.get(id);
    if (group === undefined) continue;
    for (const permission of groupIndexOf(group).ingress) {
      if (permission.protocol !== null && permission.protocol !== 6 && permission.protocol !== 17) continue;
      if (!holds(permission, ip, family) && !permission.references.some((reference) => groups.includes(reference.groupId))) continue;
      const whole = permission.fromPort === 0 && permission.toPort === 65_535;
      if (permission.protocol !== 17) return { protocol: 'tcp', port: whole ? null : permission.fromPort };
      found ??= { protocol: 'udp', port: whole ? null : permission.fromPort };
    }
  }
  return found ?? anyPort;
}

function holds(permission: GroupPermission, ip: ReturnType<typeof ipOf>, family: 4 | 6): boolean {
  return permission.blocks.some((block) => block.family === family && (ip === null ? block.text.endsWith('/0') : ip.value >= block.first && ip.value <= block.last));
}
