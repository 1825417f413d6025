import { describe, expect, it } from 'vitest';
import { buildTopology } from '../../graph/build-topology';
import { sampleAccount, sampleAttachment, sampleEni, sampleInventory, sampleRegion, serviceAttachment } from '../../graph/sample-entities';
import type { EniKind } from '../../model/analysis';
import type { Inventory, NetworkInterface } from '../../model/inventory';
import { labelKinds } from './label-kinds';

const label = (part: Partial<NetworkInterface>, inventory: Partial<Inventory> = {}) => {
  const verdict = labelKinds(buildTopology(sampleInventory({ networkInterfaces: [sampleEni('eni-1', part)], ...inventory }))).get('eni-1');
  if (verdict === undefined) throw new Error('no verdict');
  return verdict;
};
const service = (part: Partial<NetworkInterface>): Partial<NetworkInterface> => ({ attachment: serviceAttachment(), requesterManaged: true, ...part });
const own = sampleAttachment('i-1', 1);

describe('by interface type', () => {
  it.each<[string, EniKind]>([
    ['nat_gateway', 'nat-gateway'], ['natGateway', 'nat-gateway'], ['vpc_endpoint', 'vpc-endpoint'], ['gateway_load_balancer_endpoint', 'gateway-load-balancer-endpoint'],
    ['load_balancer', 'load-balancer'], ['network_load_balancer', 'network-load-balancer'], ['gateway_load_balancer', 'gateway-load-balancer'], ['transit_gateway', 'transit-gateway'],
    ['lambda', 'lambda'], ['efs', 'efs'], ['efa', 'efa'], ['efa-only', 'efa-only'], ['trunk', 'trunk'], ['branch', 'branch'], ['global_accelerator_managed', 'global-accelerator'],
    ['api_gateway_managed', 'api-gateway'], ['quicksight', 'quicksight'], ['iot_rules_managed', 'iot'], ['aws_codestar_connections_managed', 'codestar'], ['evs', 'evs'],
    ['ec2_instance_connect_endpoint', 'instance-connect-endpoint'],
  ])('%s is %s', (interfaceType, kind) => {
    expect(label({ interfaceType, attachment: own })).toMatchObject({ kind, matched: `interfaceType:${interfaceType}` });
  });
  it('puts a type nobody knows on a service attachment into the open bucket', () => {
    expect(label({ interfaceType: 'foo_managed', attachment: serviceAttachment() }).kind).toBe('unknown-service');
    expect(label({ interfaceType: 'foo_managed', status: 'in-use' })).toMatchObject({ kind: 'unknown-service', matched: 'interfaceType:foo_managed' });
  });
  it('comes after the operator', () => {
    expect(label({ interfaceType: 'interface', operatorManaged: true, operatorPrincipal: 'eks.amazonaws.com', attachment: own })).toEqual({
      kind: 'managed', matched: 'operator:eks.amazonaws.com', owner: 'eks.amazonaws.com',
    });
  });
  it('does not need RequesterManaged for Lambda and transit gateways', () => {
    expect(label({ interfaceType: 'lambda', requesterManaged: false, attachment: serviceAttachment(), description: 'AWS Lambda VPC ENI-orders-api-0f0e0d0c-1111-2222-3333-444455556666' })).toMatchObject({ kind: 'lambda', owner: 'orders-api' });
    expect(label({ interfaceType: 'transit_gateway', requesterManaged: false, attachment: serviceAttachment(), description: 'Network Interface for Transit Gateway Attachment tgw-attach-0abc1234' })).toMatchObject({ kind: 'transit-gateway', owner: 'tgw-attach-0abc1234' });
  });
});

describe('by description', () => {
  it.each<[string, EniKind, string | null]>([
    ['Interface for NAT Gateway nat-0abc1234', 'nat-gateway', 'nat-0abc1234'],
    ['VPC Endpoint Interface vpce-0abc1234', 'vpc-endpoint', 'vpce-0abc1234'],
    ['VPC Endpoint Interface: vpce-0abc1234', 'vpc-endpoint', 'vpce-0abc1234'],
    ['Resource Gateway Interface rgw-0abc1234', 'resource-gateway', 'rgw-0abc1234'],
    ['ELB app/shop/0123456789abcdef', 'load-balancer', 'app/shop/0123456789abcdef'],
    ['ELB net/shop/0123456789abcdef', 'network-load-balancer', 'net/shop/0123456789abcdef'],
    ['ELB gwy/inspect/0123456789abcdef', 'gateway-load-balancer', 'gwy/inspect/0123456789abcdef'],
    ['ELB shop', 'classic-load-balancer', 'shop'],
    ['Network Interface for Transit Gateway Attachment tgw-attach-0abc1234', 'transit-gateway', 'tgw-attach-0abc1234'],
    ['AWS Lambda VPC ENI-fn-0f0e0d0c-1111-2222-3333-444455556666', 'lambda', 'fn'],
    ['AWS Lambda VPC ENI: 0f0e0d0c-1111-2222-3333-444455556666', 'lambda', null],
    ['EFS mount target for fs-0abc1234 (fsmt-0abc1234)', 'efs', 'fs-0abc1234'],
    ['RDSNetworkInterface', 'rds', null],
    ['Network interface for DBProxy orders', 'rds', 'orders'],
    ['RedshiftNetworkInterface', 'redshift', null],
    ['DMSNetworkInterface', 'dms', null],
    ['DAX cluster-1', 'dax', 'cluster-1'],
    ['ElastiCache sessions-001', 'elasticache', 'sessions-001'],
    ['AWS ElasticMapReduce j-1', 'emr', 'j-1'],
    ['AWS created network interface for directory d-0abc1234', 'directory-service', 'd-0abc1234'],
    ['CloudHSM Managed Interface', 'cloudhsm', null],
    ['CloudHsm ENI hsm-1', 'cloudhsm', 'hsm-1'],
    ['arn:aws:ecs:eu-central-1:111122223333:attachment/0f0e', 'ecs', 'arn:aws:ecs:eu-central-1:111122223333:attachment/0f0e'],
    ['Amazon EKS prod', 'eks', 'prod'],
    ['ENI managed by APIGateway', 'api-gateway', null],
    ['Route 53 Resolver: rni-0abc1234', 'route53-resolver', 'rni-0abc1234'],
  ])('%s', (description, kind, owner) => {
    expect(label(service({ description }))).toMatchObject({ kind, owner });
    expect(label(service({ description, interfaceType: null })).kind).toBe(kind);
  });
  it("is only the user's own words on an instance", () => {
    for (const description of ['ELB health probe', 'Amazon EKS test node', 'Primary network interface', 'RDSNetworkInterface']) expect(label({ description, attachment: own }).kind).toBe('customer');
  });
  it('is not believed on a free ENI when people write such words', () => {
    expect(label({ description: 'ELB replacement' }).kind).toBe('orphan');
    expect(label({ description: 'AWS Lambda VPC ENI: 0f0e0d0c-1111-2222-3333-444455556666' }).kind).toBe('lambda');
  });
});

describe('Kubernetes', () => {
  it('takes ENIs of the CNI for what they are although they are attached', () => {
    expect(label({ description: 'aws-K8S-i-0abc', attachment: own })).toEqual({ kind: 'cni', matched: 'description:aws-K8S-', owner: 'i-0abc' });
    expect(label({ attachment: own, tags: { 'node.k8s.amazonaws.com/instance_id': 'i-0abc' } })).toMatchObject({ kind: 'cni', owner: 'i-0abc' });
    expect(label({ attachment: own, tags: { 'eks:eni:owner': 'amazon-vpc-cni' } }).kind).toBe('cni');
  });
  it('respects the opt-out', () => {
    expect(label({ attachment: own, tags: { 'node.k8s.amazonaws.com/instance_id': 'i-0abc', 'node.k8s.amazonaws.com/no_manage': 'true' } }).kind).toBe('customer');
  });
  it('knows trunk and branch by description and tags', () => {
    expect(label({ description: 'aws-k8s-trunk-eni', attachment: own }).kind).toBe('trunk');
    expect(label({ description: 'aws-k8s-branch-eni', status: 'in-use' }).kind).toBe('branch');
    expect(label({ status: 'in-use', tags: { 'vpcresources.k8s.aws/trunk-eni-id': 'eni-trunk', 'vpcresources.k8s.aws/vlan-id': '1' } })).toMatchObject({ kind: 'branch', owner: 'eni-trunk' });
    expect(label({ status: 'available', tags: { 'eks:eni:owner': 'eks-vpc-resource-controller' } }).kind).toBe('branch');
  });
});

describe('joins', () => {
  const endpoint = (endpointType: string): Inventory['vpcEndpoints'] => [{
    id: 'vpce-1', account: sampleAccount, region: sampleRegion, vpcId: 'vpc-1', endpointType, serviceName: null, state: 'available', subnetIds: [], routeTableIds: [], networkInterfaceIds: ['eni-1'], groups: [], tags: {},
  }];
  it('name the owner', () => {
    expect(label({ interfaceType: 'vpc_endpoint', attachment: serviceAttachment() }, { vpcEndpoints: endpoint('Interface') })).toMatchObject({ kind: 'vpc-endpoint', owner: 'vpce-1' });
    expect(label({ attachment: serviceAttachment() }, { vpcEndpoints: endpoint('Interface') })).toEqual({ kind: 'vpc-endpoint', matched: 'join:VpcEndpoint.NetworkInterfaceIds', owner: 'vpce-1' });
    expect(label({ attachment: serviceAttachment() }, { vpcEndpoints: endpoint('GatewayLoadBalancer') }).kind).toBe('gateway-load-balancer-endpoint');
  });
});

describe('by attachment and requester', () => {
  it('leaves to the user what is on an instance of the user', () => {
    expect(label({ attachment: own })).toEqual({ kind: 'customer', matched: 'attachment:instance', owner: null });
    expect(label({ attachment: own, requesterId: 'AROAEXAMPLE:someone' }).kind).toBe('customer');
    expect(label({ attachment: sampleAttachment('i-1', 1, { instanceOwnerId: '999988887777' }) }).kind).toBe('customer');
    expect(label({ attachment: sampleAttachment('i-1', 1, { instanceOwnerId: '999988887777' }), requesterManaged: true }).kind).toBe('unknown-service');
  });
  it('finds the service by owner, requester, or at least that it is one', () => {
    expect(label({ attachment: serviceAttachment({ instanceOwnerId: 'amazon-rds' }) })).toMatchObject({ kind: 'rds', matched: 'instanceOwnerId:amazon-rds' });
    expect(label({ requesterId: 'amazon-elb', requesterManaged: true, status: 'in-use' })).toMatchObject({ kind: 'classic-load-balancer', matched: 'requesterId:amazon-elb' });
    expect(label({ attachment: serviceAttachment() }).kind).toBe('unknown-service');
    expect(label({ requesterManaged: true, status: 'available' }).kind).toBe('unknown-service');
    expect(label({ attachment: sampleAttachment(null, 1, { id: null, instanceOwnerId: '999988887777' }) }).kind).toBe('unknown-service');
  });
  it('calls an available customer ENI an orphan', () => {
    expect(label({ status: 'available' })).toEqual({ kind: 'orphan', matched: 'status:available', owner: null });
    expect(label({ status: 'available', requesterId: 'AIDAEXAMPLE' }).kind).toBe('orphan');
    expect(label({ status: 'in-use' }).kind).toBe('unknown-service');
    expect(label({ status: null }).kind).toBe('customer');
  });
});
