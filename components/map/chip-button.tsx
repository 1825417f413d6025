'use client';
import { Layers2, Server } from 'lucide-react';
import { memo, useContext } from 'react';
import { useTranslations } from 'use-intl';
import { EniKindIcon } from '@/components/ui/eni-kind-icon';
import { SeverityIcon } from '@/components/ui/severity-icon';
import type { Chip } from '@/lib/model/map-model';
import { addressWidth, textWidth } from '@/lib/view/layout/text-width';
import { MapActionContext, useMark } from './marks';
import type { Mark } from './marks';
import { NearContext, nearRows } from './near-level';

// A load balancer's ENI is described as `app/<name>/<hash>`; the name is what people know.
const balancerName = /^(?:app|net|gwy)\/([^/]+)\/[0-9a-f]+$/;
const address = /^[0-9.]+$/;
const base = 'pointer-events-auto absolute flex items-center gap-1 rounded pr-0.5 pl-1 text-left text-map whitespace-nowrap transition-colors duration-80';

function look(chip: Chip, mark: Mark): string {
  if (mark === 'primary' || mark === 'related') return 'border-2 border-accent bg-surface pr-px pl-[3px] text-text';
  const dim = mark === 'dim';
  if (chip.kind === 'more') return `more-edge border bg-surface font-bold hover:bg-hover ${dim ? 'border-line text-text-3' : 'border-line-3 text-text'}`;
  if (chip.kind === 'orphan') return `border border-dashed bg-transparent hover:bg-hover ${dim ? 'border-line text-text-3' : 'border-line-3 text-text-2'}`;
  if (chip.kind === 'eni') return 'border border-transparent text-text-3 hover:bg-hover hover:text-text-2';
  return `border bg-surface hover:bg-hover ${dim ? 'border-line text-text-3' : 'border-line-2 text-text'}`;
}

/** Single-ENI instance, managed or unattached ENI, or `+n more`, inside its subnet. */
export const ChipButton = memo(function ChipButton({ chip, subnetId, left, top }: { chip: Chip; subnetId: string; left: number; top: number }) {
  const t = useTranslations('map');
  const kinds = useTranslations('kinds');
  const common = useTranslations('common');
  const actions = useContext(MapActionContext);
  const mark = useMark(chip.resourceId);
  const more = chip.kind === 'more';
  const near = useContext(NearContext);
  const rows = near === null || chip.networkInterfaceId === null ? 0 : nearRows(chip.height, near.zoom) - 1;
  const kind = chip.eniKind !== null && kinds.has(chip.eniKind) ? kinds(chip.eniKind) : (chip.eniKind ?? '');
  const name = more ? t('more', { count: chip.hidden.length }) : (balancerName.exec(chip.name)?.[1] ?? chip.name);
  // A name that is a little too long is set tighter before it is cut; an address is never cut: a long one takes the place of the icon.
  const whole = !more && address.test(name);
  const flagged = chip.worst !== null && (chip.worst !== 'info' || more);
  const room = chip.width - 24 - (flagged ? 15 : 0);
  const width = whole ? addressWidth(name) : textWidth(name, 11);
  const tight = whole || (!more && width > room);
  const narrowed = width - name.length * 0.4;
  const noIcon = tight && narrowed > room && (whole || (chip.kind !== 'eni' && narrowed <= room + 16));
  const spoken = more ? `${name}, ${t('moreLabel', { count: chip.hidden.length })}` : chip.kind === 'instance' ? t('instanceLabel', { name }) : t('eniLabel', { name, kind });
  const label = chip.worst === null || chip.worst === 'info' ? spoken : `${spoken}, ${common(`severity.${chip.worst}`)}`;
  return (
    <button
      type="button" data-map-id={more ? `${subnetId}/more` : chip.resourceId} aria-label={label} title={more ? label : `${chip.name}\n${chip.resourceId}`}
      {...(more ? { 'aria-expanded': false } : { 'aria-pressed': mark === 'primary' })}
      onClick={() => (more ? actions.expand(subnetId) : actions.select(chip.resourceId))}
      className={`${base} ${look(chip, mark)}`} style={{ left, top, width: chip.width, height: chip.height }}
    >
      {noIcon || (more && chip.worst !== null && chip.width < 90) ? null : more ? <Layers2 size={12} aria-hidden className="shrink-0 text-text-3" /> : chip.kind === 'instance' ? <Server size={12} aria-hidden className="shrink-0 text-text-3" /> : <EniKindIcon kind={chip.eniKind ?? 'unknown-service'} />}
      {near !== null && rows > 0 && chip.networkInterfaceId !== null ? (
        <span className="relative h-full min-w-0 flex-1">
          <span className="near-text"><span className="block truncate font-bold">{name}</span>
          <near.NearLines networkInterfaceId={chip.networkInterfaceId} rows={rows} {...(name === chip.name && whole ? { skip: 'private' as const } : {})} /></span>
        </span>
      ) : <span className={whole ? 'flex-1 tracking-[-0.4px]' : `min-w-0 flex-1 truncate ${tight ? 'tracking-[-0.4px]' : ''}`}>{name}</span>}
      {chip.worst === null || !flagged || (noIcon && whole) ? null : <SeverityIcon severity={chip.worst} size={11} />}
    </button>
  );
});
