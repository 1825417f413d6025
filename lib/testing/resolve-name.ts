import type { Topology } from '../model/topology';
import type { Inventory, NetworkInterface } from '../model/inventory';
import type { NetworkInterfaceId } from '../model/ids';

export type ResolveName = (name: string) => string;

/** Names as a reader of a world writes them (see `ExpectedTrace`) to ids and addresses. Throws on a name that nothing or several things have. */
export function makeResolver(topology: Topology): ResolveName {
  const byName = indexNames(topology.inventory);
  const find = (name: string): string => {
    const ids = byName.get(name) ?? [];
    if (ids.length !== 1) throw new Error(`${ids.length === 0 ? 'nothing is' : `${ids.length} things are`} named ${name}`);
    return ids[0] as string;
  };
  const interfaceOf = (name: string): NetworkInterface => {
    const [thing = '', device] = name.split(':');
    const id = find(thing);
    const host = topology.hosts.get(id);
    const eni = host === undefined ? topology.networkInterfaces.get(id as NetworkInterfaceId) : device === undefined ? host.primary : host.networkInterfaces.find((e) => `eth${e.attachment?.deviceIndex ?? ''}` === device);
    if (eni == null) throw new Error(`${name} is no network interface`);
    return eni;
  };
  return (name) => {
    if (byName.has(name)) return find(name);
    const field = /^([a-z][a-z0-9-]*(?::eth\d+)?)\.(ip|public|ipv6)$/.exec(name);
    if (field !== null) {
      const eni = interfaceOf(field[1] ?? '');
      const value = field[2] === 'ip' ? eni.privateIps[0]?.address : field[2] === 'public' ? eni.privateIps[0]?.association?.publicIp : eni.ipv6[0]?.address;
      if (value === undefined) throw new Error(`${name}: no such address`);
      return value;
    }
    if (/^[a-z][a-z0-9-]*:eth\d+$/.test(name)) return interfaceOf(name).id;
    if (name === 'internet' || name === 'on-premises' || /^[0-9a-f.:]+$/.test(name) || /-[0-9a-f]{17}$/.test(name)) return name;
    throw new Error(`nothing is named ${name}`);
  };
}

function indexNames({ networkInterfaces, addresses, ...rest }: Inventory): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  const add = (list: unknown, taken: ReadonlyMap<string, unknown>): void => {
    if (!Array.isArray(list)) return;
    for (const { id, tags } of list as readonly { readonly id?: string; readonly tags?: Readonly<Record<string, string>> }[]) {
      const name = tags?.['Name'];
      if (id !== undefined && name !== undefined && !taken.has(name)) byName.set(name, [...(byName.get(name) ?? []), id]);
    }
  };
  for (const list of Object.values(rest)) add(list, new Map());
  // A gateway's ENI and its Elastic IP are named after the gateway: the gateway is meant.
  add(networkInterfaces, new Map(byName));
  add(addresses, new Map(byName));
  return byName;
}
