// The services an ENI offers, as its security groups say: protocol, ports and IPv4 clients.
// Sources that are security groups or unread prefix lists are left out: their addresses are not known from the rule.
import type { NetworkInterface, SecurityGroupPermission } from '../../model/inventory';
import type { Topology } from '../../model/topology';
import { parseIpv4Block } from './ipv4-block';
import type { Ipv4Block } from './ipv4-block';

export interface ServiceFlow {
  readonly protocol: '6' | '17';
  readonly fromPort: number;
  readonly toPort: number;
  readonly client: string;
  readonly block: Ipv4Block;
}

const protocols: Readonly<Record<string, readonly ('6' | '17')[]>> = { tcp: ['6'], udp: ['17'], '6': ['6'], '17': ['17'], '-1': ['6'] };

function clientsOf(t: Topology, permission: SecurityGroupPermission): readonly string[] {
  if (permission.prefixListIds.length === 0) return permission.cidrs;
  return [...permission.cidrs, ...permission.prefixListIds.flatMap((id) => t.prefixLists.get(id)?.cidrs ?? [])];
}

/** `null`: at least one of its security groups was not read. */
export function serviceFlows(t: Topology, eni: NetworkInterface): readonly ServiceFlow[] | null {
  const flows: ServiceFlow[] = [];
  const seen = new Set<string>();
  for (const id of eni.groups) {
    const group = t.securityGroups.get(id);
    if (group === undefined) return null;
    for (const permission of group.ingress) {
      const fromPort = permission.protocol === '-1' ? 0 : (permission.fromPort ?? 0);
      const toPort = permission.protocol === '-1' ? 65535 : (permission.toPort ?? 65535);
      for (const protocol of protocols[permission.protocol] ?? []) {
        for (const client of clientsOf(t, permission)) {
          const key = `${protocol}|${fromPort}|${toPort}|${client}`;
          const block = parseIpv4Block(client);
          if (block === null || seen.has(key)) continue;
          seen.add(key);
          flows.push({ protocol, fromPort, toPort, client, block });
        }
      }
    }
  }
  return flows;
}

export function portText(fromPort: number, toPort: number): string {
  if (fromPort === 0 && toPort === 65535) return '0-65535';
  return fromPort === toPort ? String(fromPort) : `${fromPort}-${toPort}`;
}
