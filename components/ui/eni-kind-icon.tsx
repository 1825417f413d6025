import { ArrowUpFromLine, Container, Cpu, Database, EthernetPort, FolderOpen, Plug, Split, Lambda, Terminal, Unplug, Waypoints } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { EniKind } from '@/lib/model/analysis';

const icons: Partial<Record<EniKind, LucideIcon>> = {
  customer: EthernetPort, efa: EthernetPort, 'efa-only': EthernetPort, trunk: EthernetPort, branch: EthernetPort,
  cni: Container, ecs: Container, eks: Container, orphan: Unplug,
  'nat-gateway': ArrowUpFromLine, 'vpc-endpoint': Plug, 'gateway-load-balancer-endpoint': Plug, 'instance-connect-endpoint': Terminal,
  'load-balancer': Split, 'network-load-balancer': Split, 'gateway-load-balancer': Split, 'classic-load-balancer': Split,
  'transit-gateway': Waypoints, lambda: Lambda, efs: FolderOpen, rds: Database, redshift: Database, dax: Database, elasticache: Database, dms: Database,
};

/** Icon of who an ENI belongs to; anything AWS manages without an icon of its own gets the chip. Decorative. */
export function EniKindIcon({ kind, size = 12, className = '' }: { kind: EniKind; size?: number; className?: string }) {
  const Icon = icons[kind] ?? Cpu;
  return <Icon size={size} strokeWidth={2} aria-hidden className={`shrink-0 ${className}`} />;
}
