// The drawing of a trace: what lies outside on top, then account and VPC frames with their gateways on the border, ENIs in their subnets, hosts below
// them. Everything that is not on the way is left out, so that the way can be read. Pure; the same trace gives the same drawing.
import type { Analysis } from '../../model/analysis';
import type { Topology } from '../../model/topology';
import type { Trace } from '../../model/trace';
import { listLegs, listRemainder } from './legs';
import type { Leg } from './legs';
import { drawCards, drawGateways, drawHosts, drawUppers } from './scene-boxes';
import { placeColumns } from './scene-columns';
import type { Columns } from './scene-columns';
import { lookupConflict } from './scene-conflicts';
import { drawLines } from './scene-lines';
import { planScene } from './scene-plan';
import type { ScenePlan } from './scene-plan';
import { placeRows } from './scene-rows';
import type { Rows } from './scene-rows';
import type { TraceScene } from './scene';
import { listVisits, stepsOf } from './visits';
import type { Visit } from './visits';

export function placeScene(topology: Topology, analysis: Analysis, trace: Trace): TraceScene {
  const request = listVisits(topology, stepsOf(trace.forward, 'request'), trace.return.hops);
  const reply = listVisits(topology, stepsOf(trace.return, 'reply'), trace.forward.hops);
  const requestRest = listRemainder(request, trace.forward, reply);
  const replyRest = listRemainder(reply, trace.return, request);
  const legs: Leg[] = [
    ...listLegs(request, 'request', requestRest, trace.forward, false),
    ...turnInside(request, reply, trace.forward.verdict === 'blocked'),
    ...listLegs(reply, 'reply', replyRest, trace.return, trace.forward.verdict === 'blocked'),
  ];
  const visits: readonly Visit[] = [...request, ...reply];
  const spots = [...request.map((visit) => visit.spot), ...requestRest, ...reply.map((visit) => visit.spot), ...replyRest];
  const plan = planScene(topology, spots);
  const { columns, rows, drawn } = settle(plan, legs, visits);
  const cards = drawCards(topology, plan, columns, rows, visits);
  return {
    width: columns.width, height: rows.height,
    uppers: drawUppers(topology, plan, columns, rows, visits),
    ...cards, ...drawGateways(topology, plan, columns, rows),
    hosts: drawHosts(topology, analysis, plan, columns, rows, visits, legs),
    ...drawn,
  };
}

const steps = [60, -60, 108, -108, 156, -156];

/** A gateway right above a card would let its lines run on the card's: it steps aside until none does. */
function settle(plan: ScenePlan, legs: readonly Leg[], visits: readonly Visit[]): { readonly columns: Columns; readonly rows: Rows; readonly drawn: ReturnType<typeof drawLines> } {
  const tried = new Map<string, number>();
  for (let attempt = 0; ; attempt++) {
    const columns = placeColumns(plan, legs, new Map([...tried].map(([key, count]) => [key, steps[count - 1] ?? 0])));
    const rows = placeRows(plan, columns, legs, visits);
    const drawn = drawLines(plan, columns, rows, legs, visits);
    const conflict = attempt < 12 ? lookupConflict(drawn.lines, legs) : null;
    if (conflict === null) return { columns, rows, drawn };
    tried.set(conflict, (tried.get(conflict) ?? 0) + 1);
  }
}

/** Inside the host: from the ENI that took the request to the one that sends the reply. */
function turnInside(request: readonly Visit[], reply: readonly Visit[], would: boolean): Leg[] {
  const from = request.at(-1)?.spot;
  const to = reply[0]?.spot;
  if (from?.kind !== 'guest' || to?.kind !== 'guest' || from.key === to.key || from.instanceId !== to.instanceId) return [];
  return [{ id: 'reply/turn', way: 'reply', from, to, fromPass: '', toPass: '', after: [], before: [], state: would ? 'would' : 'sent', turn: null, endsIn: null }];
}
