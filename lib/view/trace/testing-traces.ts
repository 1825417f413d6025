// Hand-made traces over made worlds: what the drawing and the verdict are tested with, whatever the engine says.
import type { NetworkInterface } from '../../model/inventory';
import type { Topology } from '../../model/topology';
import type { HopAction, HopKind, PacketHeader, Trace, TraceHop, TracePath } from '../../model/trace';

const packet: PacketHeader = { source: null, destination: null, sourcePorts: null, destinationPorts: null };
export function hopAt(kind: HopKind, id: string, action: HopAction, code: string, eni: NetworkInterface | null, detail: TraceHop['detail'] = {}, vpcId: string | null = eni?.vpcId ?? null): TraceHop {
  return { kind, id, action, code, detail, networkInterfaceId: eni?.id ?? null, subnetId: eni?.subnetId ?? null, vpcId, packet };
}
export function pathOf(hops: readonly TraceHop[], verdict: TracePath['verdict'] = 'reachable', code = ''): TracePath {
  const last = hops.at(-1);
  return {
    verdict, hops, branches: [],
    blockedBy: verdict === 'blocked' && last !== undefined ? { kind: last.kind, id: last.id, direction: null, code, detail: {} } : null,
    unknownBecause: verdict === 'unknown' && last !== undefined ? [{ code: 'guest-decides', at: last.id, detail: {}, gaps: [] }] : [],
  };
}
export function traceOf(forward: TracePath, back: TracePath, more: Partial<Trace> = {}): Trace {
  const end = { ref: 'internet', kind: 'internet', resourceId: null, instanceId: null, address: null, publicIp: null } as const;
  return {
    schema: 'eni-lens/trace@1', engine: 'test', query: { from: 'internet', to: 'internet', protocol: 'tcp', port: 443, sourcePort: null, ipVersion: null }, from: end, to: end,
    forward, return: back, symmetric: null, asymmetry: null, hosts: [], alternatives: [], notes: [], ...more,
  };
}

/** Internet to the second ENI of a host; the reply leaves by the first and its check drops it. */
export function droppedReply(t: Topology, hostName: string): Trace {
  const host = [...t.hosts.values()].find((node) => node.instance?.tags['Name'] === hostName);
  const [first, second] = host?.networkInterfaces ?? [];
  if (host === undefined || first === undefined || second === undefined) throw new Error(`no host ${hostName} with two ENIs`);
  const subnet = t.subnets.get(second.subnetId ?? '');
  const gateway = [...t.internetGateways.values()].find((candidate) => candidate.vpcIds.includes(second.vpcId ?? ''));
  const acl = subnet?.acl?.acl.id ?? 'acl-0';
  const id = gateway?.id ?? 'igw-0';
  const address = second.privateIps[0]?.address ?? '';
  const forward = pathOf([
    hopAt('internet', 'internet', 'forward', 'from-internet', null),
    hopAt('internet-gateway', id, 'translate', 'translates-destination', null, { before: second.privateIps[0]?.association?.publicIp ?? '', after: address }, second.vpcId),
    hopAt('network-acl', acl, 'pass', 'acl-allows', second, { rule: 100, direction: 'ingress' }),
    hopAt('source-dest-check', second.id, 'pass', 'own-source', second, { address }),
    hopAt('security-group', second.groups[0] ?? 'sg-0', 'pass', 'group-allows', second, { direction: 'ingress', source: '0.0.0.0/0' }),
    hopAt('guest', host.id, 'deliver', 'guest-accepts', second, { address }),
  ]);
  const back = pathOf([
    hopAt('guest', host.id, 'forward', 'default-route', first),
    hopAt('security-group', first.groups[0] ?? 'sg-0', 'pass', 'group-tracked', first, { direction: 'egress' }),
    hopAt('source-dest-check', first.id, 'drop', 'foreign-source', first, { address }),
  ], 'blocked', 'ENI_SOURCE_DEST_CHECK_RESTRICTION');
  const to = { ref: address, kind: 'network-interface', resourceId: second.id, instanceId: host.id, address, publicIp: second.privateIps[0]?.association?.publicIp ?? null } as const;
  return traceOf(forward, back, { to, symmetric: false, asymmetry: { code: 'reply-leaves-other-interface', at: first.id, detail: {} } });
}

/** Between the single ENIs of two hosts, there and back the same way. */
export function fineBetween(t: Topology, a: NetworkInterface, b: NetworkInterface): Trace {
  const way = (from: NetworkInterface, to: NetworkInterface): TracePath => {
    const acl = (eni: NetworkInterface): string => t.subnets.get(eni.subnetId ?? '')?.acl?.acl.id ?? 'acl-0';
    const table = t.subnets.get(from.subnetId ?? '')?.routeTable?.table.id ?? 'rtb-0';
    const same = from.subnetId === to.subnetId;
    return pathOf([
      hopAt('guest', from.attachment?.instanceId ?? '', 'forward', 'only-interface', from),
      hopAt('security-group', from.groups[0] ?? 'sg-0', 'pass', 'group-allows', from, { direction: 'egress' }),
      ...(same ? [] : [hopAt('route-table', table, 'forward', 'route-matched', from, { destination: '10.0.0.9', cidr: '10.0.0.0/16', target: 'local' }), hopAt('network-acl', acl(from), 'pass', 'acl-allows', from, { rule: 100, direction: 'egress' }), hopAt('network-acl', acl(to), 'pass', 'acl-allows', to, { rule: 100, direction: 'ingress' })]),
      hopAt('security-group', to.groups[0] ?? 'sg-0', 'pass', 'group-allows', to, { direction: 'ingress' }),
      hopAt('guest', to.attachment?.instanceId ?? '', 'deliver', 'guest-accepts', to),
    ]);
  };
  return traceOf(way(a, b), way(b, a), { symmetric: true });
}
