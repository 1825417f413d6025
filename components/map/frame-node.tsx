'use client';
import type { Node, NodeProps } from '@xyflow/react';
import { Cloud } from 'lucide-react';
import { memo, useContext } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { SeverityCounts } from '@/components/ui/severity-counts';
import type { Frame } from '@/lib/model/map-model';
import { narrowHeader } from '@/lib/view/layout/across';
import { textWidth } from '@/lib/view/layout/text-width';
import { fitDetails } from '@/lib/view/layout/fit-details';
import { MapActionContext, useMark } from './marks';

export type FrameNodeType = Node<{ frame: Frame }, 'frame'>;

/** Account and region, or VPC. */
export const FrameNode = memo(function FrameNode({ data: { frame } }: NodeProps<FrameNodeType>) {
  const t = useTranslations('map');
  const format = useFormatter();
  const actions = useContext(MapActionContext);
  const mark = useMark(frame.resourceId);
  const selected = mark === 'primary';
  const place = frame.kind === 'place';
  const shape = place ? 'rounded-lg border-acct bg-acct-bg' : `rounded-md bg-vpc-bg ${frame.ghost === null ? 'border-vpc' : 'border-dashed border-unknown'}`;
  const count = format.number(frame.eniCount);
  // A narrow header counts only what is worth a look, so that the CIDR stays whole and a gateway on the border stays clear.
  const counts = frame.width < narrowHeader ? { ...frame.counts, low: 0, info: 0 } : frame.counts;
  const counted = Object.values(counts).filter((n) => n > 0);
  const right = textWidth(place ? `${count} ENIs` : count, 12) + counted.reduce((sum, n) => sum + 26 + textWidth(String(n), 12, true), 0);
  const details = fitDetails(frame.name, frame.details, frame.width - (place ? 64 : 32) - right - (frame.gap || frame.ghost !== null ? 22 : 0), 12);
  const content = (
    <>
      {place ? <Cloud size={14} aria-hidden className="shrink-0 text-text-2" /> : null}
      {frame.gap || frame.ghost !== null ? <span aria-hidden className="hatch h-2.5 w-4 shrink-0 rounded-[2px]" /> : null}
      <span className={`min-w-0 truncate font-bold ${mark === 'dim' ? 'text-text-3' : place ? 'text-text' : 'text-vpc-text'}`}>{frame.name}</span>
      {details === '' ? null : <span className="shrink-0 text-text-3">{details}</span>}
      <span className="min-w-2 flex-1" />
      <span className="shrink-0 text-text-2">{place ? t('eniCount', { count: frame.eniCount }) : count}</span>
      <SeverityCounts counts={counts} size={12} gap="gap-2.5" />
    </>
  );
  const layout = `absolute inset-x-0 flex items-center gap-1.5 text-body whitespace-nowrap ${place ? 'top-0 h-7 px-3' : 'top-[7px] h-6 px-2.5'}`;
  return (
    <div className={`relative size-full ${shape} ${selected ? 'border-2 border-accent!' : place ? 'border' : 'border-[1.5px]'}`}>
      {place ? <div data-noaudit className={layout}>{content}</div> : (
        <button
          type="button" data-map-id={frame.resourceId} aria-pressed={selected} onClick={() => actions.select(frame.resourceId)} title={`${frame.name} ${frame.details.join(' ')}\n${frame.resourceId}`}
          aria-description={t('vpcLabel', { count: frame.eniCount })}
          className={`pointer-events-auto rounded-md hover:underline ${layout}`}
        >
          {content}
        </button>
      )}
    </div>
  );
});
