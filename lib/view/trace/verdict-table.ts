// Request down, reply up, side by side: what happens at the same place stands in the same row. An alignment of both paths, the same place before the same kind of place.
import type { HopKind, Trace, TraceHop } from '../../model/trace';
import { stepsOf } from './visits';
import type { Step } from './visits';

/** `not-reached`: behind the place where it was dropped. `cannot-tell`: behind what is not known. `none`: nothing is decided here this way. */
export type VerdictCell = { readonly kind: 'step'; readonly step: Step } | { readonly kind: 'not-reached' | 'cannot-tell' | 'none' };
export interface VerdictRow {
  readonly key: string;
  readonly kind: HopKind;
  /** One id when both ways meet the same thing, else both. */
  readonly ids: readonly string[];
  readonly request: VerdictCell;
  readonly reply: VerdictCell;
}
interface Pair { readonly request: Step | null; readonly reply: Step | null }

/** Kinds that stand for the same place on the way: translations at a gateway and its tables do not. */
function likeness(a: TraceHop, b: TraceHop): number {
  if (a.kind !== b.kind) return 0;
  return a.id === b.id ? (a.networkInterfaceId === b.networkInterfaceId ? 5 : 4) : 2;
}

function align(request: readonly Step[], reply: readonly Step[]): Pair[] {
  const n = request.length;
  const m = reply.length;
  const best: number[][] = Array.from({ length: n + 1 }, () => new Array<number>(m + 1).fill(0));
  const score = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const like = likeness(request[i]!.hop, reply[j]!.hop);
      best[i]![j] = Math.max(score(i + 1, j), score(i, j + 1), like === 0 ? 0 : like + score(i + 1, j + 1));
    }
  }
  const pairs: Pair[] = [];
  let i = 0;
  let j = 0;
  while (i < n || j < m) {
    const like = i < n && j < m ? likeness(request[i]!.hop, reply[j]!.hop) : 0;
    if (like > 0 && score(i, j) === like + score(i + 1, j + 1)) pairs.push({ request: request[i++]!, reply: reply[j++]! });
    // Of two that stand alone the request's comes first, so that a reply that ends stands right above where it came from.
    else if (i < n && (j >= m || score(i, j) === score(i + 1, j))) pairs.push({ request: request[i++]!, reply: null });
    else pairs.push({ request: null, reply: reply[j++]! });
  }
  return pairs;
}

const atInterface: readonly HopKind[] = ['network-interface', 'source-dest-check', 'security-group'];

/** What is decided at one ENI is told from the ENI on, both ways; read upwards it would stand the other way round. One that drops keeps its place. */
function turnBlocks(steps: readonly Step[]): Step[] {
  const out: Step[] = [];
  let block: Step[] = [];
  const close = (): void => {
    out.push(...(block.some((step) => step.turn !== null) ? block : block.toSorted((a, b) => atInterface.indexOf(a.hop.kind) - atInterface.indexOf(b.hop.kind))));
    block = [];
  };
  for (const step of steps) {
    if (block[0] !== undefined && block[0].hop.networkInterfaceId !== step.hop.networkInterfaceId) close();
    if (atInterface.includes(step.hop.kind)) block.push(step);
    else { close(); out.push(step); }
  }
  close();
  return out;
}

export function buildVerdictTable(trace: Trace): VerdictRow[] {
  const request = stepsOf(trace.forward, 'request');
  const reply = stepsOf(trace.return, 'reply');
  const pairs = align(request, turnBlocks(reply.toReversed()));
  const lastRequest = pairs.findLastIndex((pair) => pair.request !== null);
  const firstReply = pairs.findIndex((pair) => pair.reply !== null);
  const behind = (verdict: Trace['forward']['verdict'], is: boolean): VerdictCell => ({ kind: !is || verdict === 'reachable' ? 'none' : verdict === 'blocked' ? 'not-reached' : 'cannot-tell' });
  return pairs.map((pair, i): VerdictRow => {
    const hop = (pair.request ?? pair.reply)!.hop;
    return {
      key: `${pair.request?.index ?? '-'}/${pair.reply?.index ?? '-'}`, kind: hop.kind, ids: [...new Set([pair.request, pair.reply].flatMap((step) => (step === null ? [] : [step.hop.id])))],
      request: pair.request === null ? behind(trace.forward.verdict, i > lastRequest) : { kind: 'step', step: pair.request },
      reply: pair.reply === null ? behind(trace.return.verdict, firstReply >= 0 && i < firstReply) : { kind: 'step', step: pair.reply },
    };
  });
}
