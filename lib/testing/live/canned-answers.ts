// Answers of calls that the emulator does not have, in AWS's own wire formats.
const xml = (action: string, inner: string): { status: number; type: string; body: string } => ({
  status: 200, type: 'text/xml', body: `<?xml version="1.0" encoding="UTF-8"?><${action}Response xmlns="http://ec2.amazonaws.com/doc/2016-11-15/"><requestId>aaaaaaaa-0000-4000-8000-000000000000</requestId>${inner}</${action}Response>`,
});

export const cannedAnswers: ReadonlyMap<string, { readonly status: number; readonly type: string; readonly body: string }> = new Map([
  ['DescribeVpcBlockPublicAccessOptions', xml('DescribeVpcBlockPublicAccessOptions', '<vpcBlockPublicAccessOptions><awsAccountId>123456789012</awsAccountId><awsRegion>us-east-1</awsRegion><state>default-state</state><internetGatewayBlockMode>off</internetGatewayBlockMode></vpcBlockPublicAccessOptions>')],
  ['DescribeVpcBlockPublicAccessExclusions', xml('DescribeVpcBlockPublicAccessExclusions', '<vpcBlockPublicAccessExclusionSet/>')],
  ['DescribeRouteServers', xml('DescribeRouteServers', '<routeServerSet><item><routeServerId>rs-0a1b2c3d4e5f60718</routeServerId><amazonSideAsn>65000</amazonSideAsn><state>available</state></item></routeServerSet>')],
  ['DescribeRouteServerEndpoints', xml('DescribeRouteServerEndpoints', '<routeServerEndpointSet><item><routeServerId>rs-0a1b2c3d4e5f60718</routeServerId><routeServerEndpointId>rse-0a1b2c3d4e5f60718</routeServerEndpointId><state>available</state></item></routeServerEndpointSet>')],
  ['DescribeRouteServerPeers', xml('DescribeRouteServerPeers', '<routeServerPeerSet><item><routeServerPeerId>rsp-0a1b2c3d4e5f60718</routeServerPeerId><routeServerEndpointId>rse-0a1b2c3d4e5f60718</routeServerEndpointId><peerAddress>10.0.0.10</peerAddress><state>available</state></item></routeServerPeerSet>')],
  ['DescribeVpcEndpointAssociations', xml('DescribeVpcEndpointAssociations', '<vpcEndpointAssociationSet><item><id>vpce-rsc-asc-0a1b2c3d4e5f60718</id><vpcEndpointId>vpce-0a1b2c3d4e5f60718</vpcEndpointId><associatedResourceAccessibility>Accessible</associatedResourceAccessibility><associatedResourceArn>arn:aws:vpc-lattice:us-east-1:123456789012:resourceconfiguration/rcfg-0a1b2c3d4e5f60718</associatedResourceArn></item></vpcEndpointAssociationSet>')],
  ['DescribeInstanceInformation', { status: 200, type: 'application/x-amz-json-1.1', body: '{"InstanceInformationList":[]}' }],
]);
