import type { NetworkInterface, TransitGatewayAttachment } from '../../../model/inventory';
import type { HostNode } from '../../../model/topology';
import type { Ip } from '../../../net/ip';

/** An end of a flow, found in the snapshot or known to be outside of it. */
export type ResolvedEnd =
  | InterfaceEnd
  /** `ip` null: the internet as such. `gatewayId`: this internet gateway and no other. */
  | { readonly kind: 'internet'; readonly ref: string; readonly ip: Ip | null; readonly gatewayId: string | null; readonly family: 6 | null }
  /** Behind VPN or Direct Connect, or a private address of nobody here. `ip` null: any address there. */
  | { readonly kind: 'outside'; readonly ref: string; readonly ip: Ip | null; readonly onPremises: boolean; readonly by: OutsideBy | null }
  /** Behind a gateway endpoint. */
  | { readonly kind: 'service'; readonly ref: string; readonly endpointId: string; readonly ip: Ip; readonly text: string };
export interface InterfaceEnd {
  readonly kind: 'interface';
  readonly ref: string;
  /** ENIs it may be, best first; one unless an instance was named. */
  readonly interfaces: readonly NetworkInterface[];
  readonly host: HostNode | null;
  /** The address that was asked for: private, or `publicIp` when that was named. */
  readonly ip: Ip | null;
  readonly publicIp: Ip | null;
  /** Through a gateway's id. */
  readonly gatewayId: string | null;
}
export type OutsideBy =
  | { readonly kind: 'vpn-gateway'; readonly id: string; readonly vpcId: string }
  | { readonly kind: 'attachment'; readonly attachment: TransitGatewayAttachment }
  | { readonly kind: 'peering'; readonly id: string };
