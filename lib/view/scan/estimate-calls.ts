// How many requests a scan makes at least, from its plan: calls about things found before (`parent`) and further pages come on top.
export interface CountedCall {
  readonly each: 'scan' | 'account' | 'region' | 'parent';
}

export function estimateCalls(calls: readonly CountedCall[], accounts: number, regions: number): number {
  return calls.reduce((sum, { each }) => sum + { scan: 1, account: accounts, region: accounts * regions, parent: 0 }[each], 0);
}
