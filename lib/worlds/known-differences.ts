/** Cases whose findings are not (yet) what AWS's pages lead to, each with what differs. The test demands exactly these. */
export const knownRuleDifferences: Readonly<Record<string, readonly string[]>> = {};

/** The same for traces, by case and trace name. */
export const knownTraceDifferences: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  // The peering is what forbids it, for the internet as for single addresses.
  'edge-to-edge': { 'not its internet gateway or NAT gateway': ['forward blocked by: expected vpc-peering, got local-delivery', 'forward blocked at: expected pcx-08ba54b5e71384d37, got vpc-0124c12efec4bd0c7'] },
};
