// AWS documentation pages that rules rest on, once each.
import type { AwsPage } from './rule';

const ec2 = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/';
const api = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/';
const tgw = 'https://docs.aws.amazon.com/vpc/latest/tgw/';
const peering = 'https://docs.aws.amazon.com/vpc/latest/peering/';
const vpc = 'https://docs.aws.amazon.com/vpc/latest/userguide/';

export const awsPages = {
  attachments: { title: 'Network interface attachments for your EC2 instance', url: `${ec2}network-interface-attachments.html` },
  networkInterfaces: { title: 'Elastic network interfaces', url: `${ec2}using-eni.html` },
  secondaryAddresses: { title: 'Secondary IP addresses for your EC2 instances', url: `${ec2}instance-secondary-ip-addresses.html` },
  connectionTracking: { title: 'Amazon EC2 security group connection tracking', url: `${ec2}security-group-connection-tracking.html` },
  instanceAddressing: { title: 'Amazon EC2 instance IP addressing', url: `${ec2}using-instance-addressing.html` },
  elasticIps: { title: 'Elastic IP addresses', url: `${ec2}elastic-ip-addresses-eip.html` },
  associateAddress: { title: 'AssociateAddress', url: `${api}API_AssociateAddress.html` },
  internetGateway: { title: 'Enable internet access for a VPC using an internet gateway', url: `${vpc}VPC_Internet_Gateway.html` },
  routeTables: { title: 'Configure route tables', url: `${vpc}VPC_Route_Tables.html` },
  routePriority: { title: 'Route priority', url: `${vpc}route-tables-priority.html` },
  routeOptions: { title: 'Example routing options', url: `${vpc}route-table-options.html` },
  gatewayRouteTables: { title: 'Gateway route tables', url: `${vpc}gateway-route-tables.html` },
  networkAcls: { title: 'Control subnet traffic with network access control lists', url: `${vpc}vpc-network-acls.html` },
  customAcls: { title: 'Custom network ACLs', url: `${vpc}custom-network-acl.html` },
  blockPublicAccess: { title: 'Block public access to VPCs and subnets', url: `${vpc}security-vpc-bpa.html` },
  replaceRoute: { title: 'Route', url: `${api}API_Route.html` },
  securityGroupRules: { title: 'Security group rules', url: `${vpc}security-group-rules.html` },
  egressOnlyGateway: { title: 'Enable outbound IPv6 traffic using an egress-only internet gateway', url: `${vpc}egress-only-internet-gateway.html` },
  natGatewayBasics: { title: 'NAT gateway basics', url: `${vpc}nat-gateway-basics.html` },
  routeServer: { title: 'Dynamic routing in your VPC with VPC Route Server', url: `${vpc}dynamic-routing-route-server.html` },
  scenarios: { title: 'Scenarios for network interfaces', url: `${ec2}scenarios-enis.html` },
  transitGateways: { title: 'How transit gateways work', url: `${tgw}how-transit-gateways-work.html` },
  transitGatewayAttachments: { title: 'Transit gateway VPC attachments', url: `${tgw}tgw-vpc-attachments.html` },
  transitGatewayTables: { title: 'Transit gateway route tables', url: `${tgw}tgw-route-tables.html` },
  applianceScenario: { title: 'Transit gateway appliance scenario', url: `${tgw}transit-gateway-appliance-scenario.html` },
  peeringRoutes: { title: 'Update your route tables for a VPC peering connection', url: `${peering}vpc-peering-routing.html` },
  peeringPartial: { title: 'Configurations with routes to specific subnets or IP addresses', url: `${peering}peering-configurations-partial-access.html` },
  firewallTroubleshooting: { title: 'Troubleshooting in AWS Network Firewall', url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/troubleshooting-general-issues.html' },
  vpnRouting: { title: 'Route tables and AWS Site-to-Site VPN route priority', url: 'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-route-priority.html' },
} as const satisfies Readonly<Record<string, AwsPage>>;
