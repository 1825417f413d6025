import { describe, expect, it } from 'vitest';
import type { ResourceType } from '../model/coverage';
import type { RawPage } from '../model/raw-inventory';
import { normalise } from './normalise';

const page = (resource: ResourceType, items: readonly unknown[], more: Partial<RawPage> = {}): RawPage => ({ resource, account: '111111111111', region: 'us-east-1', file: `${resource}.json`, path: `$.${resource}`, items, parentId: null, complete: true, ...more });
const run = (...pages: RawPage[]): ReturnType<typeof normalise> => normalise({ pages, coverage: [], problems: [], files: [] });
const cell = (result: ReturnType<typeof normalise>, resource: ResourceType, account: string | null = '111111111111'): unknown => {
  const found = result.inventory.coverage.find((candidate) => candidate.resource === resource && candidate.account === account);
  return found === undefined ? undefined : [found.status, found.count, found.code];
};
const nested = (id: string, deviceIndex: number): object => ({ NetworkInterfaceId: id, SubnetId: 'subnet-1', VpcId: 'vpc-1', MacAddress: '02:00', SourceDestCheck: false, Status: 'in-use', Groups: [{ GroupId: 'sg-1' }], PrivateIpAddresses: [{ PrivateIpAddress: '10.0.0.10', Primary: false }, { PrivateIpAddress: '10.0.0.9', Primary: false }, { PrivateIpAddress: '10.0.0.200', Primary: true, Association: { PublicIp: '3.3.3.3', IpOwnerId: 'amazon' } }], Attachment: { AttachmentId: `eni-attach-${deviceIndex}`, DeviceIndex: deviceIndex, NetworkCardIndex: 0, DeleteOnTermination: true, AttachTime: '2024-01-02T03:04:05.000Z', Status: 'attached' } });
const instance = { InstanceId: 'i-1', ImageId: 'ami-1', State: { Name: 'running' }, Placement: { AvailabilityZone: 'us-east-1b' }, LaunchTime: '2024-01-02 03:04:05+02:00', NetworkInterfaces: [nested('eni-b', 1), nested('eni-a', 0)] };

describe('instances and interfaces', () => {
  it('takes interfaces from instances when no other answer has them, and says that it cannot see the rest', () => {
    const result = run(page('Instances', [{ OwnerId: '111111111111', Instances: [instance] }]));
    expect(result.inventory.instances[0]).toMatchObject({ networkInterfaceIds: ['eni-a', 'eni-b'], zone: 'us-east-1b', launchTime: '2024-01-02T01:04:05Z' });
    expect(result.inventory.networkInterfaces.map((eni) => eni.id)).toEqual(['eni-a', 'eni-b']);
    expect(result.inventory.networkInterfaces[0]).toMatchObject({
      source: 'DescribeInstances', zone: 'us-east-1b', sourceDestCheck: false, groups: ['sg-1'], privateIps: [{ address: '10.0.0.200', primary: true, association: { publicIp: '3.3.3.3', allocationId: null } }, { address: '10.0.0.9' }, { address: '10.0.0.10' }],
      attachment: { id: 'eni-attach-0', instanceId: 'i-1', instanceOwnerId: '111111111111', deviceIndex: 0, networkCardIndex: 0, deleteOnTermination: true, attachTime: '2024-01-02T03:04:05Z' },
    });
    expect(cell(result, 'NetworkInterfaces')).toEqual(['partial', 2, 'derived-from-instances']);
    expect(cell(result, 'Instances')).toEqual(['complete', 1, null]);
    expect(cell(result, 'RouteTables')).toEqual(['not-provided', 0, null]);
  });
  it('lets the interface answer win and completes its missing halves', () => {
    const result = run(
      page('NetworkInterfaces', [{ NetworkInterfaceId: 'eni-a', Status: 'in-use', SourceDestCheck: true, InterfaceType: 'natGateway', Attachment: { AttachmentId: 'x', NetworkCardIndex: 1 } }, { NetworkInterfaceId: 'eni-b', Status: 'available', SubnetId: 'subnet-9', VpcId: 'vpc-1' }]),
      page('Instances', [{ Instances: [instance] }]),
    );
    expect(result.inventory.networkInterfaces).toMatchObject([
      { id: 'eni-a', source: 'DescribeNetworkInterfaces', interfaceType: 'nat_gateway', sourceDestCheck: true, subnetId: 'subnet-1', attachment: { id: 'x', instanceId: 'i-1', deviceIndex: 0, networkCardIndex: 1 } },
      { id: 'eni-b', status: 'available', subnetId: 'subnet-9', attachment: null },
    ]);
    expect(cell(result, 'NetworkInterfaces')).toEqual(['complete', 2, null]);
  });
  it('keeps terminated instances and adds guest facts', () => {
    const result = run(page('Instances', [{ Instances: [{ InstanceId: 'i-1', ImageId: 'ami-1', State: { Name: 'terminated' } }] }]), page('Images', [{ ImageId: 'ami-1', Name: 'appliance', OwnerId: '222222222222', ImageOwnerAlias: 'aws-marketplace' }]), page('SsmInstances', [{ InstanceId: 'i-1', PlatformName: 'Ubuntu', PlatformVersion: '24.04' }]));
    expect(result.inventory.instances).toMatchObject([{ state: 'terminated', guest: { platformName: 'Ubuntu', platformVersion: '24.04', imageName: 'appliance', imageOwner: 'aws-marketplace' } }]);
  });
});

describe('duplicates', () => {
  it('joins two deliveries and mentions only contradictions', () => {
    const poor = { SubnetId: 'subnet-1', VpcId: 'vpc-1' };
    const rich = { SubnetId: 'subnet-1', VpcId: 'vpc-1', CidrBlock: '10.0.0.0/24', AvailableIpAddressCount: 5 };
    const same = run(page('Subnets', [rich], { file: 'a.json' }), page('Subnets', [poor], { file: 'b.json' }));
    expect(same.inventory.subnets).toMatchObject([{ cidr: '10.0.0.0/24' }]);
    expect(same.problems).toEqual([]);
    const differ = run(page('Subnets', [rich], { file: 'a.json' }), page('Subnets', [{ ...rich, AvailableIpAddressCount: 4 }], { file: 'b.json' }));
    expect(differ.inventory.subnets).toMatchObject([{ availableIpAddressCount: 4 }]);
    expect(differ.problems).toMatchObject([{ code: 'duplicate-item', level: 'note', file: 'a.json', path: '$.Subnets[0]', params: { id: 'subnet-1' } }]);
  });
  it('shows a thing shared between accounts once, with its owner when that was read', () => {
    const shared = { SubnetId: 'subnet-1', VpcId: 'vpc-1', OwnerId: '111111111111' };
    const both = run(page('Subnets', [shared], { file: 'a.json' }), page('Subnets', [shared], { account: '222222222222', file: 'b.json' }));
    expect(both.inventory.subnets).toMatchObject([{ account: '111111111111' }]);
    expect(both.problems).toEqual([]);
    expect(cell(both, 'Subnets', '222222222222')).toEqual(['complete', 1, null]);
    const participant = run(page('Subnets', [shared], { account: '222222222222' }));
    expect(participant.inventory.subnets).toMatchObject([{ account: '222222222222' }]);
  });
});

describe('places', () => {
  it('come from the items, and what is silent follows its folder', () => {
    const unplaced = { account: null, region: null };
    const result = run(
      page('NetworkInterfaces', [{ NetworkInterfaceId: 'eni-1', OwnerId: '333333333333', AvailabilityZone: 'us-west-2-lax-1a' }], { ...unplaced, file: 'one/e.json' }),
      page('RouteTables', [{ RouteTableId: 'rtb-1', VpcId: 'vpc-1' }], { ...unplaced, file: 'one/r.json' }),
      page('RouteTables', [{ RouteTableId: 'rtb-2', VpcId: 'vpc-2' }], { ...unplaced, file: 'two/r.json' }),
      page('Subnets', [{ SubnetId: 's-1', VpcId: 'v', AvailabilityZone: 'eu-west-1a', OwnerId: '444444444444' }], { ...unplaced, file: 'three/s.json' }),
    );
    const { routeTables, networkInterfaces, subnets } = result.inventory;
    expect(networkInterfaces).toMatchObject([{ account: '333333333333', region: 'us-west-2' }]);
    expect(routeTables).toMatchObject([{ account: '333333333333', region: 'us-west-2' }, { account: null, region: null }]);
    expect(subnets).toMatchObject([{ account: '444444444444', region: 'eu-west-1' }]);
    expect(result.problems).toMatchObject([{ code: 'account-unknown', file: 'two/r.json' }, { code: 'region-unknown', file: 'two/r.json' }]);
  });
  it('may differ within one file', () => {
    const result = run(page('Subnets', [{ SubnetId: 's-1', VpcId: 'v', AvailabilityZone: 'eu-west-1a', OwnerId: '444444444444' }, { SubnetId: 's-2', VpcId: 'v', AvailabilityZone: 'eu-north-1a', OwnerId: '555555555555' }], { account: null, region: null }));
    expect(result.inventory.coverage.filter((found) => found.status === 'complete')).toEqual([
      { account: '444444444444', region: 'eu-west-1', resource: 'Subnets', status: 'complete', count: 1, code: null },
      { account: '555555555555', region: 'eu-north-1', resource: 'Subnets', status: 'complete', count: 1, code: null },
    ]);
  });
});

describe('bad items', () => {
  it('are left out with a path, and many of them are counted', () => {
    const result = run(page('Subnets', [{ SubnetId: 'subnet-1', VpcId: 'vpc-1' }, { SubnetId: 5, VpcId: 'vpc-1' }, null, { SubnetId: 'x'.repeat(300_000), VpcId: 'v' }]));
    expect(result.inventory.subnets).toHaveLength(1);
    expect(result.problems.map((problem) => [problem.code, problem.path, problem.params.reason])).toEqual([['item-invalid', '$.Subnets[1]', 'missing'], ['item-invalid', '$.Subnets[2]', 'shape'], ['item-invalid', '$.Subnets[3]', 'long']]);
    expect(cell(result, 'Subnets')).toEqual(['partial', 1, 'item-invalid']);
    const many = run(page('Subnets', Array.from({ length: 250 }, () => ({}))));
    expect(many.problems).toHaveLength(101);
    expect(many.problems.find((problem) => problem.params.reason === 'more')).toMatchObject({ path: null, params: { count: 150 } });
  });
});

describe('answers about one parent', () => {
  it('give prefix lists their entries', () => {
    const lists = page('ManagedPrefixLists', [{ PrefixListId: 'pl-1', PrefixListName: 'a', AddressFamily: 'IPv4', OwnerId: 'AWS' }, { PrefixListId: 'pl-2' }]);
    const partial = run(lists, page('PrefixListEntries', [{ Cidr: '10.1.0.0/16' }, { Cidr: '10.0.0.0/16' }], { parentId: 'pl-1' }));
    expect(partial.inventory.prefixLists).toMatchObject([{ id: 'pl-1', cidrs: ['10.0.0.0/16', '10.1.0.0/16'] }, { id: 'pl-2', cidrs: null }]);
    expect(cell(partial, 'PrefixListEntries')).toEqual(['partial', 2, null]);
    expect(cell(run(lists), 'PrefixListEntries')).toEqual(['not-provided', 0, null]);
    expect(cell(run(page('ManagedPrefixLists', [])), 'PrefixListEntries')).toEqual(['complete', 0, null]);
    expect(cell(run(page('ManagedPrefixLists', [{ PrefixListId: 'pl-1', Cidrs: ['10.0.0.0/8'] }])), 'ManagedPrefixLists')).toEqual(['partial', 1, null]);
  });
  it('give transit gateway tables their associations, propagations and routes', () => {
    const attachment = (id: string): object => ({ TransitGatewayAttachmentId: id, TransitGatewayId: 'tgw-1', ResourceType: 'vpc', ResourceId: 'vpc-1', Association: { TransitGatewayRouteTableId: 'tgw-rtb-1', State: 'associated' } });
    const result = run(
      page('TransitGatewayAttachments', [attachment('a-2'), attachment('a-1')]),
      page('TransitGatewayVpcAttachments', [{ TransitGatewayAttachmentId: 'a-1', TransitGatewayId: 'tgw-1', VpcId: 'vpc-1', SubnetIds: ['s-2', 's-1'], Options: { ApplianceModeSupport: 'enable' } }]),
      page('TransitGatewayRouteTables', [{ TransitGatewayRouteTableId: 'tgw-rtb-1', TransitGatewayId: 'tgw-1' }]),
      page('TransitGatewayRouteTablePropagations', [{ TransitGatewayAttachmentId: 'a-1', State: 'enabled' }, { TransitGatewayAttachmentId: 'a-2', State: 'disabled' }], { parentId: 'tgw-rtb-1' }),
      page('TransitGatewayRoutes', [{ DestinationCidrBlock: '10.0.0.0/8', Type: 'static', State: 'active', TransitGatewayAttachments: [{ TransitGatewayAttachmentId: 'a-1', ResourceId: 'vpc-1', ResourceType: 'vpc' }] }], { parentId: 'tgw-rtb-1' }),
    );
    expect(result.inventory.transitGatewayAttachments).toMatchObject([{ id: 'a-1', subnetIds: ['s-1', 's-2'], applianceMode: true, associationRouteTableId: 'tgw-rtb-1' }, { id: 'a-2', subnetIds: null }]);
    expect(result.inventory.transitGatewayRouteTables).toMatchObject([{ associations: ['a-1', 'a-2'], propagations: ['a-1'], routes: [{ destination: '10.0.0.0/8', type: 'static', state: 'active', attachments: [{ attachmentId: 'a-1' }] }] }]);
    expect(cell(result, 'TransitGatewayRoutes')).toEqual(['complete', 1, null]);
  });
  it('fold flat rules into groups that have no answer of their own', () => {
    const rule = { SecurityGroupRuleId: 'sgr-1', GroupId: 'sg-1', IsEgress: false, IpProtocol: 'tcp', FromPort: 22, ToPort: 22, CidrIpv4: '0.0.0.0/0' };
    const folded = run(page('SecurityGroups', [rule]));
    expect(folded.inventory.securityGroups).toMatchObject([{ id: 'sg-1', ingress: [{ protocol: 'tcp', fromPort: 22, cidrs: ['0.0.0.0/0'] }], egress: [] }]);
    expect(cell(folded, 'SecurityGroups')).toEqual(['partial', 1, null]);
    const known = run(page('SecurityGroups', [{ GroupId: 'sg-1', IpPermissions: [] }]), page('SecurityGroups', [rule], { path: '$.SecurityGroupRules' }));
    expect(known.inventory.securityGroups).toMatchObject([{ ingress: [] }]);
    expect(cell(known, 'SecurityGroups')).toEqual(['complete', 1, null]);
  });
});

describe('single readers', () => {
  it('tell route targets apart', () => {
    const to = (target: object): object => ({ DestinationCidrBlock: '0.0.0.0/0', State: 'active', ...target });
    const kinds = [{ GatewayId: 'local' }, { GatewayId: 'igw-1' }, { GatewayId: 'vgw-1' }, { GatewayId: 'vpce-1' }, { NatGatewayId: 'nat-1' }, { TransitGatewayId: 'tgw-1' }, { VpcPeeringConnectionId: 'pcx-1' }, { EgressOnlyInternetGatewayId: 'eigw-1' }, { NetworkInterfaceId: 'eni-1', InstanceId: 'i-1' }, { InstanceId: 'i-1' }, {}];
    const read = kinds.map((target) => run(page('RouteTables', [{ RouteTableId: 'rtb-1', VpcId: 'v', Routes: [to(target)] }])).inventory.routeTables[0]?.routes[0]?.target.kind);
    expect(read).toEqual(['local', 'internet-gateway', 'vpn-gateway', 'vpc-endpoint', 'nat-gateway', 'transit-gateway', 'vpc-peering', 'egress-only-internet-gateway', 'network-interface', 'instance', 'unknown']);
  });
  it('find targets of gateway load balancers by the GENEVE port', () => {
    expect(run().inventory.gatewayLoadBalancerTargets).toBeNull();
    expect(run(page('TargetHealth', [{ Target: { Id: 'i-1', Port: 6081 } }, { Target: { Id: 'i-2', Port: 80 } }])).inventory.gatewayLoadBalancerTargets).toEqual(['i-1']);
  });
  it('say what lies behind endpoints of VPC Lattice, once that was read', () => {
    const endpoints = page('VpcEndpoints', [{ VpcEndpointId: 'vpce-1', VpcId: 'v', VpcEndpointType: 'Resource' }, { VpcEndpointId: 'vpce-2', VpcId: 'v', VpcEndpointType: 'Interface' }, { VpcEndpointId: 'vpce-3', VpcId: 'v', VpcEndpointType: 'ServiceNetwork' }]);
    expect(run(endpoints).inventory.vpcEndpoints.map((endpoint) => endpoint.resources)).toEqual([undefined, undefined, undefined]);
    const associations = page('VpcEndpointAssociations', [
      { Id: 'a-2', VpcEndpointId: 'vpce-1', AssociatedResourceArn: 'arn:aws:vpc-lattice:us-east-1:111111111111:resourceconfiguration/rcfg-2', AssociatedResourceAccessibility: 'Inaccessible' },
      { Id: 'a-1', VpcEndpointId: 'vpce-1', ResourceConfigurationGroupArn: 'arn:aws:vpc-lattice:us-east-1:111111111111:resourceconfiguration/rcfg-1' }, { Id: 'a-3', AssociatedResourceArn: 'x' },
    ]);
    expect(run(endpoints, associations).inventory.vpcEndpoints.map((endpoint) => endpoint.resources)).toEqual([
      [{ arn: 'arn:aws:vpc-lattice:us-east-1:111111111111:resourceconfiguration/rcfg-1', access: null }, { arn: 'arn:aws:vpc-lattice:us-east-1:111111111111:resourceconfiguration/rcfg-2', access: 'Inaccessible' }],
      undefined, [],
    ]);
  });
  it('read public access blocks with their exclusions', () => {
    const result = run(page('BlockPublicAccessOptions', [{ InternetGatewayBlockMode: 'block-ingress', AwsAccountId: '111111111111', AwsRegion: 'us-east-1' }]), page('BlockPublicAccessExclusions', [{ ExclusionId: 'x-1', ResourceArn: 'arn:aws:ec2:us-east-1:111111111111:vpc/vpc-1', InternetGatewayExclusionMode: 'allow-egress', State: 'create-complete' }]));
    expect(result.inventory.blockPublicAccess).toEqual([{ account: '111111111111', region: 'us-east-1', mode: 'block-ingress', exclusions: [{ resourceArn: 'arn:aws:ec2:us-east-1:111111111111:vpc/vpc-1', mode: 'allow-egress', state: 'create-complete' }] }]);
  });
});
