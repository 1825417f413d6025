// The stretches between the places a way visits: what was sent, what would have been, what never was, what cannot be told.
import type { TracePath } from '../../model/trace';
import type { LineState } from './scene';
import type { Spot, Step, Visit, Way } from './visits';

/** `after`/`before`: gates on the line, on the side of `from` and of `to`. `to: null`: the line ends at its last gate. */
export interface Leg {
  readonly id: string;
  readonly way: Way;
  readonly from: Spot;
  readonly to: Spot | null;
  /** Which call at either place; one that turns back at a border has a line in and a line out. */
  readonly fromPass: string;
  readonly toPass: string;
  readonly after: readonly Step[];
  readonly before: readonly Step[];
  readonly state: LineState;
  /** What the line is behind the first gate that drops or cannot be told; `null`: no gate does. */
  readonly turn: { readonly step: Step; readonly state: LineState } | null;
  /** What happens at `to`, inside: it ends there. */
  readonly endsIn: 'drop' | 'unknown' | null;
}

const turning = (steps: readonly Step[]): Step | undefined => steps.find(({ turn }) => turn !== null);
const stateBehind = (step: Step): LineState => (step.turn === 'drop' ? 'never' : 'unknown');
const instanceOf = (spot: Spot): string | null => (spot.kind === 'card' || spot.kind === 'guest' ? spot.instanceId : null);

/** The places a way did not reach any more, told by the other way, backwards. */
export function listRemainder(visits: readonly Visit[], path: TracePath, other: readonly Visit[]): Spot[] {
  const last = visits.at(-1)?.spot;
  if (path.verdict === 'reachable' || last === undefined) return [];
  const back = other.map((visit) => visit.spot).reverse();
  const end = back.at(-1);
  if (end === undefined || end.key === last.key) return [];
  const same = back.findLastIndex((spot) => spot.key === last.key);
  if (same >= 0) return back.slice(same + 1);
  const instance = instanceOf(last);
  const host = instance === null ? -1 : back.findLastIndex((spot) => instanceOf(spot) === instance);
  // It stopped at an ENI of the host it was going to.
  if (host === back.length - 1 && instance !== null && last.kind === 'card' && end.kind === 'guest') return [{ kind: 'guest', key: `guest/${instance}/${last.id}`, id: instance, instanceId: instance, cardKey: last.key }];
  if (host >= 0) return back.slice(host + 1);
  const vpcId = last.kind === 'card' || last.kind === 'gateway' ? last.vpcId : null;
  const border = back.findIndex((spot) => spot.kind === 'gateway' && spot.vpcId === vpcId && spot.key !== last.key);
  if (last.kind === 'card' && border >= 0) return back.slice(border);
  return end.kind === 'outer' || end.kind === 'hub' ? [end] : [];
}

export function listLegs(visits: readonly Visit[], way: Way, remainder: readonly Spot[], path: TracePath, would: boolean): Leg[] {
  const legs: Leg[] = [];
  const low = (spot: Spot | undefined): boolean => spot !== undefined && spot.kind !== 'outer' && spot.kind !== 'hub';
  let state: LineState = would ? 'would' : 'sent';
  const spots: readonly { readonly spot: Spot; readonly visit: Visit | null }[] = [...visits.map((visit) => ({ spot: visit.spot, visit })), ...remainder.map((spot) => ({ spot, visit: null }))];
  spots.forEach(({ spot, visit }, i) => {
    const next = spots[i + 1];
    const inside = turning(visit?.steps ?? []);
    if (inside !== undefined && state !== 'never') state = stateBehind(inside);
    if (visit === null || i === visits.length - 1) { if (path.verdict === 'blocked' && turning([...(visit?.after ?? [])]) === undefined) state = 'never'; else if (path.verdict === 'unknown' && state !== 'never') state = 'unknown'; }
    const after = visit?.after ?? [];
    if (next === undefined && after.length === 0) return;
    const before = next?.visit?.before ?? [];
    const gate = turning([...after, ...before]);
    const ends = next?.visit == null ? undefined : turning(next.visit.steps);
    const turn = gate === undefined || state === 'never' ? null : { step: gate, state: stateBehind(gate) };
    legs.push({ id: `${way}/${i}`, way, from: spot, to: next?.spot ?? null, fromPass: `${way}/${i}${low(spots[i - 1]?.spot) && low(next?.spot) ? '/out' : ''}`, toPass: `${way}/${i + 1}`, after, before, state, turn, endsIn: ends === undefined ? null : ends.turn === 'drop' ? 'drop' : 'unknown' });
    if (turn !== null) state = turn.state;
  });
  return legs;
}
