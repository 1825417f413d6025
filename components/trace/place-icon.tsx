import { ArrowUpFromLine, Ban, Box, Building2, DoorOpen, EthernetPort, Globe, ListFilter, Plug, Route, ScanLine, Server, Shield, Spline, Waypoints } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { HopKind } from '@/lib/model/trace';

const icons: Record<HopKind, LucideIcon> = {
  internet: Globe, 'on-premises': Building2, guest: Server, 'network-interface': EthernetPort, 'source-dest-check': ScanLine, 'security-group': Shield, 'network-acl': ListFilter, 'route-table': Route, 'gateway-route-table': Route,
  'internet-gateway': DoorOpen, 'egress-only-internet-gateway': DoorOpen, 'nat-gateway': ArrowUpFromLine, 'vpc-peering': Spline, 'transit-gateway-attachment': Waypoints, 'transit-gateway-route-table': Route, 'vpn-gateway': Building2,
  'vpc-endpoint': Plug, 'gateway-load-balancer-endpoint': Plug, 'block-public-access': Ban, 'carrier-gateway': DoorOpen, 'local-gateway': DoorOpen, 'core-network': Waypoints, 'local-delivery': Box,
};

export function PlaceIcon({ kind }: { kind: HopKind }) {
  const Icon = icons[kind];
  return <Icon size={14} aria-hidden className="mt-px shrink-0 text-text-2" />;
}
