'use client';
import type { Node, NodeProps } from '@xyflow/react';
import { ChevronsDownUp, ShieldHalf } from 'lucide-react';
import { memo, useContext } from 'react';
import { useTranslations } from 'use-intl';
import { SeverityCounts } from '@/components/ui/severity-counts';
import type { SubnetBox } from '@/lib/model/map-model';
import type { SubnetTier } from '@/lib/model/topology';
import { textWidth } from '@/lib/view/layout/text-width';
import { aclText } from './acl-text';
import { ChipButton } from './chip-button';
import { DockButton } from './dock-button';
import { fitDetails } from '@/lib/view/layout/fit-details';
import { MapActionContext, useMark } from './marks';

export type SubnetNodeType = Node<{ box: SubnetBox; hostNames: ReadonlyMap<string, string> }, 'subnet'>;

// The fill lies under the lines (subnet-fills), so that no line is ever drawn over a chip.
const tierBox: Record<SubnetTier, string> = { public: 'border-pub', private: 'border-priv', isolated: 'border-iso', unknown: 'border-dashed border-unknown-line' };
const tierText: Record<SubnetTier, string> = { public: 'text-pub-text', private: 'text-priv-text', isolated: 'text-iso-text', unknown: 'text-unknown' };

export const SubnetNode = memo(function SubnetNode({ data: { box, hostNames } }: NodeProps<SubnetNodeType>) {
  const t = useTranslations('map');
  const actions = useContext(MapActionContext);
  const mark = useMark(box.id);
  if (box.placeholder) {
    return (
      <div data-noaudit className="flex size-full items-center justify-center rounded border border-dashed border-line-2 px-2 text-center text-map text-text-3">
        {t(`noSubnet.${box.tier}`)}
      </div>
    );
  }
  const selected = mark === 'primary' || mark === 'related';
  const border = box.ghost !== null && !selected ? 'border border-dashed border-unknown-line' : `${tierBox[box.tier]} ${selected ? 'border-2 border-accent!' : 'border'}`;
  const inset = selected ? 2 : 1;
  // Leads from a lane above land right of the header, so the header ends before the first of them.
  const total = box.counts.high + box.counts.medium + box.counts.low + box.counts.info + box.counts.unknown;
  const landing = box.docks.filter((dock) => dock.dotSide === 'right').map((dock) => dock.dotX);
  const lead = landing.length === 0 ? null : Math.min(...landing);
  const rightRoom = box.x + box.width - Math.max(box.x, ...landing);
  const header = (lead === null ? box.width - (total > 0 ? 30 : 2) : lead - box.x - 6) - 22 - (box.tier === 'unknown' || box.ghost !== null ? 20 : 0);
  const cidr = fitDetails(box.name, [box.cidr], header + 6, 11);
  const leftRoom = lead === null ? 0 : lead - box.x - 22 - textWidth(box.name, 11, true) - textWidth(box.cidr, 11);
  const counts = lead === null || rightRoom >= 40 ? 'right' : leftRoom >= 34 ? 'left' : null;
  const end = (lead === null ? box.width : lead - box.x) - 16;
  return (
    <div className={`relative size-full rounded ${border}`}>
      <button
        type="button" data-map-id={box.id} onClick={() => actions.select(box.id)} aria-pressed={mark === 'primary'} title={`${box.name} ${box.cidr}\n${box.id}`}
        aria-description={t('subnetLabel', { tier: box.tier, count: box.eniCount })}
        className="pointer-events-auto absolute top-0 left-0 block h-6 rounded-t text-left text-map whitespace-nowrap hover:underline" style={{ marginTop: 1 - inset, marginLeft: 1 - inset, width: box.width - 2 }}
      >
        <span className="flex h-6 items-center gap-1.5 px-2" style={{ width: lead === null ? box.width - (total > 0 ? 30 : 2) : lead - box.x - 6 }}>
        {box.tier === 'unknown' || box.ghost !== null ? <span aria-hidden className="hatch h-2.5 w-3.5 shrink-0 rounded-[2px]" /> : null}
        <span className={`min-w-0 truncate font-bold ${mark === 'dim' ? 'text-text-3' : tierText[box.tier]}`}>{box.name}</span>
        {cidr === '' ? null : <span className="shrink-0 text-text-3">{cidr}</span>}
        {counts === 'left' ? <SeverityCounts counts={box.counts} size={11} most={1} /> : null}
        </span>
        {counts === 'right' ? <span className="absolute top-1 right-2"><SeverityCounts counts={box.counts} size={11} gap="gap-1.5" most={box.width < 200 ? 1 : 2} /></span> : null}
      </button>
      {box.acl === undefined ? null : box.acl === null ? <span className="absolute left-2 flex h-4 items-center gap-1 truncate text-map text-unknown" style={{ top: 23 - inset, width: end }}><ShieldHalf size={11} aria-hidden className="shrink-0" /><span className="truncate">{aclText(t, null)}</span></span> : (
        <button
          type="button" data-acl={box.acl.id} onClick={() => actions.select(box.acl?.id ?? box.id)} title={`${box.acl.name}\n${box.acl.id}\n${aclText(t, box.acl)}`}
          className="hit pointer-events-auto absolute left-1 flex h-4 items-center gap-1 rounded px-1 text-left text-map whitespace-nowrap text-text-2 hover:underline" style={{ top: 23 - inset, maxWidth: end }}
        >
          <ShieldHalf size={11} aria-hidden className="shrink-0" /><span className="min-w-0 truncate">{aclText(t, box.acl)}</span>
        </button>
      )}
      {actions.expanded.includes(box.id) ? (
        <button type="button" aria-label={`${t('fold')}: ${box.name}`} title={t('fold')} onClick={() => actions.fold(box.id)} className={`pointer-events-auto absolute -top-px flex size-6 items-center justify-center rounded text-text-2 hover:bg-hover ${total > 0 ? 'right-16' : 'right-1'}`}>
          <ChevronsDownUp size={13} aria-hidden />
        </button>
      ) : null}
      {box.chips.map((chip) => <ChipButton key={chip.id} chip={chip} subnetId={box.id} left={chip.x - box.x - inset} top={chip.y - box.y - inset} />)}
      {box.docks.map((dock) => <DockButton key={dock.networkInterfaceId} dock={dock} hostName={hostNames.get(dock.hostId) ?? dock.hostId} left={dock.x - box.x - inset} top={dock.y - box.y - inset} />)}
    </div>
  );
});
