// The emulator's account, filled once: every documented scenario in a region of its own, and in the first also what no scenario has.
import * as ec2 from '@aws-sdk/client-ec2';
import { CreateLoadBalancerCommand, CreateTargetGroupCommand, ElasticLoadBalancingV2Client, RegisterTargetsCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import { getWorld } from '../../worlds/worlds';
import { openWorld } from '../open-world';
import { seedWorld } from './seed-world';
import type { SeededIds } from './seed-world';

export const testKeys = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };
export const seededRegions = {
  'network-appliance': 'us-east-1', 'management-network': 'us-east-2', 'dual-homed-subnets': 'us-west-2', 'dual-homed-vpcs': 'eu-west-1', 'low-budget-ha': 'eu-central-1',
} as const;
export type SeededWorld = keyof typeof seededRegions;

export async function seedAll(endpoint: string): Promise<ReadonlyMap<SeededWorld, SeededIds>> {
  const ids = new Map<SeededWorld, SeededIds>();
  for (const [id, region] of Object.entries(seededRegions) as [SeededWorld, string][]) {
    const client = new ec2.EC2Client({ region, endpoint, credentials: testKeys });
    const { inventory } = await openWorld(getWorld(id).build());
    ids.set(id, await seedWorld(client, inventory, region));
    client.destroy();
  }
  await seedRest(endpoint, seededRegions['network-appliance']);
  return ids;
}

/** One of everything that the scenarios leave out, so that no call answers with nothing. */
async function seedRest(endpoint: string, region: string): Promise<void> {
  const config = { region, endpoint, credentials: testKeys };
  const client = new ec2.EC2Client(config);
  const vpc = (await client.send(new ec2.CreateVpcCommand({ CidrBlock: '10.200.0.0/16' }))).Vpc?.VpcId as string;
  const other = (await client.send(new ec2.CreateVpcCommand({ CidrBlock: '10.201.0.0/16' }))).Vpc?.VpcId as string;
  const subnet = (await client.send(new ec2.CreateSubnetCommand({ VpcId: vpc, CidrBlock: '10.200.1.0/24', AvailabilityZone: `${region}a` }))).Subnet?.SubnetId as string;
  await client.send(new ec2.CreateEgressOnlyInternetGatewayCommand({ VpcId: vpc }));
  const vgw = (await client.send(new ec2.CreateVpnGatewayCommand({ Type: 'ipsec.1' }))).VpnGateway?.VpnGatewayId as string;
  await client.send(new ec2.AttachVpnGatewayCommand({ VpcId: vpc, VpnGatewayId: vgw }));
  const cgw = (await client.send(new ec2.CreateCustomerGatewayCommand({ Type: 'ipsec.1', PublicIp: '203.0.113.9', BgpAsn: 65_010 }))).CustomerGateway?.CustomerGatewayId as string;
  await client.send(new ec2.CreateVpnConnectionCommand({ Type: 'ipsec.1', CustomerGatewayId: cgw, VpnGatewayId: vgw, Options: { StaticRoutesOnly: true } }));
  const peering = (await client.send(new ec2.CreateVpcPeeringConnectionCommand({ VpcId: vpc, PeerVpcId: other }))).VpcPeeringConnection?.VpcPeeringConnectionId as string;
  await client.send(new ec2.AcceptVpcPeeringConnectionCommand({ VpcPeeringConnectionId: peering }));
  await client.send(new ec2.CreateVpcEndpointCommand({ VpcId: vpc, ServiceName: `com.amazonaws.${region}.s3`, VpcEndpointType: 'Gateway' }));
  await client.send(new ec2.CreateVpcEndpointCommand({ VpcId: vpc, ServiceName: `com.amazonaws.${region}.ssm`, VpcEndpointType: 'Interface', SubnetIds: [subnet] }));
  await client.send(new ec2.CreateManagedPrefixListCommand({ PrefixListName: 'offices', MaxEntries: 5, AddressFamily: 'IPv4', Entries: [{ Cidr: '198.51.100.0/24' }, { Cidr: '203.0.113.0/24' }] }));
  const tgw = (await client.send(new ec2.CreateTransitGatewayCommand({}))).TransitGateway?.TransitGatewayId as string;
  const attachment = (await client.send(new ec2.CreateTransitGatewayVpcAttachmentCommand({ TransitGatewayId: tgw, VpcId: vpc, SubnetIds: [subnet] }))).TransitGatewayVpcAttachment?.TransitGatewayAttachmentId as string;
  const remote = new ec2.EC2Client({ ...config, region: 'us-east-2' });
  const peer = (await remote.send(new ec2.CreateTransitGatewayCommand({}))).TransitGateway?.TransitGatewayId as string;
  await client.send(new ec2.CreateTransitGatewayPeeringAttachmentCommand({ TransitGatewayId: tgw, PeerTransitGatewayId: peer, PeerAccountId: '123456789012', PeerRegion: 'us-east-2' }));
  for (let i = 0; i < 3; i++) {
    const table = (await client.send(new ec2.CreateTransitGatewayRouteTableCommand({ TransitGatewayId: tgw }))).TransitGatewayRouteTable?.TransitGatewayRouteTableId as string;
    await client.send(new ec2.CreateTransitGatewayRouteCommand({ TransitGatewayRouteTableId: table, DestinationCidrBlock: `10.${210 + i}.0.0/16`, TransitGatewayAttachmentId: attachment }));
    await client.send(new ec2.CreateTransitGatewayRouteCommand({ TransitGatewayRouteTableId: table, DestinationCidrBlock: `10.${220 + i}.0.0/16`, Blackhole: true }));
    if (i === 0) {
      await client.send(new ec2.AssociateTransitGatewayRouteTableCommand({ TransitGatewayRouteTableId: table, TransitGatewayAttachmentId: attachment }));
      await client.send(new ec2.EnableTransitGatewayRouteTablePropagationCommand({ TransitGatewayRouteTableId: table, TransitGatewayAttachmentId: attachment }));
    }
  }
  const balancing = new ElasticLoadBalancingV2Client(config);
  await balancing.send(new CreateLoadBalancerCommand({ Name: 'inspection', Type: 'gateway', Subnets: [subnet] }));
  const group = (await balancing.send(new CreateTargetGroupCommand({ Name: 'firewalls', Protocol: 'GENEVE', Port: 6081, VpcId: vpc, TargetType: 'ip' }))).TargetGroups?.[0]?.TargetGroupArn as string;
  await balancing.send(new RegisterTargetsCommand({ TargetGroupArn: group, Targets: [{ Id: '10.200.1.10', Port: 6081 }] }));
  for (const one of [client, remote, balancing]) one.destroy();
}
