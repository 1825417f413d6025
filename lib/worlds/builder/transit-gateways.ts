// Transit gateways whose own tables are known: attachments, associations, propagations, static and blackhole routes, peerings.
// https://docs.aws.amazon.com/vpc/latest/tgw/how-transit-gateways-work.html
import type { SubnetRef, VpcRef } from './made-parts';
import type { Json } from './permissions';
import type { WorldBuilder } from './world-builder';

export interface TransitGatewayRef {
  readonly id: string;
  readonly name: string;
  readonly w: WorldBuilder;
  readonly attachments: Map<string, TransitAttachmentRef>;
}
export interface TransitAttachmentRef {
  readonly id: string;
  readonly type: 'vpc' | 'vpn' | 'peering' | 'direct-connect-gateway';
  readonly resourceId: string;
  /** What a propagation of it puts into a table. */
  readonly cidrs: readonly string[];
  /** Of the general answer; its association is filled in by the table. */
  readonly json: Json;
}

export function addTransitGateway(w: WorldBuilder, name: string, options: { readonly securityGroupReferencing?: boolean } = {}): TransitGatewayRef {
  const id = w.id('tgw', name);
  w.list('TransitGateways').push({
    TransitGatewayId: id, State: 'available', OwnerId: w.account, Description: name, TransitGatewayArn: `arn:aws:ec2:${w.region}:${w.account}:transit-gateway/${id}`,
    Options: { AmazonSideAsn: 64513, DefaultRouteTableAssociation: 'disable', DefaultRouteTablePropagation: 'disable', DnsSupport: 'enable', SecurityGroupReferencingSupport: options.securityGroupReferencing === true ? 'enable' : 'disable' },
    Tags: w.tags(name),
  });
  return { id, name, w, attachments: new Map() };
}

/** A VPC attachment with one ENI per subnet. `in`: the account of the VPC, when it is another one than the gateway's; both list it. */
export function attachVpc(tgw: TransitGatewayRef, vpc: VpcRef, subnets: readonly SubnetRef[], options: { readonly applianceMode?: boolean; readonly securityGroupReferencing?: boolean; readonly in?: WorldBuilder } = {}): TransitAttachmentRef {
  const home = options.in ?? tgw.w;
  const at = addAttachment(tgw, `${tgw.name}-${vpc.name}`, 'vpc', vpc.id, vpc.cidrs, home, tgw.w.id('tgw-attach', `${tgw.name}/${vpc.name}`));
  for (const w of new Set([tgw.w, home])) {
    w.list('TransitGatewayVpcAttachments').push({
      TransitGatewayAttachmentId: at.id, TransitGatewayId: tgw.id, VpcId: vpc.id, VpcOwnerId: home.account, State: 'available', SubnetIds: subnets.map((s) => s.id),
      Options: { DnsSupport: 'enable', Ipv6Support: 'disable', ApplianceModeSupport: options.applianceMode === true ? 'enable' : 'disable', SecurityGroupReferencingSupport: options.securityGroupReferencing === true ? 'enable' : 'disable' },
      Tags: w.tags(`${tgw.name}-${vpc.name}`),
    });
  }
  for (const subnet of subnets) home.networkInterface(subnet, `tgw-${subnet.name}`, { service: 'transit-gateway', owner: at.id });
  return at;
}

/** VPN or Direct Connect: `cidrs` are what the other side advertises. */
export function attachOutside(tgw: TransitGatewayRef, type: 'vpn' | 'direct-connect-gateway', resourceId: string, cidrs: readonly string[]): TransitAttachmentRef {
  return addAttachment(tgw, `${tgw.name}-${type}`, type, resourceId, cidrs, tgw.w);
}

/** One attachment id, listed by both gateways; each has its own view of what lies behind it. */
export function peerTransitGateways(requester: TransitGatewayRef, accepter: TransitGatewayRef, name: string): readonly [TransitAttachmentRef, TransitAttachmentRef] {
  const side = ({ id, w }: TransitGatewayRef): Json => ({ TransitGatewayId: id, OwnerId: w.account, Region: w.region });
  const first = addAttachment(requester, name, 'peering', accepter.id, [], requester.w);
  const second = addAttachment(accepter, name, 'peering', requester.id, [], accepter.w, first.id);
  for (const { w } of [requester, accepter]) {
    w.list('TransitGatewayPeeringAttachments').push({ TransitGatewayAttachmentId: first.id, RequesterTgwInfo: side(requester), AccepterTgwInfo: side(accepter), State: 'available', Tags: w.tags(name) });
  }
  return [first, second];
}

function addAttachment(tgw: TransitGatewayRef, name: string, type: TransitAttachmentRef['type'], resourceId: string, cidrs: readonly string[], home: WorldBuilder, sameAs?: string): TransitAttachmentRef {
  const id = sameAs ?? tgw.w.id('tgw-attach', name);
  const json: Json = { TransitGatewayAttachmentId: id, TransitGatewayId: tgw.id, TransitGatewayOwnerId: tgw.w.account, ResourceOwnerId: home.account, ResourceType: type, ResourceId: resourceId, State: 'available', Tags: tgw.w.tags(name) };
  for (const w of new Set([tgw.w, home])) w.list('TransitGatewayAttachments').push(json);
  const at: TransitAttachmentRef = { id, type, resourceId, cidrs, json };
  tgw.attachments.set(id, at);
  return at;
}

export interface TransitTableOptions {
  readonly associations: readonly TransitAttachmentRef[];
  readonly propagations: readonly TransitAttachmentRef[];
  /** Static routes; `blackhole` drops. A propagated route of the same destination is not shown, as AWS shows only the preferred one. */
  readonly routes?: readonly (readonly [destination: string, to: TransitAttachmentRef | 'blackhole'])[];
}

export function addTransitTable(tgw: TransitGatewayRef, name: string, { associations, propagations, routes = [] }: TransitTableOptions): string {
  const { w } = tgw;
  const id = w.id('tgw-rtb', `${tgw.name}/${name}`);
  w.list('TransitGatewayRouteTables').push({ TransitGatewayRouteTableId: id, TransitGatewayId: tgw.id, State: 'available', DefaultAssociationRouteTable: false, DefaultPropagationRouteTable: false, Tags: w.tags(name) });
  const member = ({ id: TransitGatewayAttachmentId, resourceId, type }: TransitAttachmentRef): Json => ({ TransitGatewayAttachmentId, ResourceId: resourceId, ResourceType: type });
  for (const at of associations) at.json['Association'] = { TransitGatewayRouteTableId: id, State: 'associated' };
  w.content('TransitGatewayRouteTableAssociations', id).push(...associations.map((at) => ({ ...member(at), State: 'associated' })));
  w.content('TransitGatewayRouteTablePropagations', id).push(...propagations.map((at) => ({ ...member(at), State: 'enabled' })));
  const taken = new Set(routes.map(([destination]) => destination));
  const propagated = propagations.flatMap((at) => at.cidrs.map((cidr) => [cidr, at] as const)).filter(([cidr]) => !taken.has(cidr) && taken.add(cidr));
  w.content('TransitGatewayRoutes', id).push(
    ...routes.map(([DestinationCidrBlock, to]) => (to === 'blackhole' ? { DestinationCidrBlock, TransitGatewayAttachments: [], Type: 'static', State: 'blackhole' } : { DestinationCidrBlock, TransitGatewayAttachments: [member(to)], Type: 'static', State: 'active' })),
    ...propagated.map(([DestinationCidrBlock, at]) => ({ DestinationCidrBlock, TransitGatewayAttachments: [member(at)], Type: 'propagated', State: 'active' })),
  );
  return id;
}
