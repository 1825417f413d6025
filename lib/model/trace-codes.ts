// Every code a trace can carry, so that messages/ can be checked for completeness. Once released, lists only grow.

/** `hops[].code`; texts `trace.hops.<code>`. */
export const hopCodes = [
  // guest
  'only-interface', 'connected-subnet', 'default-route', 'source-rule', 'guest-route', 'guest-no-route', 'guest-decides', 'guest-accepts', 'guest-refuses', 'guest-forwards',
  'appliance-translates', 'appliance-translates-back', 'instance-not-running',
  // network-interface
  'leaves-interface', 'arrives-at-interface', 'interface-not-attached', 'no-such-address', 'address-not-read',
  // source-dest-check
  'own-source', 'check-off', 'foreign-source', 'foreign-source-check-off', 'foreign-destination', 'check-not-read',
  // security-group
  'group-allows', 'group-tracked', 'group-no-rule', 'group-not-read',
  // network-acl
  'acl-allows', 'acl-denies', 'acl-some-ports', 'acl-not-read',
  // route-table, gateway-route-table, transit-gateway-route-table
  'route-matched', 'route-blackhole', 'no-route', 'route-not-read', 'unroutable-address', 'return-to-sender',
  // gateways
  'translates-source', 'translates-destination', 'translates-back', 'forwards-untranslated', 'gateway-drops', 'gateway-not-read', 'gateway-bad-state',
  'peering-forwards', 'peering-drops', 'attachment-in', 'attachment-out', 'attachment-drops', 'endpoint-inspects', 'endpoint-delivers', 'vpn-forwards',
  'block-public-access-blocks', 'block-public-access-excluded', 'block-public-access-not-read',
  // ends
  'from-internet', 'to-internet', 'from-on-premises', 'to-on-premises', 'from-address', 'to-address', 'same-subnet', 'link-local-service', 'another-address-answered', 'vpc-resolver', 'beyond-snapshot',
] as const;
export type HopCode = (typeof hopCodes)[number];

/**
 * `blockedBy.code`; texts `trace.blockers.<code>`. Upper case: explanation codes of Reachability Analyzer in AWS's spelling,
 * https://docs.aws.amazon.com/vpc/latest/reachability/explanation-codes.html. Lower case: what that page has no code for.
 */
export const blockerCodes = [
  'BAD_STATE', 'BAD_STATE_ATTACHMENT', 'BAD_STATE_ROUTE', 'BAD_STATE_VPN', 'ENI_SG_RULES_MISMATCH', 'SG_HAS_NO_RULES', 'SG_REFERENCES_NOT_PRESERVED', 'SG_REFERENCING_SUPPORT',
  'ENI_SOURCE_DEST_CHECK_RESTRICTION', 'SUBNET_ACL_RESTRICTION', 'NO_ROUTE_TO_DESTINATION', 'NO_POSSIBLE_DESTINATION', 'UNKNOWN_DESTINATION', 'VPC_BLOCK_PUBLIC_ACCESS_ENABLED',
  'IGW_PUBLIC_IP_ASSOCIATION_FOR_EGRESS', 'IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS', 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC1918_EGRESS', 'IGW_DESTINATION_ADDRESS_NOT_IN_RFC6598_EGRESS',
  'IGW_SOURCE_ADDRESS_NOT_IN_RFC1918_INGRESS', 'IGW_SOURCE_ADDRESS_NOT_IN_RFC6598_INGRESS', 'INGRESS_RTB_NO_PUBLIC_IP', 'INGRESS_RTB_TRAFFIC_REDIRECTION', 
  'NGW_REQUIRES_SOURCE_IN_VPC', 'NGW_SOURCE_ADDRESS_REASSIGN', 'PROTOCOL_RESTRICTION', 'PCX_REQUIRES_ADDRESS_IN_VPC_CIDR', 'TGW_ROUTE_AZ_RESTRICTION', 'TGW_ATTACH_MISSING_TGW_RTB_ASSOCIATION',
  'TGW_RTB_NO_ROUTE_TO_TGW_ATTACHMENT', 'TGW_RTB_BAD_STATE_ROUTE', 'VGW_PRIVATE_IP_ASSOCIATION_FOR_EGRESS', 'VGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS', 'VPCE_GATEWAY_PROTOCOL_RESTRICTION',
  'no-way-out-of-guest', 'guest-refuses', 'guest-does-not-forward', 'outbound-only', 'unroutable-address', 'deny-all-igw-traffic', 'edge-to-edge', 
  'no-internet-gateway', 'reply-from-another-address', 'reply-to-another-network',
] as const;
export type BlockerCode = (typeof blockerCodes)[number];

/** `notes[].code`; texts `trace.notes.<code>`. */
export const noteCodes = [
  'forward-not-reached', 'tracked-connection-other-interface', 'appliance-inside-not-modelled', 'nat-instance-assumed', 'some-ports-only', 'some-addresses-only', 'on-premises-prefix',
  'primary-without-source-rule', 'load-balancer-listeners-not-modelled', 'security-group-reference-broken', 'zone-crossed', 'return-to-sender', 'endpoint-policy-not-modelled',
  'on-premises-inside-not-modelled', 'instance-state-not-read',
] as const;
export type NoteCode = (typeof noteCodes)[number];
