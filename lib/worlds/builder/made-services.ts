import type { Json } from './permissions';

/** How AWS's own ENIs look in DescribeNetworkInterfaces: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html */
export interface MadeService {
  readonly interfaceType: string;
  readonly description: (owner: string) => string;
  readonly requesterManaged: boolean;
  readonly requesterId: string;
  readonly instanceOwnerId: string | null;
  readonly sourceDestCheck: boolean;
  readonly tags?: Readonly<Record<string, string>>;
}
const amazon = (interfaceType: string, description: (owner: string) => string, over: Partial<MadeService> = {}): MadeService => ({
  interfaceType, description, requesterManaged: true, requesterId: 'AIDAJ3O3EXAMPLE0SVC1', instanceOwnerId: 'amazon-aws', sourceDestCheck: true, ...over,
});

export const madeServices = {
  'nat-gateway': amazon('nat_gateway', (o) => `Interface for NAT Gateway ${o}`, { sourceDestCheck: false }),
  'nat-gateway-sdk-spelling': amazon('natGateway', (o) => `Interface for NAT Gateway ${o}`, { sourceDestCheck: false }),
  'vpc-endpoint': amazon('vpc_endpoint', (o) => `VPC Endpoint Interface ${o}`),
  'gateway-load-balancer-endpoint': amazon('gateway_load_balancer_endpoint', (o) => `VPC Endpoint Interface ${o}`, { sourceDestCheck: false }),
  'application-load-balancer': amazon('interface', (o) => `ELB app/${o}`, { instanceOwnerId: 'amazon-elb', requesterId: 'amazon-elb' }),
  'network-load-balancer': amazon('network_load_balancer', (o) => `ELB net/${o}`, { sourceDestCheck: false }),
  'transit-gateway': amazon('transit_gateway', (o) => `Network Interface for Transit Gateway Attachment ${o}`, { requesterManaged: false, sourceDestCheck: false }),
  'lambda': amazon('lambda', (o) => `AWS Lambda VPC ENI-${o}`, { requesterManaged: false, requesterId: 'AROAEXAMPLELAMBDAROLE:123456789012' }),
  'efs': amazon('efs', (o) => `EFS mount target for ${o} (fsmt-0a1b2c3d4e5f60718)`),
  'rds': amazon('interface', () => 'RDSNetworkInterface', { requesterId: 'amazon-rds', instanceOwnerId: 'amazon-rds' }),
  'elasticache': amazon('interface', (o) => `ElastiCache ${o}`, { requesterId: 'amazon-elasticache', instanceOwnerId: 'amazon-elasticache' }),
  'ecs': amazon('interface', (o) => `arn:aws:ecs:us-east-1:123456789012:attachment/${o}`, { requesterId: '578734482556' }),
  'eks': amazon('interface', (o) => `Amazon EKS ${o}`, { requesterManaged: true, requesterId: '173514239462', instanceOwnerId: '173514239462' }),
  'route53-resolver': amazon('interface', (o) => `Route 53 Resolver: ${o}`, { requesterId: '690243114203' }),
  'unheard-of': amazon('foo_managed', (o) => `Foo ${o}`),
} as const satisfies Readonly<Record<string, MadeService>>;
export type MadeServiceName = keyof typeof madeServices;

export function serviceFields(service: MadeService, owner: string): Json {
  return { Description: service.description(owner), InterfaceType: service.interfaceType, RequesterId: service.requesterId, RequesterManaged: service.requesterManaged };
}
