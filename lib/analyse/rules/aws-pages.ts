// AWS documentation pages that rules rest on, once each.
import type { AwsPage } from './rule';

const ec2 = 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/';
const api = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference/';
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
} as const satisfies Readonly<Record<string, AwsPage>>;
