// A guest as somebody says it is: every reply by its own ENI, or everything beyond the connected subnets by the first one.
import type { BeliefPin } from '../../model/guest';
import type { NetworkInterfaceId } from '../../model/ids';
import { anyContainsIp } from '../../net/cidr';
import type { Ip } from '../../net/ip';
import type { EgressChoice, EgressQuestion, GuestAnswer, HostRouting } from '../trace/host-routing';
import { type GuestHost, ownerOf } from './guest-host';

export function routingFromPin(pin: BeliefPin, host: GuestHost): HostRouting {
  const choose = (question: EgressQuestion): EgressChoice => {
    const owner = question.source === null || question.purpose === 'forward' ? null : ownerOf(host, question.source);
    if (pin.routing === 'policy-routing' && owner !== null) return { networkInterfaceId: owner, code: 'source-rule', params: {} };
    const connected = connectedTo(host, question.destination);
    if (connected !== null) return { networkInterfaceId: connected, code: 'connected-subnet', params: {} };
    const first = host.enis[0]?.id ?? null;
    return first === null ? { networkInterfaceId: null, code: 'guest-no-route', params: {} } : { networkInterfaceId: first, code: 'default-route', params: {} };
  };
  return {
    basis: 'pinned', routing: pin.routing, confidence: 1,
    egress: (question) => [choose(question)],
    accepts: (): GuestAnswer => ({ answer: true, code: 'accepted', params: {} }),
    // Whether a guest forwards is another question than how it routes.
    forwards: (): GuestAnswer => ({ answer: null, code: 'forwarding-unknown', params: {} }),
  };
}

/** Of two ENIs in one subnet the first wins for everybody: the kernel looks at the destination only. */
const connectedTo = (host: GuestHost, destination: Ip): NetworkInterfaceId | null => host.enis.find((eni) => anyContainsIp(host.subnetCidrs.get(eni.id) ?? [], destination))?.id ?? null;
