/** Cases whose findings are not (yet) what AWS's pages lead to, each with what differs. The test demands exactly these. */
export const knownRuleDifferences: Readonly<Record<string, readonly string[]>> = {};
