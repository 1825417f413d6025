// Did the request come to where it was meant to?
import type { NetworkInterface } from '../../../model/inventory';
import { textOf } from '../walk/packet';
import type { Walk } from '../walk/walk';
import type { Flow } from './flow';

export function settleForward(walk: Walk, flow: Flow, target: NetworkInterface | null): void {
  const { end } = walk;
  const { to } = flow;
  if (end === null || end.kind === 'host-service' || walk.blocker !== null) return;
  const destination = textOf(walk.packet.destination, walk.packet);
  const wrong = (id: string): void => { walk.drop('local-delivery', id, null, 'NO_POSSIBLE_DESTINATION', 'no-such-address', { destination, reached: id }); };
  switch (to.kind) {
    case 'interface':
      if (end.kind !== 'interface') {
        if (end.kind !== 'beyond') wrong(end.kind === 'service' ? end.endpointId : 'internet');
      } else if (target !== null && end.networkInterface.id !== target.id) wrong(end.networkInterface.id);
      return;
    case 'internet':
      if (end.kind === 'internet' ? to.gatewayId !== null && end.gatewayId !== to.gatewayId : end.kind === 'service' && to.ip === null) wrong(end.kind === 'internet' ? end.gatewayId : to.ref);
      // The far network may have a way to the internet of its own.
      else if (end.kind === 'on-premises') walk.open('beyond-snapshot', end.vpnGatewayId ?? end.attachment?.id ?? null);
      return;
    case 'outside':
      if (end.kind === 'internet' || end.kind === 'service' || !isMeant(walk, to.by)) wrong(to.ref);
      return;
    case 'service':
      if (end.kind !== 'service' || end.endpointId !== to.endpointId) wrong(to.ref);
  }
}

function isMeant(walk: Walk, by: Extract<Flow['to'], { readonly kind: 'outside' }>['by']): boolean {
  if (by === null) return true;
  const id = by.kind === 'attachment' ? by.attachment.id : by.id;
  const { end, waypoints } = walk;
  if (by.kind === 'attachment') return by.attachment.resourceType === 'vpc' ? end?.kind === 'interface' || end?.kind === 'beyond' : (end?.kind === 'on-premises' || end?.kind === 'beyond') && end.attachment?.id === id;
  return waypoints.some((waypoint) => waypoint.id === id);
}
