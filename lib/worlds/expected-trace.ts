import type { AsymmetryCode, HopKind, TraceProblem, TraceProtocol, TraceVerdict, UnknownCause } from '../model/trace';

/**
 * A trace as AWS's pages say it must come out, written before any engine ran. Ends and places are names, resolved by `Name` tag:
 * `web-1` (instance, gateway, subnet, table …), `web-1:eth1` (its ENI), `web-1.ip`, `web-1.public`, `web-1:eth1.ipv6`; else an id, an address, `internet`, `on-premises`.
 */
export interface ExpectedTrace {
  readonly name: string;
  readonly query: { readonly from: string; readonly to: string; readonly protocol?: TraceProtocol; readonly port?: number; readonly sourcePort?: number; readonly ipVersion?: 4 | 6 };
  readonly expect: ExpectedOutcome | RefusedQuery;
  /** One sentence with the AWS page. */
  readonly because: string;
}
/** Not a question that can be traced. */
export interface RefusedQuery { readonly problem: TraceProblem['code'] }

export interface ExpectedOutcome {
  readonly forward: TraceVerdict;
  /** `undefined`: AWS's pages say nothing, as where the request never leaves. */
  readonly return: TraceVerdict | undefined;
  /** `undefined`: follows from nothing written. */
  readonly symmetric: boolean | null | undefined;
  readonly blockedBy?: { readonly side: 'forward' | 'return'; readonly kind: HopKind; readonly id?: string };
  readonly asymmetry?: AsymmetryCode;
  /** Hop kinds or names that the request meets in this order, others between them. */
  readonly through?: readonly string[];
  /** The same for the reply. */
  readonly back?: readonly string[];
  /** Neither way may meet these. */
  readonly avoids?: readonly string[];
  readonly unknownBecause?: UnknownCause['code'];
}

type More = Partial<Omit<ExpectedOutcome, 'forward' | 'return'>>;
/** There and back the same way. */
export const works = (more: More = {}): ExpectedOutcome => ({ forward: 'reachable', return: 'reachable', symmetric: true, ...more });
/** The request stops; `back` is what the reply would meet, where that is known. */
export const stops = (kind: HopKind, id?: string, more: More & { readonly reply?: TraceVerdict } = {}): ExpectedOutcome => {
  const { reply, ...rest } = more;
  return { forward: 'blocked', return: reply, symmetric: null, blockedBy: { side: 'forward', kind, ...(id === undefined ? {} : { id }) }, ...rest };
};
/** The request arrives and the reply does not. */
export const replyStops = (kind: HopKind, id?: string, more: More = {}): ExpectedOutcome =>
  ({ forward: 'reachable', return: 'blocked', symmetric: false, blockedBy: { side: 'return', kind, ...(id === undefined ? {} : { id }) }, ...more });
/** Both arrive, by different ways. */
export const differs = (asymmetry: AsymmetryCode, more: More = {}): ExpectedOutcome => ({ forward: 'reachable', return: 'reachable', symmetric: false, asymmetry, ...more });
export const open = (unknownBecause: UnknownCause['code'], more: More & { readonly reply?: TraceVerdict } = {}): ExpectedOutcome => {
  const { reply, ...rest } = more;
  return { forward: 'unknown', return: reply, symmetric: undefined, unknownBecause, ...rest };
};
