// The port between the tracer and whatever knows how a guest routes: a belief, a pin, or the guest's own tables.
import type { OsRouting, Params } from '../../model/analysis';
import type { NetworkInterfaceId } from '../../model/ids';
import type { Ip } from '../../net/ip';

export interface EgressQuestion {
  /** Source address of the packet; `null`: a new connection whose address the guest chooses with the route. */
  readonly source: Ip | null;
  readonly destination: Ip;
  /** ENI by which the packet that is answered or forwarded came in; `null` for a new connection. */
  readonly arrivedBy: NetworkInterfaceId | null;
  /** A reply has an address of the host as source; a forwarded packet has somebody else's. */
  readonly purpose: 'new' | 'reply' | 'forward';
}
export interface EgressChoice {
  /** `null`: the guest has no way and drops it. */
  readonly networkInterfaceId: NetworkInterfaceId | null;
  /** What decided; text `trace.hops.<code>`: `only-interface`, `connected-subnet`, `default-route`, `source-rule`, `guest-route`, `guest-no-route`, `guest-decides`. */
  readonly code: string;
  readonly params: Params;
}
/** Three-valued: `null` cannot be told. */
export interface GuestAnswer {
  readonly answer: boolean | null;
  /** `rp-filter-strict`, `address-not-configured`, `forwarding-off`, … */
  readonly code: string;
  readonly params: Params;
}
export interface HostRouting {
  readonly basis: 'single-interface' | 'belief' | 'pinned' | 'evidence';
  readonly routing: OsRouting;
  readonly confidence: number;
  /** One entry: that is where it leaves. Several: any of them, best first. Never empty. */
  egress(question: EgressQuestion): readonly EgressChoice[];
  /** Does the guest take a packet that arrives for it here (reverse-path filter, address configured)? */
  accepts(arrivesBy: NetworkInterfaceId, source: Ip | null, destination: Ip): GuestAnswer;
  forwards(arrivesBy: NetworkInterfaceId, source: Ip | null, destination: Ip): GuestAnswer;
}
