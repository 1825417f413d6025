/** Cases whose findings are not (yet) what AWS's pages lead to, each with what differs. The test demands exactly these. */
export const knownRuleDifferences: Readonly<Record<string, readonly string[]>> = {
  // Everything was read: the hub's replies to second go to first.
  'transit-overlap': ['AR-14: expected violated, got unknown'],
};

/** The same for traces, by case and trace name. */
export const knownTraceDifferences: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {};
