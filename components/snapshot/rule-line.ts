import type { Finding } from '@/lib/model/analysis';

/** Message under `map.findings` that says a finding in a few words. Where the guest is known to route by source address, that is what it says. */
export function ruleLineKey({ rule, verdict, params: { belief } }: Finding): string {
  const handled = verdict === 'violated' && (rule === 'AR-01' || rule === 'AR-02') && (belief === 'configured' || belief === 'likely');
  return handled ? `handledLine.${String(belief)}.${rule}` : `ruleLine.${rule}`;
}
