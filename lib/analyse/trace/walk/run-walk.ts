// Drives a packet from step to step, splits it where nobody knows which way it goes, and joins what the ways come to.
import type { HopCode } from '../../../model/trace-codes';
import type { TraceVerdict, UnknownCause } from '../../../model/trace';
import { arrive } from './steps/arrive';
import { deliver } from './steps/deliver';
import { enterByGateway } from './steps/enter-by-gateway';
import { inspect } from './steps/inspect';
import { leaveSubnet } from './steps/leave-subnet';
import { middlebox } from './steps/middlebox';
import { translate, translateBack } from './steps/nat-gateway';
import { overInternet } from './steps/over-internet';
import { enterByPeering } from './steps/over-peering';
import { send } from './steps/send';
import { takeRoute } from './steps/take-route';
import { transit, transitOut } from './steps/transit-gateway';
import { enterByVpnGateway } from './steps/vpn-gateway';
import type { Choice, Next } from './next';
import type { Walk } from './walk';

const mostSteps = 200;
const mostBranches = 24;

/** `settle` judges where a way ends, on each of its branches. */
export function runWalk(walk: Walk, first: Next, settle: (walk: Walk) => void): Walk {
  run(walk, first, { branches: mostBranches, settle });
  return walk;
}

interface Budget {
  branches: number;
  readonly settle: (walk: Walk) => void;
}

function run(walk: Walk, first: Next, budget: Budget): void {
  let next = first;
  while (next !== null) {
    if (next.step === 'end') {
      walk.end = next.end;
      budget.settle(walk);
      return;
    }
    if (next.step === 'branch') {
      branch(walk, next.cause, next.choices, budget);
      return;
    }
    if (++walk.steps > mostSteps || isLoop(walk, next)) {
      walk.open('loop', null, { steps: walk.steps });
      return;
    }
    next = dispatch(walk, next);
    // Dropped, and nobody wants to know where it would have come to.
    if (walk.blocker !== null && !walk.options.goOn) return;
  }
}

function dispatch(walk: Walk, next: Exclude<Next, null | { step: 'end' | 'branch' }>): Next {
  switch (next.step) {
    case 'send': return send(walk, next);
    case 'leave': return leaveSubnet(walk, next);
    case 'take-route': return takeRoute(walk, next);
    case 'deliver': return deliver(walk, next);
    case 'arrive': return arrive(walk, next);
    case 'middlebox': return middlebox(walk, next);
    case 'inspect': return inspect(walk, next);
    case 'translate': return translate(walk, next);
    case 'translate-back': return translateBack(walk, next);
    case 'internet': return overInternet(walk, next);
    case 'gateway-in': return enterByGateway(walk, next);
    case 'vpn-in': return enterByVpnGateway(walk, next.gatewayId, next.vpcId);
    case 'peering-in': return enterByPeering(walk, next.peeringId, next.vpcId);
    case 'transit': return transit(walk, next);
    case 'transit-out': return transitOut(walk, next);
  }
}

/** The same packet at the same place again. */
function isLoop(walk: Walk, next: Exclude<Next, null>): boolean {
  const place = next.step === 'middlebox' ? next.networkInterface.id : next.step === 'inspect' ? next.endpoint.id : next.step === 'transit' ? `${next.transitGatewayId} ${next.attachment.id}` : next.step === 'translate' ? next.natGatewayId : null;
  if (place === null) return false;
  const { source, destination } = walk.packet;
  const key = `${next.step} ${place} ${source?.value ?? '*'} ${destination?.value ?? '*'}`;
  if (walk.visited.has(key)) return true;
  walk.visited.add(key);
  return false;
}

function branch(walk: Walk, cause: UnknownCause, choices: readonly Choice[], budget: Budget): void {
  if (budget.branches < choices.length) {
    walk.open('too-many-branches', cause.at);
    return;
  }
  budget.branches -= choices.length;
  if (walk.blocker !== null) {
    goOnSomehow(walk, choices, budget);
    return;
  }
  const forks = choices.map((choice) => {
    const fork = walk.fork();
    recordBefore(fork, choice);
    run(fork, fork.blocker !== null && !fork.options.goOn ? null : choice.next, budget);
    return { choice, fork };
  });
  // A way that only leads back to where it was is no way a guest would have been set up with.
  const open = forks.filter(({ fork }) => !fork.unknowns.some((unknown) => unknown.code === 'loop'));
  const candidates = open.length > 0 ? open : forks;
  const verdict = joined(candidates.map(({ fork }) => fork.verdict));
  const main = (verdict === 'mixed' ? candidates[0] : candidates.find(({ fork }) => fork.verdict === verdict)) ?? candidates[0];
  if (main === undefined) return;
  const at = walk.hops.length;
  const others = forks.filter((one) => one !== main).map(({ choice, fork }) => ({ at, choice: choice.id, because: cause.code, path: fork.path() }));
  walk.adopt(main.fork);
  walk.branches.push(...others);
  if (verdict === 'mixed') {
    walk.decided = 'unknown';
    walk.unknowns = [cause, ...main.fork.unknowns];
    return;
  }
  walk.unknowns = main.fork.unknowns;
  walk.blocker = main.fork.blocker;
  walk.decided = main.fork.decided;
}

/** Already dropped: any way that leads on tells where it would have come to. */
function goOnSomehow(walk: Walk, choices: readonly Choice[], budget: Budget): void {
  for (const choice of choices) {
    const fork = walk.fork();
    recordBefore(fork, choice);
    run(fork, choice.next, budget);
    if (fork.end === null) continue;
    walk.adopt(fork);
    return;
  }
}

function joined(verdicts: readonly TraceVerdict[]): TraceVerdict | 'mixed' {
  const [first] = verdicts;
  return first !== undefined && verdicts.every((verdict) => verdict === first) ? first : 'mixed';
}

function recordBefore(walk: Walk, { before }: Choice): void {
  if (before === null) return;
  switch (before.kind) {
    case 'guest':
      walk.hop('guest', before.instanceId, 'forward', before.choice.code as HopCode, { ...before.choice.params, networkInterface: before.networkInterface.id }, { networkInterface: before.networkInterface });
      if (before.source !== null) walk.packet = { ...walk.packet, source: before.source };
      return;
    case 'no-way':
      walk.drop('guest', before.instanceId, 'egress', 'no-way-out-of-guest', 'guest-no-route', before.choice.params);
      return;
    case 'no-route':
      walk.drop('route-table', before.tableId, null, 'NO_ROUTE_TO_DESTINATION', 'no-route', {}, { subnetId: before.subnet.id, vpcId: before.subnet.vpcId });
  }
}
