// Did the reply come back to the client, and from the address that the client had asked?
import { formatIp } from '../../../net/ip';
import { sameIp } from '../interface-addresses';
import { textOf } from '../walk/packet';
import type { Walk } from '../walk/walk';
import type { Begun } from './begin-forward';
import type { Flow } from './flow';

export function settleReturn(walk: Walk, flow: Flow, forward: Begun): void {
  const { end } = walk;
  if (end === null || walk.blocker !== null) return;
  const wrong = (id: string): void => { walk.drop('local-delivery', id, null, 'reply-to-another-network', 'no-such-address', { destination: textOf(walk.packet.destination, walk.packet), reached: id }); };
  switch (flow.from.kind) {
    case 'interface': {
      const sender = forward.walk.sender ?? flow.from.interfaces[0] ?? null;
      if (end.kind === 'interface' && (end.networkInterface.id === sender?.id || flow.from.interfaces.some((eni) => eni.id === end.networkInterface.id))) break;
      // The walk's sender is a NAT gateway's ENI once the request was translated.
      if (end.kind === 'beyond') return;
      wrong(end.kind === 'interface' ? end.networkInterface.id : end.kind === 'internet' ? end.gatewayId : 'on-premises');
      return;
    }
    case 'internet':
      if (end.kind === 'internet') break;
      wrong(end.kind === 'interface' ? end.networkInterface.id : 'on-premises');
      return;
    case 'outside':
      if (end.kind === 'on-premises' || end.kind === 'beyond') break;
      wrong(end.kind === 'interface' ? end.networkInterface.id : 'internet');
      return;
    case 'service': return;
  }
  const { asked } = forward;
  const { source } = walk.packet;
  if (asked !== null && source !== null && !sameIp(asked, source)) {
    const detail = { address: formatIp(source), asked: formatIp(asked) };
    if (flow.from.kind === 'interface') walk.drop('guest', flow.from.host?.id ?? flow.from.interfaces[0]?.id ?? flow.from.ref, 'ingress', 'reply-from-another-address', 'another-address-answered', detail, { networkInterface: flow.from.interfaces[0] ?? null });
    else walk.drop(flow.from.kind === 'internet' ? 'internet' : 'on-premises', flow.from.kind === 'internet' ? 'internet' : 'on-premises', 'ingress', 'reply-from-another-address', 'another-address-answered', detail);
  }
}
