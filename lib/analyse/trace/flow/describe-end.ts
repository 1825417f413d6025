// Ends of a flow as the trace shows them.
import type { NetworkInterface } from '../../../model/inventory';
import type { TraceEndpoint } from '../../../model/trace';
import { formatIp } from '../../../net/ip';
import type { ResolvedEnd } from '../endpoints/resolved-end';
import { addressesOf, firstAddress } from '../interface-addresses';

/** `eni`: the one of several ENIs that took part. One that was named is itself, whichever way its guest sends. */
export function describeEnd(end: ResolvedEnd, eni: NetworkInterface | null, family: 4 | 6): TraceEndpoint {
  switch (end.kind) {
    case 'interface': {
      const shown = (end.interfaces.length > 1 ? eni : null) ?? end.interfaces[0] ?? null;
      const ip = end.ip ?? (shown === null ? null : firstAddress(shown, family));
      const publicIp = end.publicIp ?? null;
      const found = shown === null || ip === null ? undefined : addressesOf(shown).v4.find((one) => one.ip.value === ip.value);
      return {
        ref: end.ref, kind: end.gatewayId !== null ? 'gateway' : end.ref === end.host?.id ? 'instance' : shown !== null && end.ref === shown.id ? 'network-interface' : 'address',
        resourceId: end.gatewayId ?? shown?.id ?? null, instanceId: end.host?.id ?? null, address: ip === null ? null : formatIp(ip), publicIp: publicIp === null ? (found?.publicIp ?? null) : formatIp(publicIp),
      };
    }
    case 'internet':
      return { ref: end.ref, kind: end.gatewayId !== null ? 'gateway' : end.ip === null ? 'internet' : 'address', resourceId: end.gatewayId, instanceId: null, address: end.ip === null ? null : formatIp(end.ip), publicIp: end.ip === null ? null : formatIp(end.ip) };
    case 'outside': {
      const gateway = end.by === null ? null : end.by.kind === 'attachment' ? end.by.attachment.id : end.by.id;
      return { ref: end.ref, kind: gateway !== null ? 'gateway' : end.ip === null ? 'on-premises' : 'address', resourceId: gateway, instanceId: null, address: end.ip === null ? null : formatIp(end.ip), publicIp: null };
    }
    case 'service':
      return { ref: end.ref, kind: 'gateway', resourceId: end.endpointId, instanceId: null, address: null, publicIp: null };
  }
}
