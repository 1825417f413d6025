/** Cases whose findings are not (yet) what AWS's pages lead to, each with what differs. The test demands exactly these. */
export const knownRuleDifferences: Readonly<Record<string, readonly string[]>> = {};

/** The same for traces, by case and trace name. */
export const knownTraceDifferences: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {};
