// A question over many flows as the URL keeps it: `reach=question~ref~protocol~port~ipVersion~verdict`. Tolerant: a bad part is dropped.
import { reachQuestions } from '../../model/reach';
import type { ReachQuery } from '../../model/reach';
import type { TraceVerdict } from '../../model/trace';
import { traceProtocols } from '../../model/trace';
import type { TraceProtocol } from '../../model/trace';
import { readPort, readRef } from '../trace/trace-view';

/** `query.ref` is empty while it is not chosen. `shown`: whose members the map lights. */
export interface ReachView { readonly query: ReachQuery; readonly shown: TraceVerdict }
export const reachVerdicts = ['reachable', 'unknown', 'blocked'] as const satisfies readonly TraceVerdict[];
const includes = <T extends string>(list: readonly T[], value: string | undefined): value is T => value !== undefined && (list as readonly string[]).includes(value);

export const isReachAsked = ({ question, ref }: ReachQuery): boolean => question === 'internet' || (ref !== null && ref !== '');

export function parseReachView(text: string | null): ReachView | null {
  const [question, ref, protocol, port, version, shown] = (text ?? '').split('~');
  if (!includes(reachQuestions, question)) return null;
  const known: TraceProtocol = includes(traceProtocols, protocol) ? protocol : 'all';
  return {
    query: {
      question, ref: question === 'internet' ? null : readRef(ref), protocol: known, port: known === 'tcp' || known === 'udp' ? readPort(port) : null,
      ipVersion: version === '4' ? 4 : version === '6' ? 6 : null,
    },
    shown: includes(reachVerdicts, shown) ? shown : 'reachable',
  };
}

export function formatReachView({ query: { question, ref, protocol, port, ipVersion }, shown }: ReachView): string {
  return [question, ref ?? '', protocol === 'all' ? '' : protocol, port ?? '', ipVersion ?? '', shown === 'reachable' ? '' : shown].join('~').replace(/~+$/, '');
}
