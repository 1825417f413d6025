import { Building2, EthernetPort, Globe, MapPin, Server, Waypoints } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { EndLabel } from '@/lib/view/trace/end-label';

const icons: Record<EndLabel['icon'], LucideIcon> = { internet: Globe, 'on-premises': Building2, 'network-interface': EthernetPort, instance: Server, gateway: Waypoints, address: MapPin };

export function EndIcon({ icon, size = 14 }: { icon: EndLabel['icon']; size?: number }) {
  const Icon = icons[icon];
  return <Icon size={size} aria-hidden className="shrink-0 text-text-2" />;
}
