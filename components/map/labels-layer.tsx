'use client';
import { memo, useContext, useMemo } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { GatewayNode, MapLink, MapModel } from '@/lib/model/map-model';
import type { SubnetTier } from '@/lib/model/topology';
import { isHub } from '@/lib/view/layout/gateway-list';
import { placeLinkLabels } from '@/lib/view/layout/link-labels';
import { shortenId } from '@/components/ui/short-id';
import { MapActionContext, useMark } from './marks';
import { inView } from './map-nodes';
import type { ViewRect } from './map-nodes';

const fills: Record<SubnetTier, string> = { public: 'bg-pub-bg', private: 'bg-priv-bg', isolated: 'bg-iso-bg', unknown: 'bg-surface' };

/** Fills of the subnets (lines go over them, chips over the lines), zone names, tier names at the left edge of each VPC (upright in Japanese), dashed lines between zones, prefixes of the route edges shown. */
export const LabelsLayer = memo(function LabelsLayer({ map, links, rect, gateways }: { map: MapModel; links: readonly MapLink[]; rect: ViewRect; gateways: boolean }) {
  const t = useTranslations('map');
  const upright = useLocale() === 'ja';
  const labels = useMemo(() => placeLinkLabels(map, links), [map, links]);
  const hubs = gateways ? map.gateways.filter(({ kind }) => isHub(kind)) : [];
  return (
    <>
    <div data-noaudit className="pointer-events-none absolute top-0 left-0 z-[1]" style={{ width: map.width, height: map.height }}>
      {map.subnets.map((box) => (box.placeholder || !inView(box, rect) ? null : <div key={box.id} aria-hidden className={`absolute rounded ${box.ghost === null ? fills[box.tier] : 'bg-surface'}`} style={{ left: box.x, top: box.y, width: box.width, height: box.height }} />))}
      {map.separators.map((line) => <div key={line.id} aria-hidden className="absolute w-0 border-l border-dashed border-line-2" style={{ left: line.x, top: line.y, height: line.height }} />)}
      {map.zoneLabels.map((zone) => <div key={zone.id} className="absolute truncate text-center text-map text-text-3" style={{ left: zone.x, top: zone.y, width: zone.width }}>{zone.text}</div>)}
      {map.tierLabels.map((tier) => (
        <div key={tier.id} className="absolute flex w-4 items-center justify-center text-map text-text-3" style={{ left: tier.x, top: tier.y, height: tier.height }}>
          <span className={`whitespace-nowrap [writing-mode:vertical-rl] ${upright ? '[text-orientation:upright]' : 'rotate-180'}`}>{t(`tier.${tier.tier}`)}</span>
        </div>
      ))}
      {gateways ? map.gateways.filter((gateway) => !isHub(gateway.kind)).map((gateway) => <GatewayName key={gateway.id} gateway={gateway} />) : null}
      {labels.map(({ id, link, x, y, text }) => link.groups?.[0] !== undefined ? <AllowLabel key={id} link={link} groups={link.groups} x={x} y={y} /> : <div key={id} data-online className="absolute px-0.5 text-map whitespace-nowrap text-text-3" style={{ left: x, top: y }}>{text}</div>)}
    </div>
    {/* Names of what stands between VPCs lie over the lines, on a plate: the way down to another shelf leads through there. */}
    <div data-noaudit className="pointer-events-none absolute top-0 left-0 z-[3]">{hubs.map((gateway) => <GatewayName key={gateway.id} gateway={gateway} />)}</div>
    </>
  );
});

/** Beside a gateway on a VPC's border, below one that stands between VPCs. The button itself carries the name for readers. */
function GatewayName({ gateway }: { gateway: GatewayNode }) {
  const { id, name, x, y, radius } = gateway;
  const below = isHub(gateway.kind);
  const place = below ? { left: x - 100, top: y + radius + 4, width: 200 } : { left: x + radius + 6, top: y - 17 };
  return <div aria-hidden data-online className={`absolute text-map whitespace-nowrap ${below ? 'text-center' : ''} ${useMark(id) === 'dim' ? 'text-text-3' : 'text-text-2'}`} style={place}><span className={below ? 'rounded-sm bg-acct-bg px-0.5' : ''}>{name === id ? shortenId(id) : name}</span></div>;
}

/** Ports that a line of the security group layer allows; opens the group, the first of several. */
function AllowLabel({ link, groups, x, y }: { link: MapLink; groups: readonly string[]; x: number; y: number }) {
  const t = useTranslations('map');
  const actions = useContext(MapActionContext);
  const says = t('allowLabel', { ports: link.label, groups: groups.join(', ') });
  return <button type="button" data-online data-allow={link.id} aria-label={says} title={says} onClick={() => actions.select(groups[0] ?? '')} className="hit pointer-events-auto absolute rounded px-0.5 text-map whitespace-nowrap text-ok hover:underline" style={{ left: x, top: y }}>{link.label}</button>;
}
