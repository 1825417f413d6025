// What a chip or pill says about its ENI when one is near: facts in the order in which people need them, as many as there is room for.
import type { NetworkInterfaceId } from '../../model/ids';
import type { Topology } from '../../model/topology';

/** `values` of `check` are empty: the line says that the source/destination check is off. */
export interface NearLine {
  readonly fact: 'private' | 'public' | 'groups' | 'mac' | 'check' | 'id';
  readonly values: readonly string[];
  /** Values that are not listed. */
  readonly more: number;
}

/** Private address (with how many more), public address, security groups by name, a check that is off, MAC, id. What was not read has no line. */
export function interfaceLines({ networkInterfaces, securityGroups }: Topology, id: NetworkInterfaceId): NearLine[] {
  const eni = networkInterfaces.get(id);
  if (eni === undefined) return [];
  const lines: NearLine[] = [];
  const add = (fact: NearLine['fact'], values: readonly string[], shown = 1): void => { if (values.length > 0) lines.push({ fact, values: values.slice(0, shown), more: Math.max(0, values.length - shown) }); };
  add('private', [...eni.privateIps.map((ip) => ip.address), ...eni.ipv6.map((ip) => ip.address), ...eni.ipv4Prefixes, ...eni.ipv6Prefixes]);
  add('public', eni.privateIps.flatMap((ip) => ip.association?.publicIp ?? []));
  add('groups', eni.groups.map((group) => securityGroups.get(group)?.name ?? group), 2);
  if (eni.sourceDestCheck === false) lines.push({ fact: 'check', values: [], more: 0 });
  add('mac', eni.mac === null ? [] : [eni.mac]);
  add('id', [eni.id]);
  return lines;
}
