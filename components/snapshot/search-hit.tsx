'use client';
import { EthernetPort, Globe, Network, Server, ShieldHalf, Table2, Waypoints } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { shortenId } from '@/components/ui/short-id';
import type { SearchResult } from '@/lib/view/search/search-result';

const icons: Partial<Record<SearchResult['kind'], LucideIcon>> = { instance: Server, 'network-interface': EthernetPort, subnet: Network, vpc: Network, 'security-group': ShieldHalf, 'route-table': Table2, 'transit-gateway': Waypoints };

export function SearchHit({ id, result, active, onPick }: { id: string; result: SearchResult; active: boolean; onPick: () => void }) {
  const t = useTranslations('search');
  const Icon = icons[result.kind] ?? Globe;
  const subtitle = t.has(`subtitles.${result.subtitle.code}`) ? t(`subtitles.${result.subtitle.code}`, result.subtitle.params) : shortenId(result.resourceId);
  const field = t.has(`fields.${result.matched.field}`) ? t(`fields.${result.matched.field}`) : result.matched.field;
  return (
    <div
      id={id} role="option" aria-selected={active} tabIndex={-1} onMouseDown={(event) => event.preventDefault()} onClick={onPick}
      className={`flex cursor-pointer items-start gap-2 rounded px-2 py-1 text-body max-sm:py-2 ${active ? 'bg-accent-soft' : 'hover:bg-hover'}`}
    >
      <Icon size={14} aria-hidden className="mt-px shrink-0 text-text-2" />
      <span className="min-w-0 flex-1">
        <span className="flex items-baseline gap-2"><b className="min-w-0 truncate">{result.title}</b>{result.matched.value === result.title ? null : <span className="min-w-0 truncate text-text-2">{field} {result.matched.value}</span>}</span>
        <span className="block truncate text-map text-text-2">{subtitle}</span>
      </span>
    </div>
  );
}
