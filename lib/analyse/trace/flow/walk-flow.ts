// Both directions of one flow. What everything else is made from: traces for people, verdicts for rules and for questions over many flows.
import type { NetworkInterface } from '../../../model/inventory';
import type { TraceContext } from '../trace-context';
import { runWalk } from '../walk/run-walk';
import type { Walk } from '../walk/walk';
import { type Begun, beginForward } from './begin-forward';
import { beginReturn } from './begin-return';
import type { Flow } from './flow';
import { settleForward } from './settle-forward';
import { settleReturn } from './settle-return';

export interface WalkedFlow {
  readonly begun: Begun;
  readonly forward: Walk;
  readonly back: Walk;
  /** ENI at which the request arrived, or would have. */
  readonly arrival: NetworkInterface | null;
}

/** Only the request; stops at what drops it. `null`: the far end has no addresses anybody knows. */
export function walkForward(context: TraceContext, flow: Flow, record: boolean, goOn = false): Begun | null {
  const begun = beginForward(context, flow, { record, goOn });
  if (begun === null) return null;
  runWalk(begun.walk, begun.walk.blocker !== null && !goOn ? null : begun.next, (walk) => { settleForward(walk, flow, begun.target); });
  return begun;
}

export function walkReturn(context: TraceContext, flow: Flow, begun: Begun, record: boolean): { readonly back: Walk; readonly arrival: NetworkInterface | null } {
  const { walk, next, arrival } = beginReturn(context, flow, begun, record);
  runWalk(walk, walk.blocker !== null ? null : next, (one) => { settleReturn(one, flow, begun); });
  return { back: walk, arrival };
}

export function walkFlow(context: TraceContext, flow: Flow, record: boolean): WalkedFlow | null {
  const begun = walkForward(context, flow, record, true);
  if (begun === null) return null;
  return { begun, forward: begun.walk, ...walkReturn(context, flow, begun, record) };
}
