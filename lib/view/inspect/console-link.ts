// Links into the AWS console, built from validated parts only. https://docs.aws.amazon.com/awsconsolehelpdocs/latest/gsg/getting-started.html
import type { ResourceKind } from '../resource-kind';

const regionPattern = /^[a-z]{2}(-[a-z]+){1,3}-\d$/;
const idPattern = /^[a-z]{1,10}(-[a-z]{1,10})?-[0-9a-f]{8,32}$/;

/** Service and fragment; `{id}` is replaced. */
const pages: Partial<Record<ResourceKind, readonly [service: 'ec2' | 'vpcconsole', fragment: string]>> = {
  instance: ['ec2', 'InstanceDetails:instanceId={id}'],
  'network-interface': ['ec2', 'NetworkInterface:networkInterfaceId={id}'],
  subnet: ['vpcconsole', 'SubnetDetails:subnetId={id}'],
  vpc: ['vpcconsole', 'VpcDetails:VpcId={id}'],
  'security-group': ['ec2', 'SecurityGroup:groupId={id}'],
  'route-table': ['vpcconsole', 'RouteTableDetails:RouteTableId={id}'],
  'network-acl': ['vpcconsole', 'NetworkAclDetails:networkAclId={id}'],
  'internet-gateway': ['vpcconsole', 'InternetGateway:internetGatewayId={id}'],
  'egress-only-internet-gateway': ['vpcconsole', 'EgressOnlyInternetGateways:egressOnlyInternetGatewayId={id}'],
  'nat-gateway': ['vpcconsole', 'NatGatewayDetails:natGatewayId={id}'],
  'vpn-gateway': ['vpcconsole', 'VpnGateways:VpnGatewayId={id}'],
  'transit-gateway': ['vpcconsole', 'TransitGatewayDetails:transitGatewayId={id}'],
  'vpc-peering': ['vpcconsole', 'PeeringConnectionDetails:VpcPeeringConnectionId={id}'],
  'vpc-endpoint': ['vpcconsole', 'EndpointDetails:vpcEndpointId={id}'],
};

/** China and GovCloud have consoles of their own. */
function domainOf(region: string): string {
  if (region.startsWith('cn-')) return 'console.amazonaws.cn';
  return region.startsWith('us-gov-') ? 'console.amazonaws-us-gov.com' : 'console.aws.amazon.com';
}

export function consoleLink(kind: ResourceKind | null, id: string, region: string | null): string | null {
  const page = kind === null ? undefined : pages[kind];
  if (page === undefined || region === null || !regionPattern.test(region) || !idPattern.test(id)) return null;
  const domain = domainOf(region);
  const host = domain === 'console.aws.amazon.com' ? `${region}.${domain}` : domain;
  return `https://${host}/${page[0]}/home?region=${region}#${page[1].replace('{id}', id)}`;
}
