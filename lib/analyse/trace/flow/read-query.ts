// A query as typed to a flow: ends found, address family chosen, ports checked.
import { err, ok, type Result } from '../../../base/result';
import type { TraceProblem, TraceQuery } from '../../../model/trace';
import { highestPort } from '../filters/protocols';
import { resolveEndpoint } from '../endpoints/resolve-endpoint';
import type { ResolvedEnd } from '../endpoints/resolved-end';
import type { TraceContext } from '../trace-context';
import type { PortPair } from '../walk/packet';
import { type Flow, supportsFamily, usableInterfaces } from './flow';

const problem = (code: TraceProblem['code'], field: TraceProblem['field'], params: TraceProblem['params'] = {}): Result<never, TraceProblem> => err({ code, field, params });
const isPort = (port: number | null): boolean => port === null || (Number.isInteger(port) && port >= 0 && port <= highestPort);
const pair = (port: number | null): PortPair => (port === null ? [0, highestPort] : [port, port]);

export function readQuery(context: TraceContext, query: TraceQuery): Result<Flow, TraceProblem> {
  if (!isPort(query.port)) return problem('bad-port', 'port', { port: String(query.port) });
  if (!isPort(query.sourcePort)) return problem('bad-port', 'sourcePort', { port: String(query.sourcePort) });
  const from = resolveEndpoint(context, query.from, 'from');
  if (!from.ok) return from;
  const to = resolveEndpoint(context, query.to, 'to');
  if (!to.ok) return to;
  return readEnds(from.value, to.value, query);
}

function readEnds(from: ResolvedEnd, to: ResolvedEnd, query: TraceQuery): Result<Flow, TraceProblem> {
  if (isSame(from, to)) return problem('same-endpoint', 'to', { ref: to.ref });
  if (from.kind === 'service') return problem('not-traceable', 'from', { ref: from.ref });
  // Between two places outside of the snapshot there is nothing to look at.
  if (from.kind !== 'interface' && to.kind !== 'interface') return problem('not-traceable', 'to', { ref: to.ref });
  const family = [4, 6].find((one): one is 4 | 6 => (query.ipVersion ?? one) === one && supportsFamily(from, one as 4 | 6) && supportsFamily(to, one as 4 | 6));
  if (family === undefined) {
    for (const [end, field] of [[from, 'from'], [to, 'to']] as const) {
      if (end.kind === 'interface' && usableInterfaces(end, 4).length + usableInterfaces(end, 6).length === 0) return problem('no-address', field, { ref: end.ref });
    }
    return problem('no-common-address-family', 'to', { from: from.ref, to: to.ref });
  }
  const ports = query.protocol === 'icmp' ? pair(null) : pair(query.port);
  return ok({ from, to, family, protocol: query.protocol, ports, sourcePorts: query.sourcePort === null || query.protocol === 'icmp' ? null : pair(query.sourcePort) });
}

function isSame(from: ResolvedEnd, to: ResolvedEnd): boolean {
  if (from.kind !== 'interface' || to.kind !== 'interface') return from.ref === to.ref;
  if (from.host !== null && from.host.id === to.host?.id) return true;
  return from.interfaces[0]?.id === to.interfaces[0]?.id;
}
