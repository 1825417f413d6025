import type { NetworkInterface, TransitGatewayAttachment, VpcEndpoint } from '../../../model/inventory';
import type { UnknownCause } from '../../../model/trace';
import type { SubnetNode } from '../../../model/topology';
import type { Ip } from '../../../net/ip';
import type { EgressChoice } from '../host-routing';
import type { MatchedRoute } from '../routes/route-decision';

/** Where a packet is when nothing more happens to it. */
export type End =
  | { readonly kind: 'interface'; readonly networkInterface: NetworkInterface }
  | { readonly kind: 'internet'; readonly gatewayId: string; readonly vpcId: string; readonly egressOnly: boolean }
  | { readonly kind: 'on-premises'; readonly vpnGatewayId: string | null; readonly vpcId: string | null; readonly attachment: TransitGatewayAttachment | null; readonly transitGatewayId: string | null }
  | { readonly kind: 'service'; readonly endpointId: string; readonly vpcId: string }
  /** In a VPC or network nobody read, behind a peering or an attachment. */
  | { readonly kind: 'beyond'; readonly peeringId: string | null; readonly attachment: TransitGatewayAttachment | null; readonly transitGatewayId: string | null; readonly vpcId: string | null }
  | { readonly kind: 'host-service' };

/** What happens to a packet next. Each step decides one thing and names the step after it; `null` ends the walk. */
export type Next =
  /** A guest gives the packet to one of its ENIs. */
  | { readonly step: 'send'; readonly networkInterface: NetworkInterface; readonly purpose: 'new' | 'reply' | 'forward' }
  /** Out of a subnet by its router. */
  | { readonly step: 'leave'; readonly subnet: SubnetNode; readonly networkInterface: NetworkInterface | null }
  /** A route was chosen. */
  | { readonly step: 'take-route'; readonly match: MatchedRoute; readonly subnet: SubnetNode; readonly networkInterface: NetworkInterface | null; readonly tableId: string }
  /** To whoever has the destination address in a VPC. `from`: the subnet it comes out of. */
  | { readonly step: 'deliver'; readonly vpcId: string; readonly from: SubnetNode | null }
  | { readonly step: 'arrive'; readonly networkInterface: NetworkInterface; readonly from: SubnetNode | null; readonly sameSubnet: boolean }
  /** At an ENI that a route names, to be passed on. */
  | { readonly step: 'middlebox'; readonly networkInterface: NetworkInterface; readonly from: SubnetNode | null }
  | { readonly step: 'inspect'; readonly endpoint: VpcEndpoint; readonly from: SubnetNode | null }
  | { readonly step: 'translate'; readonly natGatewayId: string; readonly from: SubnetNode | null }
  | { readonly step: 'translate-back'; readonly natGatewayId: string }
  /** On the internet, on the way to a public address. */
  | { readonly step: 'internet'; readonly gatewayId: string | null; readonly vpcId: string | null }
  /** Through an internet or VPN gateway into a VPC, by the gateway's route table. */
  | { readonly step: 'gateway-in'; readonly gatewayId: string; readonly gateway: 'internet-gateway' | 'vpn-gateway' | 'egress-only-internet-gateway'; readonly vpcId: string; readonly translated: NetworkInterface | null }
  /** Out of a network nobody read. */
  | { readonly step: 'vpn-in'; readonly gatewayId: string; readonly vpcId: string }
  | { readonly step: 'peering-in'; readonly peeringId: string; readonly vpcId: string }
  /** In the route table of a transit gateway, having come in by an attachment. */
  | { readonly step: 'transit'; readonly transitGatewayId: string; readonly attachment: TransitGatewayAttachment; readonly zone: string | null }
  | { readonly step: 'transit-out'; readonly transitGatewayId: string; readonly attachmentId: string; readonly resourceType: string | null; readonly zone: string | null }
  | { readonly step: 'branch'; readonly cause: UnknownCause; readonly choices: readonly Choice[] }
  | { readonly step: 'end'; readonly end: End }
  | null;
export interface Choice {
  readonly id: string;
  readonly next: Next;
  /** Something to record before the step; `null`: nothing. */
  readonly before: Before | null;
}
export type Before =
  | { readonly kind: 'guest'; readonly instanceId: string; readonly networkInterface: NetworkInterface; readonly choice: EgressChoice; readonly source: Ip | null }
  | { readonly kind: 'no-way'; readonly instanceId: string; readonly choice: EgressChoice }
  | { readonly kind: 'no-route'; readonly tableId: string; readonly subnet: SubnetNode };
