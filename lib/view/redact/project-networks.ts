import type { Inventory, NetworkAcl, Route, RouteTable, RouteTarget, SecurityGroup, SecurityGroupPermission, Subnet, Vpc } from '../../model/inventory';
import { ips, sortedIds } from './project-lists';
import type { Redactor } from './redactor';

/** VPCs, subnets, tables, access lists and groups of projectInventory. */
export function projectNetworks(
  inventory: Inventory,
  r: Redactor,
): Pick<Inventory, 'subnets' | 'vpcs' | 'routeTables' | 'networkAcls' | 'securityGroups' | 'prefixLists' | 'blockPublicAccess'> {
  return {
    subnets: inventory.subnets.map((item) => projectSubnet(item, r)),
    vpcs: inventory.vpcs.map((item) => projectVpc(item, r)),
    routeTables: inventory.routeTables.map((item) => projectTable(item, r)),
    networkAcls: inventory.networkAcls.map((item) => projectAcl(item, r)),
    securityGroups: inventory.securityGroups.map((item) => projectGroup(item, r)),
    prefixLists: inventory.prefixLists.map((item) => ({
      account: r.account(item.account),
      region: item.region,
      id: r.id(item.id),
      name: r.publicName(item.name),
      ownerId: r.owner(item.ownerId),
      addressFamily: item.addressFamily,
      cidrs: item.cidrs === null ? null : ips(item.cidrs, r),
    })),
    blockPublicAccess: inventory.blockPublicAccess.map((item) => ({
      account: r.account(item.account),
      region: item.region,
      mode: item.mode,
      exclusions: item.exclusions.map((exclusion) => ({ resourceArn: projectArn(exclusion.resourceArn, r), mode: exclusion.mode, state: exclusion.state })),
    })),
  };
}

function projectSubnet(item: Subnet, r: Redactor): Subnet {
  return {
    account: r.account(item.account),
    region: item.region,
    id: r.id(item.id),
    vpcId: r.id(item.vpcId),
    cidr: item.cidr === null ? null : r.ip(item.cidr),
    ipv6Cidrs: ips(item.ipv6Cidrs, r),
    zone: item.zone,
    zoneId: item.zoneId,
    availableIpAddressCount: item.availableIpAddressCount,
    mapPublicIpOnLaunch: item.mapPublicIpOnLaunch,
    ipv6Native: item.ipv6Native,
    blockPublicAccess: item.blockPublicAccess,
    tags: r.tags(item.tags, 'subnet', item.id),
  };
}

function projectVpc(item: Vpc, r: Redactor): Vpc {
  return {
    account: r.account(item.account),
    ...(item.sharedBy === undefined ? {} : { sharedBy: r.account(item.sharedBy) ?? '' }),
    region: item.region,
    id: r.id(item.id),
    cidrs: ips(item.cidrs, r),
    ipv6Cidrs: ips(item.ipv6Cidrs, r),
    isDefault: item.isDefault,
    blockPublicAccess: item.blockPublicAccess,
    tags: r.tags(item.tags, 'vpc', item.id),
  };
}

function projectTable(item: RouteTable, r: Redactor): RouteTable {
  return {
    account: r.account(item.account),
    region: item.region,
    id: r.id(item.id),
    vpcId: r.id(item.vpcId),
    main: item.main,
    subnetIds: sortedIds(item.subnetIds, r),
    gatewayIds: sortedIds(item.gatewayIds, r),
    routes: item.routes.flatMap((route) => projectRoute(route, r)),
    propagatingVgws: sortedIds(item.propagatingVgws, r),
    tags: r.tags(item.tags, 'route-table', item.id),
  };
}

function projectRoute(route: Route, r: Redactor): Route[] {
  const destination = route.destinationKind === 'prefix-list' ? r.id(route.destination) : r.ip(route.destination);
  if (destination === null) return [];
  return [{ destination, destinationKind: route.destinationKind, target: projectTarget(route.target, r), state: route.state, origin: route.origin }];
}

function projectTarget(target: RouteTarget, r: Redactor): RouteTarget {
  if (target.kind === 'local') return { kind: 'local' };
  if (target.kind === 'network-interface') return { kind: target.kind, id: r.id(target.id), instanceId: target.instanceId === null ? null : r.id(target.instanceId) };
  return { kind: target.kind, id: r.id(target.id) };
}

function projectAcl(item: NetworkAcl, r: Redactor): NetworkAcl {
  return {
    account: r.account(item.account),
    region: item.region,
    id: r.id(item.id),
    vpcId: r.id(item.vpcId),
    isDefault: item.isDefault,
    subnetIds: sortedIds(item.subnetIds, r),
    entries: item.entries.flatMap((entry) => {
      const cidr = r.ip(entry.cidr);
      return cidr === null
        ? []
        : [{
            ruleNumber: entry.ruleNumber, egress: entry.egress, action: entry.action, protocol: entry.protocol,
            fromPort: entry.fromPort, toPort: entry.toPort, icmpType: entry.icmpType, icmpCode: entry.icmpCode, cidr,
          }];
    }),
    tags: r.tags(item.tags, 'acl', item.id),
  };
}

function projectGroup(item: SecurityGroup, r: Redactor): SecurityGroup {
  return {
    account: r.account(item.account),
    region: item.region,
    id: r.id(item.id),
    vpcId: item.vpcId === null ? null : r.id(item.vpcId),
    name: r.groupName(item.name, item.id),
    description: r.note(item.description),
    ingress: item.ingress.map((permission) => projectPermission(permission, r)),
    egress: item.egress.map((permission) => projectPermission(permission, r)),
    tags: r.tags(item.tags, 'group', item.id),
  };
}

function projectPermission(item: SecurityGroupPermission, r: Redactor): SecurityGroupPermission {
  return {
    protocol: item.protocol,
    fromPort: item.fromPort,
    toPort: item.toPort,
    cidrs: ips(item.cidrs, r),
    ipv6Cidrs: ips(item.ipv6Cidrs, r),
    prefixListIds: sortedIds(item.prefixListIds, r),
    groups: item.groups.map((group) => ({
      groupId: r.id(group.groupId),
      userId: r.owner(group.userId),
      vpcId: group.vpcId === null ? null : r.id(group.vpcId),
      peeringConnectionId: group.peeringConnectionId === null ? null : r.id(group.peeringConnectionId),
    })),
    descriptions: item.descriptions.flatMap((text) => r.ruleNote(text) ?? []),
  };
}

/** `arn:aws:ec2:region:account:vpc/vpc-…`, put together again from its parts. */
function projectArn(arn: string, r: Redactor): string {
  const match = /^arn:(aws[a-z-]*):ec2:([a-z0-9-]*):(\d{12})?:(vpc|subnet)\/([a-z]+-[0-9a-z]+)$/.exec(arn);
  if (match === null) return '';
  const [, partition, region, account, kind, id] = match;
  return `arn:${partition}:ec2:${region}:${r.account(account ?? null) ?? ''}:${kind}/${r.id(id ?? '')}`;
}
