/** A case that a rule finds, one it just does not, and one it cannot tell; names as in `worldCases`. */
export interface RuleCase { readonly violated: string; readonly nearMiss: string; readonly unknown: string }

export const ruleCases: Readonly<Record<string, RuleCase>> = {
  'AR-01': { violated: 'two-enis-one-subnet', nearMiss: 'eks-nodes', unknown: 'half-read-hosts' },
  'AR-02': { violated: 'dual-homed-subnets', nearMiss: 'gpu-efa-only', unknown: 'half-read-hosts' },
  'AR-03': { violated: 'elastic-ip-private-subnet', nearMiss: 'ingress-routing/mirrored', unknown: 'denied-groups-and-routes' },
  'AR-04': { violated: 'elastic-ip-no-answer', nearMiss: 'low-budget-ha', unknown: 'half-read-hosts/tables' },
  'AR-05': { violated: 'network-appliance', nearMiss: 'overlapping-vpcs', unknown: 'denied-groups-and-routes' },
  'AR-06': { violated: 'reply-blocked-by-acl', nearMiss: 'management-network', unknown: 'denied-groups-and-routes' },
  'AR-07': { violated: 'ingress-routing', nearMiss: 'ingress-routing/mirrored', unknown: 'ingress-routing/unread' },
  'AR-08': { violated: 'east-west-inspection', nearMiss: 'east-west-inspection/mirrored', unknown: 'east-west-inspection/unread' },
  'AR-09': { violated: 'nat-instance-checked', nearMiss: 'vendor-firewall', unknown: 'half-read-hosts' },
  'AR-10': { violated: 'check-off-no-route', nearMiss: 'network-appliance', unknown: 'half-read-hosts/tables' },
  'AR-11': { violated: 'east-west-inspection/same-subnet', nearMiss: 'east-west-inspection/mirrored', unknown: 'east-west-inspection/appliance-unread' },
  'AR-12': { violated: 'transit-inspection', nearMiss: 'transit-inspection/one-zone', unknown: 'transit-inspection/unread' },
  'AR-13': { violated: 'transit-zone-gap', nearMiss: 'transit-zone-gap/not-routed', unknown: 'transit-zone-gap/unread' },
  'AR-14': { violated: 'transit-return', nearMiss: 'transit-return/working', unknown: 'transit-return/unread' },
  'AR-15': { violated: 'peering-one-way', nearMiss: 'peering-one-way/via-nat', unknown: 'peering-one-way/unread' },
  'AR-16': { violated: 'peering-overlap', nearMiss: 'peering-overlap/specific', unknown: 'peering-overlap/unread' },
  'AR-17': { violated: 'gateway-load-balancer-zones', nearMiss: 'gateway-load-balancer-zones/aligned', unknown: 'gateway-load-balancer-zones/unread' },
  'AR-18': { violated: 'nat-and-direct', nearMiss: 'nat-and-direct/direct', unknown: 'nat-and-direct/unread' },
  'AR-19': { violated: 'overlapping-vpcs', nearMiss: 'overlapping-vpcs/apart', unknown: 'overlapping-vpcs/unread' },
  'AR-20': { violated: 'blackhole-inside-route', nearMiss: 'route-priority', unknown: 'east-west-inspection/unread' },
  'AR-21': { violated: 'egress-only-ipv6', nearMiss: 'egress-only-ipv6/quiet', unknown: 'egress-only-ipv6/unread' },
  'AR-22': { violated: 'route-priority', nearMiss: 'route-priority/longer-only', unknown: 'route-priority/unread' },
  'AR-23': { violated: 'route-server-failover', nearMiss: 'route-server-failover/static', unknown: 'route-server-failover/unread' },
};
