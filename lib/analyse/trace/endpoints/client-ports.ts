// Ephemeral ports a client takes, by kind: what network ACLs must let back in.
// https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports
import type { NetworkInterface } from '../../../model/inventory';
import { attachedInstanceId } from '../../../graph/host-nodes';
import type { TraceContext } from '../trace-context';
import type { PortPair } from '../walk/packet';

/** Elastic Load Balancing, NAT gateways, Lambda, and whoever it may be on the internet. */
const anyClientPorts: PortPair = [1024, 65_535];
const linux: PortPair = [32_768, 61_000];
const windows: PortPair = [49_152, 65_535];

export function clientPorts(context: TraceContext, eni: NetworkInterface | null): PortPair {
  const instanceId = eni === null ? null : attachedInstanceId(eni);
  const family = instanceId === null ? undefined : context.facts.hosts.get(instanceId)?.osBelief.family;
  switch (family) {
    case 'windows': return windows;
    case 'amazon-linux':
    case 'ubuntu':
    case 'rhel':
    case 'suse':
    case 'debian':
    case 'linux': return linux;
    default: return anyClientPorts;
  }
}
