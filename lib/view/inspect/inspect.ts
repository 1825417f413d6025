// What the inspector shows about any id: plain data, codes and parameters. Unknown id: `null`.
import type { Analysis } from '../../model/analysis';
import type { ResourceId } from '../../model/ids';
import type { NetworkInterface } from '../../model/inventory';
import type { Topology } from '../../model/topology';
import { listGateways } from '../layout/gateway-list';
import { extraIndexes, lookupKind, refOf } from '../resource-kind';
import { aclOf, groupsOf, headOf, permissionRows, routeRows, routingBySubnet, routingOf, subnetRef, summaryOf, type Context } from './head';
import { inspectGateway } from './inspect-gateway';
import { interfaceColumn } from './interface-column';
import type {
  GhostInspection, Inspection, InstanceInspection, NetworkAclInspection, NetworkInterfaceInspection, RouteTableInspection, SecurityGroupInspection, SubnetInspection, VpcInspection,
} from './inspection';

export function inspect(topology: Topology, analysis: Analysis, id: ResourceId): Inspection | null {
  const context: Context = { t: topology, a: analysis };
  if (topology.hosts.has(id)) return inspectInstance(context, id);
  if (topology.subnets.has(id)) return inspectSubnet(context, id);
  if (topology.vpcs.has(id)) return inspectVpc(context, id);
  const kind = lookupKind(topology, id);
  switch (kind) {
    case 'network-interface': return inspectInterface(context, id);
    case 'security-group': return inspectGroup(context, id);
    case 'route-table': return inspectTable(context, id);
    case 'network-acl': return inspectAcl(context, id);
    case 'internet-gateway': case 'egress-only-internet-gateway': case 'nat-gateway': case 'vpn-gateway': case 'transit-gateway': case 'vpc-peering': case 'vpc-endpoint':
      return inspectGateway(context, id, kind);
    case 'ghost': return inspectGhost(context, id);
    default: return null;
  }
}

const labelled = (enis: readonly NetworkInterface[], context: Context) => enis.map((eni) => ({ eni, label: interfaceColumn(context, eni).label ?? eni.id }));

function inspectInstance(context: Context, id: ResourceId): InstanceInspection | null {
  const { t, a } = context;
  const host = t.hosts.get(id);
  if (host === undefined) return null;
  const { instance } = host;
  const facts = a.hosts.get(id);
  const interfaces = host.networkInterfaces.map((eni) => interfaceColumn(context, eni));
  const devices = labelled(host.networkInterfaces, context);
  const perInterface = facts?.slots.ipv4PerInterface ?? null;
  return {
    ...headOf(context, id), kind: 'instance', ghost: t.ghosts.get(id) ?? null, instanceType: instance?.instanceType ?? null, state: instance?.state ?? null,
    zone: instance?.zone ?? interfaces[0]?.zone ?? null, launchTime: instance?.launchTime ?? null, imageId: instance?.imageId ?? null, platformDetails: instance?.platformDetails ?? instance?.platform ?? null,
    iamInstanceProfile: instance?.iamInstanceProfile ?? null, multiHomed: facts?.multiHomed ?? false, interfaces, slots: facts?.slots ?? null,
    ipv4: { used: interfaces.reduce((sum, column) => sum + column.ipv4Used, 0), maximum: perInterface === null ? null : perInterface * interfaces.length },
    scenarios: facts?.scenarios ?? [], osBelief: facts?.osBelief ?? null, routing: routingBySubnet(t, devices), groups: groupsOf(t, devices),
  };
}

function inspectInterface(context: Context, id: ResourceId): NetworkInterfaceInspection | null {
  const { t } = context;
  const eni = t.networkInterfaces.get(id);
  if (eni === undefined) return null;
  const column = interfaceColumn(context, eni);
  const devices = labelled([eni], context);
  return { ...headOf(context, id), kind: 'network-interface', interface: column, host: column.host, routing: routingBySubnet(t, devices), groups: groupsOf(t, devices) };
}

function inspectSubnet(context: Context, id: ResourceId): SubnetInspection | null {
  const { t } = context;
  const node = t.subnets.get(id);
  if (node === undefined) return null;
  const { subnet } = node;
  return {
    ...headOf(context, id), kind: 'subnet', ghost: subnet === null ? (t.ghosts.get(id) ?? null) : null, vpc: node.vpcId === null ? null : refOf(t, node.vpcId),
    cidr: subnet?.cidr ?? null, ipv6Cidrs: subnet?.ipv6Cidrs ?? [], zone: node.zone, zoneId: subnet?.zoneId ?? null, tier: node.tier, defaultTarget: node.defaultTarget,
    availableIpAddressCount: subnet?.availableIpAddressCount ?? null, mapPublicIpOnLaunch: subnet?.mapPublicIpOnLaunch ?? null,
    routing: routingOf(t, node), acl: aclOf(t, node), interfaces: node.networkInterfaces.map((eni) => summaryOf(context, eni)),
  };
}

function inspectVpc(context: Context, id: ResourceId): VpcInspection | null {
  const { t, a } = context;
  const node = t.vpcs.get(id);
  if (node === undefined) return null;
  const multiHomed = new Set<string>();
  for (const subnet of node.subnets) for (const eni of subnet.networkInterfaces) {
    const host = eni.attachment?.instanceId;
    if (host != null && a.hosts.get(host)?.multiHomed === true) multiHomed.add(host);
  }
  return {
    ...headOf(context, id), kind: 'vpc', ghost: node.vpc === null ? (t.ghosts.get(id) ?? null) : null, cidrs: node.vpc?.cidrs ?? [], ipv6Cidrs: node.vpc?.ipv6Cidrs ?? [],
    isDefault: node.vpc?.isDefault ?? null, blockPublicAccess: node.vpc?.blockPublicAccess ?? null, mainRouteTable: node.mainRouteTable === null ? null : refOf(t, node.mainRouteTable.id),
    subnets: node.subnets.map((subnet) => ({ ...subnetRef(t, subnet), zone: subnet.zone, eniCount: subnet.networkInterfaces.length })),
    gateways: listGateways(t).filter((gateway) => gateway.vpcIds.has(id)).map((gateway) => refOf(t, gateway.id)),
    eniCount: node.subnets.reduce((sum, subnet) => sum + subnet.networkInterfaces.length, 0), multiHomed: [...multiHomed].sort().map((host) => refOf(t, host)),
  };
}

function inspectGroup(context: Context, id: ResourceId): SecurityGroupInspection | null {
  const { t } = context;
  const group = t.securityGroups.get(id);
  if (group === undefined) return null;
  const members: NetworkInterface[] = [];
  for (const eni of t.networkInterfaces.values()) if (eni.groups.includes(id)) members.push(eni);
  const names = (other: typeof group): boolean => [...other.ingress, ...other.egress].some((permission) => permission.groups.some((ref) => ref.groupId === id));
  return {
    ...headOf(context, id), kind: 'security-group', groupName: group.name, description: group.description, vpc: group.vpcId === null ? null : refOf(t, group.vpcId),
    ingress: permissionRows(t, group.ingress), egress: permissionRows(t, group.egress), members: members.map((eni) => summaryOf(context, eni)),
    referencedBy: [...t.securityGroups.values()].filter((other) => other.id !== id && names(other)).map((other) => refOf(t, other.id)),
  };
}

function inspectTable(context: Context, id: ResourceId): RouteTableInspection | null {
  const { t } = context;
  const table = t.routeTables.get(id);
  if (table === undefined) return null;
  const subnets = t.vpcs.get(table.vpcId)?.subnets.filter((subnet) => subnet.routeTable?.table.id === id) ?? [];
  return {
    ...headOf(context, id), kind: 'route-table', vpc: refOf(t, table.vpcId), main: table.main, routes: routeRows(t, table.routes),
    subnets: subnets.map((subnet) => refOf(t, subnet.id)), gateways: table.gatewayIds.map((gateway) => refOf(t, gateway)),
  };
}

function inspectAcl(context: Context, id: ResourceId): NetworkAclInspection | null {
  const { t } = context;
  const acl = extraIndexes(t.inventory).acls.get(id);
  if (acl === undefined) return null;
  const subnets = t.vpcs.get(acl.vpcId)?.subnets.filter((subnet) => subnet.acl?.acl.id === id) ?? [];
  return {
    ...headOf(context, id), kind: 'network-acl', vpc: refOf(t, acl.vpcId), isDefault: acl.isDefault, ingress: acl.entries.filter((entry) => !entry.egress),
    egress: acl.entries.filter((entry) => entry.egress), subnets: subnets.map((subnet) => refOf(t, subnet.id)),
  };
}

function inspectGhost(context: Context, id: ResourceId): GhostInspection | null {
  const { t } = context;
  const ghost = t.ghosts.get(id);
  if (ghost === undefined) return null;
  const interfaces = ghost.referrers.map((referrer) => t.networkInterfaces.get(referrer)).filter((eni) => eni !== undefined);
  return { ...headOf(context, id), kind: 'ghost', ghost, referrers: ghost.referrers.map((referrer) => refOf(t, referrer)), interfaces: interfaces.map((eni) => summaryOf(context, eni)) };
}
