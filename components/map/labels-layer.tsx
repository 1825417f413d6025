'use client';
import { memo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { MapLink, MapModel } from '@/lib/model/map-model';

/** Zone names, tier names at the left edge of each VPC (upright in Japanese), dashed lines between zones, prefixes of the route edges shown. */
export const LabelsLayer = memo(function LabelsLayer({ map, links }: { map: MapModel; links: readonly MapLink[] }) {
  const t = useTranslations('map');
  const upright = useLocale() === 'ja';
  return (
    <div className="pointer-events-none absolute top-0 left-0 z-[1]">
      {map.separators.map((line) => <div key={line.id} aria-hidden className="absolute w-0 border-l border-dashed border-line-2" style={{ left: line.x, top: line.y, height: line.height }} />)}
      {map.zoneLabels.map((zone) => <div key={zone.id} className="absolute truncate text-center text-map text-text-3" style={{ left: zone.x, top: zone.y, width: zone.width }}>{zone.text}</div>)}
      {map.tierLabels.map((tier) => (
        <div key={tier.id} className="absolute flex w-4 items-center justify-center text-map text-text-3" style={{ left: tier.x, top: tier.y, height: tier.height }}>
          <span className={`whitespace-nowrap [writing-mode:vertical-rl] ${upright ? '[text-orientation:upright]' : 'rotate-180'}`}>{t(`tier.${tier.tier}`)}</span>
        </div>
      ))}
      {links.map((link) => {
        const place = link.kind === 'route' && link.label !== '' ? labelPlace(link.points) : null;
        return place === null ? null : <div key={link.id} data-online className="absolute rounded-sm bg-vpc-bg px-0.5 text-map whitespace-nowrap text-text-3" style={{ left: place[0] + 7, top: place[1] - 8 }}>{link.label}</div>;
      })}
    </div>
  );
});

/** Middle of the longest upright run, else of the longest run. */
function labelPlace(points: MapLink['points']): readonly [number, number] | null {
  let best: readonly [number, number] | null = null;
  let length = -1;
  for (let i = 0; i + 1 < points.length; i++) {
    const [x1, y1] = points[i]!;
    const [x2, y2] = points[i + 1]!;
    const size = Math.abs(y2 - y1) * 4 + Math.abs(x2 - x1);
    if (size > length) { length = size; best = [(x1 + x2) / 2, (y1 + y2) / 2]; }
  }
  return best;
}
