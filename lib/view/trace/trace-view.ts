// The trace as the URL keeps it: `trace=from~to~protocol~port~sourcePort~ipVersion`, `hop=q3`. Tolerant: a bad part is dropped.
import { traceProtocols } from '../../model/trace';
import type { TraceProtocol, TraceQuery } from '../../model/trace';

/** A hop somebody opened: the request's or the reply's, by its place in the path. */
export interface OpenHop { readonly way: 'request' | 'reply'; readonly index: number }
/** `query.from` and `query.to` are empty while they are not chosen. */
export interface TraceView { readonly query: TraceQuery; readonly hop: OpenHop | null }

export const emptyQuery: TraceQuery = { from: '', to: '', protocol: 'tcp', port: 443, sourcePort: null, ipVersion: null };
export const isAsked = (query: TraceQuery): boolean => query.from !== '' && query.to !== '';

const refPattern = /^[A-Za-z0-9:][A-Za-z0-9_.:/-]{0,127}$/;

/** `undefined`: not a port. Empty: any port. */
export function parsePort(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const port = /^\d{1,5}$/.test(text.trim()) ? Number(text) : Number.NaN;
  return port >= 0 && port <= 65535 ? port : undefined;
}

export const readPort = (text: string | undefined): number | null => parsePort(text ?? '') ?? null;
export const readRef = (text: string | undefined): string => (text !== undefined && refPattern.test(text) ? text : '');

export function parseTraceView(trace: string | null, hop: string | null): TraceView | null {
  if (trace === null) return null;
  const [from, to, protocol = '', port, sourcePort, version] = trace.split('~');
  const known = (traceProtocols as readonly string[]).includes(protocol);
  const ports = protocol === 'tcp' || protocol === 'udp';
  const match = /^([qp])(\d{1,3})$/.exec(hop ?? '');
  return {
    query: !known
      ? { ...emptyQuery, from: readRef(from), to: readRef(to) }
      : {
        from: readRef(from), to: readRef(to), protocol: protocol as TraceProtocol,
        port: ports ? readPort(port) : null, sourcePort: ports ? readPort(sourcePort) : null, ipVersion: version === '4' ? 4 : version === '6' ? 6 : null,
      },
    hop: match === null ? null : { way: match[1] === 'q' ? 'request' : 'reply', index: Number(match[2]) },
  };
}

export function formatTrace({ from, to, protocol, port, sourcePort, ipVersion }: TraceQuery): string {
  return [from, to, protocol, port ?? '', sourcePort ?? '', ipVersion ?? ''].join('~').replace(/~+$/, '');
}
export const formatHop = (hop: OpenHop | null): string => (hop === null ? '' : `${hop.way === 'request' ? 'q' : 'p'}${hop.index}`);
