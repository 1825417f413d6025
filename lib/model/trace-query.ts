/** The question of a trace, apart from its answer: findings carry one too. */
export const traceProtocols = ['tcp', 'udp', 'icmp', 'all'] as const;
export type TraceProtocol = (typeof traceProtocols)[number];

/** What somebody asks, as typed or picked. `from`/`to`: eni-…, i-…, any IPv4/IPv6 address, `internet`, `on-premises`, or a collected gateway (igw-, eigw-, nat-, vgw-, tgw-, tgw-attach-, pcx-, vpce-). */
export interface TraceQuery {
  readonly from: string;
  readonly to: string;
  readonly protocol: TraceProtocol;
  /** Destination port of TCP and UDP; `null`: any port (reachable when some port gets through). */
  readonly port: number | null;
  /** `null`: any port of the client kind's ephemeral range (custom-network-acl, "Ephemeral ports"). */
  readonly sourcePort: number | null;
  /** `null`: IPv4 when both ends have it, else IPv6. */
  readonly ipVersion: 4 | 6 | null;
}
