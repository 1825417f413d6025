// Fixes on a transit gateway: routes and propagation of its tables, appliance mode and subnets of an attachment.
// https://docs.aws.amazon.com/vpc/latest/tgw/tgw-vpc-attachments.html
import type { FixVariant } from '../../model/analysis';
import { aws, cidrArgument, idArgument, placeholder, quote } from './shell';
import { text } from './subject';
import type { FixSubject } from './subject';

const attachmentOption = (id: string | undefined, what = 'attachment'): string => `--transit-gateway-attachment-id ${idArgument(id, what)}`;
const tableOption = (id: string | undefined): string => `--transit-gateway-route-table-id ${idArgument(id, 'transit-gateway-route-table')}`;

function showRoutes(region: string | null, tableId: string | undefined): string {
  return aws('search-transit-gateway-routes', region, tableOption(tableId), "--filters 'Name=state,Values=active,blackhole'", "--query 'Routes[].[DestinationCidrBlock,Type,State,TransitGatewayAttachments[0].TransitGatewayAttachmentId]'", '--output table');
}

function regionOf(subject: FixSubject): string | null {
  return subject.topology.transitGatewayAttachments.get(text(subject.finding, 'toAttachment') ?? text(subject.finding, 'attachmentId') ?? '')?.region ?? subject.region;
}

/** A route for the sender's addresses in the table that replies are looked up in. */
export function createTransitRoute(subject: FixSubject): readonly FixVariant[] {
  const { finding, topology } = subject;
  const region = regionOf(subject);
  const tableId = text(finding, 'returnTable');
  const destination = text(finding, 'vpcCidr') ?? '';
  const current = topology.transitGatewayRouteTables.get(tableId ?? '')?.routes?.find((route) => route.destination === destination && route.type === 'static');
  const [table, to] = [tableOption(tableId), `--destination-cidr-block ${cidrArgument(destination, 'cidr-of-the-sender')}`];
  const way = (id: string | undefined): string => (id === undefined ? '--blackhole' : attachmentOption(id));
  return [{
    platform: 'aws-cli', commands: [aws(current === undefined ? 'create-transit-gateway-route' : 'replace-transit-gateway-route', region, table, to, attachmentOption(text(finding, 'backTo'), 'attachment-of-the-sender'))],
    undo: [current === undefined ? aws('delete-transit-gateway-route', region, table, to) : aws('replace-transit-gateway-route', region, table, to, way(current.attachments[0]?.attachmentId))],
    verify: [showRoutes(region, tableId)], notes: ['whole-transit-table'],
  }];
}

/** The blackhole that holds the sender's addresses leads to the sender instead. */
export function replaceTransitRoute(subject: FixSubject): readonly FixVariant[] {
  const { finding, topology } = subject;
  const region = regionOf(subject);
  const tableId = text(finding, 'returnTable');
  const dark = topology.transitGatewayRouteTables.get(tableId ?? '')?.routes?.filter((route) => route.state === 'blackhole') ?? [];
  const source = text(finding, 'fromCidr') ?? '';
  const own = dark.find((route) => route.destination === source || route.destination === text(finding, 'vpcCidr')) ?? dark[0];
  const [table, to] = [tableOption(tableId), `--destination-cidr-block ${cidrArgument(own?.destination ?? null, 'blackhole-destination')}`];
  return [{
    platform: 'aws-cli', commands: [aws('replace-transit-gateway-route', region, table, to, attachmentOption(text(finding, 'fromAttachment')))], undo: [aws('replace-transit-gateway-route', region, table, to, '--blackhole')],
    verify: [showRoutes(region, tableId)], notes: ['blackhole-may-be-intended', 'whole-transit-table'],
  }];
}

export function enablePropagation(subject: FixSubject): readonly FixVariant[] {
  const { finding } = subject;
  const region = regionOf(subject);
  const tableId = text(finding, 'returnTable');
  const parts = [tableOption(tableId), attachmentOption(text(finding, 'fromAttachment'))];
  return [{
    platform: 'aws-cli', commands: [aws('enable-transit-gateway-route-table-propagation', region, ...parts)], undo: [aws('disable-transit-gateway-route-table-propagation', region, ...parts)],
    verify: [aws('get-transit-gateway-route-table-propagations', region, tableOption(tableId)), showRoutes(region, tableId)], notes: ['whole-transit-table'],
  }];
}

export function enableApplianceMode(subject: FixSubject): readonly FixVariant[] {
  const region = regionOf(subject);
  const id = text(subject.finding, 'attachmentId');
  const set = (value: string): string => aws('modify-transit-gateway-vpc-attachment', region, attachmentOption(id), `--options ApplianceModeSupport=${value}`);
  return [{
    platform: 'aws-cli', commands: [set('enable')], undo: [set('disable')],
    verify: [aws('describe-transit-gateway-vpc-attachments', region, `--transit-gateway-attachment-ids ${idArgument(id, 'attachment')}`, "--query 'TransitGatewayVpcAttachments[].Options.ApplianceModeSupport'", '--output text')],
    notes: ['appliance-mode-rehash', 'appliance-mode-one-attachment'],
  }];
}

/** A subnet of its own for the attachment, as AWS recommends: an empty one of the zone, or a new one. */
export function addAttachmentSubnet(subject: FixSubject): readonly FixVariant[] {
  const { finding, topology } = subject;
  const region = regionOf(subject);
  const [id, zone, vpcId] = [text(finding, 'attachmentId'), text(finding, 'zone') ?? '', text(finding, 'vpcId')];
  const empty = topology.vpcs.get(vpcId ?? '')?.subnets.find((subnet) => subnet.zone === zone && subnet.networkInterfaces.length === 0) ?? null;
  const subnetId = empty === null ? quote(placeholder('subnet-id-from-step-1')) : idArgument(empty.id, 'subnet');
  const create = aws('create-subnet', region, `--vpc-id ${idArgument(vpcId, 'vpc')}`, `--availability-zone ${quote(/^[a-z0-9-]+$/.test(zone) ? zone : placeholder('zone'))}`, `--cidr-block ${quote(placeholder('free-28-block-of-the-vpc'))}`);
  const change = (how: 'add' | 'remove'): string => aws('modify-transit-gateway-vpc-attachment', region, attachmentOption(id), `--${how}-subnet-ids ${subnetId}`);
  return [{
    platform: 'aws-cli', commands: [...(empty === null ? [create] : []), change('add')], undo: [change('remove'), ...(empty === null ? [aws('delete-subnet', region, `--subnet-id ${subnetId}`)] : [])],
    verify: [aws('describe-transit-gateway-vpc-attachments', region, `--transit-gateway-attachment-ids ${idArgument(id, 'attachment')}`, "--query 'TransitGatewayVpcAttachments[].SubnetIds[]'", '--output table')], notes: ['one-attachment-subnet-per-zone'],
  }];
}
