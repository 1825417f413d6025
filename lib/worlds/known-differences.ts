/** Cases whose findings are not (yet) what AWS's pages lead to, each with what differs. The test demands exactly these. */
export const knownRuleDifferences: Readonly<Record<string, readonly string[]>> = {};

/** The same for traces, by case and trace name. */
export const knownTraceDifferences: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // Reachability Analyzer's INGRESS_RTB_TRAFFIC_REDIRECTION speaks of a direct route to the internet gateway; a route through another endpoint is none.
  'gateway-load-balancer-zones': {
    'zone b: in by its own endpoint, out by the one of zone a': ['return: expected unknown, got blocked'],
    'call from zone b: out by zone a, answered by zone b': ['forward: expected reachable, got blocked', 'symmetric: expected false, got null', 'asymmetry: expected reply-other-zone-endpoint, got undefined'],
  },
  // DescribeNetworkInterfaces stopped early, so the appliance is something that was not collected.
  'east-west-inspection/appliance-unread': { 'the appliance was not read': ['unknown because: expected not-collected, got beyond-snapshot, beyond-snapshot'] },
  // Firewalls are appliances, not endpoints, whatever their zones.
  'transit-inspection': {
    'from zone a to zone b: there by fw-1, back by fw-2': ['asymmetry: expected reply-other-appliance, got reply-other-zone-endpoint'],
    'from zone b to zone a: there by fw-2, back by fw-1': ['asymmetry: expected reply-other-appliance, got reply-other-zone-endpoint'],
  },
  // Without DescribeTransitGatewayVpcAttachments nobody knows in which subnet the packet comes out.
  'transit-inspection/unread': { 'subnets of the attachments not read': ['forward: expected unknown, got blocked', 'unknown because: expected not-collected, got -'] },
  // The public address of a NAT gateway stands in DescribeNatGateways; its ENI is the owner's and not shown. Nor are the owner's hosts and unshared subnets.
  'shared-vpc/participant-only': {
    'the participant uses the owner\'s NAT gateway': ['forward: expected reachable, got blocked', 'return: expected reachable, got blocked', 'symmetric: expected true, got null', 'back: igw-platform is not met'],
    'the owner\'s host is not visible to the participant': ['forward: expected unknown, got blocked'],
  },
  // One of two possible ways arrives, the other does not: open, not blocked.
  'prefix-lists-overlap': {
    'in both lists: nobody can say': ['forward: expected unknown, got blocked', 'unknown because: expected nondeterministic-route, got -'],
    'a call from there arrives, the reply is open': ['return: expected unknown, got blocked', 'symmetric: expected null, got false'],
  },
  'route-priority/unread': { 'an unread list may or may not go first': ['forward: expected unknown, got blocked', 'unknown because: expected not-collected, got -'] },
};
