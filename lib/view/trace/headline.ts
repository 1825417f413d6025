// The verdict in one code: which sentence heads the panel, and in which tone. Texts: `trace.headlines.<code>`.
import { deviceLabel } from '../layout/chips';
import { nameOf } from '../resource-kind';
import type { Topology } from '../../model/topology';
import type { Trace } from '../../model/trace';

export type VerdictTone = 'ok' | 'warn' | 'bad' | 'unknown';
export interface Headline {
  readonly code: string;
  readonly tone: VerdictTone;
  /** `device`: of the ENI the asymmetry is at, else its name. */
  readonly params: { readonly device: string; readonly place: string };
  /** The verdict would change with the guest's routing. */
  readonly givenBelief: boolean;
}

export const headlineCodes = [
  'works', 'works-unsure', 'request-blocked', 'request-unknown', 'reply-blocked', 'reply-unknown',
  ...(['asymmetric', 'dropped'] as const).flatMap((kind) => ([
    'reply-leaves-other-interface', 'reply-other-gateway', 'reply-other-appliance', 'reply-other-zone-endpoint', 'reply-other-peering', 'reply-not-translated', 'reply-blocked', 'reply-bypasses-appliance', 'guest-drops-request',
  ] as const).map((code) => `${kind}-${code}` as const)),
] as const;

export function headlineOf(t: Topology, trace: Trace): Headline {
  const { asymmetry } = trace;
  const at = asymmetry?.at ?? trace.return.blockedBy?.id ?? trace.forward.blockedBy?.id ?? '';
  const eni = t.networkInterfaces.get(at);
  const place = at === '' ? '' : nameOf(t, at);
  const [code, tone] = classify(trace);
  return { code, tone, params: { device: eni === undefined ? place : (deviceLabel(eni) ?? place), place }, givenBelief: trace.forward.verdict !== 'blocked' && trace.hosts.some((host) => host.basis === 'belief' && new Set(host.alternatives.map((one) => one.verdict)).size > 1) };
}

function classify({ forward, return: back, symmetric, asymmetry }: Trace): readonly [string, VerdictTone] {
  if (forward.verdict === 'blocked') return [asymmetry?.code === 'guest-drops-request' ? 'dropped-guest-drops-request' : 'request-blocked', 'bad'];
  if (forward.verdict === 'unknown') return ['request-unknown', 'unknown'];
  if (back.verdict === 'blocked') return [asymmetry === null ? 'reply-blocked' : `dropped-${asymmetry.code}`, 'bad'];
  if (back.verdict === 'unknown') return ['reply-unknown', 'unknown'];
  if (symmetric === true) return ['works', 'ok'];
  return symmetric === false && asymmetry !== null ? [`asymmetric-${asymmetry.code}`, 'warn'] : ['works-unsure', symmetric === null ? 'unknown' : 'warn'];
}
