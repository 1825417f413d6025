/** Cases whose findings are not (yet) what AWS's pages lead to, each with what differs. The test demands exactly these. */
export const knownRuleDifferences: Readonly<Record<string, readonly string[]>> = {
  // IPv6 needs routes of its own on both sides of a peering (vpc-peering-routing).
  'regions-peered/six-one-way': ['AR-15: expected violated, got -'],
  // Both ways pass both firewalls: the way is symmetric, although no single pair of routes mirrors the other.
  'two-firewalls': ['AR-08: expected -, got violated'],
};

/** The same for traces, by case and trace name. */
export const knownTraceDifferences: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // The peering is what forbids it, for the internet as for single addresses.
  'edge-to-edge': { 'not its internet gateway or NAT gateway': ['forward blocked by: expected vpc-peering, got local-delivery', 'forward blocked at: expected pcx-08ba54b5e71384d37, got vpc-0124c12efec4bd0c7'] },
  // No private address comes from the internet (IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS), so a rule for private ranges does not let the internet in.
  'nat-details': { 'network ACL of the NAT gateway\'s subnet': ['return: expected blocked, got reachable', 'symmetric: expected false, got true', 'return blocked by: expected network-acl, got undefined', 'return blocked at: expected acl-02e2c3dcb8bce6e64, got undefined'] },
  'public-address-details': { 'a group that lets private ranges in': ['forward: expected blocked, got reachable', 'symmetric: expected null, got true', 'forward blocked by: expected security-group, got undefined', 'forward blocked at: expected sg-09268024ebe4f0cf7, got undefined'] },
  // The reply comes to the address that nat-1 translated to: it bypasses nothing.
  'nat-instance': { 'out and back through the NAT instance': ['symmetric: expected true, got false'] },
  'nat-instance/by-instance': { 'out and back through the NAT instance': ['symmetric: expected true, got false'] },
};
