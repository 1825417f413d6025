// Does the reply go back the way the request came? Judged by what routes on the way: the ENI of the host, appliances, gateways.
import type { NetworkInterface } from '../../../model/inventory';
import type { AsymmetryCode, Trace } from '../../../model/trace';
import type { Waypoint, Walk } from '../walk/walk';

export interface Judgement {
  readonly symmetric: boolean | null;
  readonly asymmetry: Trace['asymmetry'];
}
const cannotTell: Judgement = { symmetric: null, asymmetry: null };
const differs = (code: AsymmetryCode, at: string, detail = {}): Judgement => ({ symmetric: false, asymmetry: { code, at, detail } });

export function judgeSymmetry(forward: Walk, back: Walk, arrival: NetworkInterface | null): Judgement {
  if (forward.verdict === 'blocked' && forward.blocker?.kind === 'guest' && forward.blocker.code === 'guest-refuses') return differs('guest-drops-request', forward.blocker.id, forward.blocker.detail);
  if (forward.verdict !== 'reachable') return cannotTell;
  const blocked = back.verdict === 'blocked';
  if (back.decided === 'unknown') return cannotTell;
  if (arrival !== null && back.leftBy !== null && back.leftBy.id !== arrival.id) return differs('reply-leaves-other-interface', back.leftBy.id, { arrivedBy: arrival.id });
  const other = compareWays(forward.waypoints, back.waypoints, blocked || back.end === null) ?? stoppedElsewhere(forward, back);
  if (other !== null) return other;
  if (blocked) return differs('reply-blocked', back.blocker?.id ?? '', { code: back.blocker?.code ?? '' });
  return back.verdict === 'unknown' ? cannotTell : { symmetric: true, asymmetry: null };
}

const isAppliance = ({ kind }: Waypoint): boolean => kind === 'appliance' || kind === 'endpoint';
const has = (list: readonly Waypoint[], { id }: Waypoint): boolean => list.some((one) => one.id === id);

/** `partial`: the reply stopped on its way, so that it missing something says nothing. */
function compareWays(there: readonly Waypoint[], back: readonly Waypoint[], partial: boolean): Judgement | null {
  const added = back.filter((waypoint) => !has(there, waypoint));
  const missed = partial ? [] : there.filter((waypoint) => !has(back, waypoint));
  const addedAppliance = added.find(isAppliance);
  const missedAppliance = missed.find(isAppliance) ?? (addedAppliance === undefined ? undefined : there.find((waypoint) => isAppliance(waypoint) && !has(back, waypoint)));
  if (addedAppliance !== undefined) {
    const zones = missedAppliance !== undefined && missedAppliance.kind === 'endpoint' && addedAppliance.kind === 'endpoint' && missedAppliance.zone !== addedAppliance.zone;
    return differs(zones ? 'reply-other-zone-endpoint' : 'reply-other-appliance', addedAppliance.id, missedAppliance === undefined ? {} : { expected: missedAppliance.id });
  }
  if (missedAppliance !== undefined) return differs('reply-bypasses-appliance', missedAppliance.id);
  const peering = added.find(({ kind }) => kind === 'peering');
  if (peering !== undefined) return differs('reply-other-peering', peering.id);
  const [gateway] = [...added, ...missed];
  if (gateway !== undefined) return differs('reply-other-gateway', gateway.id);
  return null;
}

const gateways: ReadonlySet<string> = new Set(['internet-gateway', 'egress-only-internet-gateway', 'nat-gateway', 'vpn-gateway', 'vpc-endpoint']);

/** Stopped by a gateway that the request had not come through. */
function stoppedElsewhere(forward: Walk, back: Walk): Judgement | null {
  const { blocker } = back;
  if (blocker === null) return null;
  if (blocker.code === 'INGRESS_RTB_TRAFFIC_REDIRECTION') return differs('reply-bypasses-appliance', typeof blocker.detail['target'] === 'string' ? blocker.detail['target'] : blocker.id);
  if (blocker.code === 'reply-from-another-address') return differs('reply-not-translated', blocker.id, blocker.detail);
  if (forward.waypoints.some(({ id }) => id === blocker.id)) return null;
  if (blocker.kind === 'vpc-peering') return differs('reply-other-peering', blocker.id);
  return gateways.has(blocker.kind) ? differs('reply-other-gateway', blocker.id) : null;
}
