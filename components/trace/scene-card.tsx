'use client';
import { ArrowUpFromLine } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { EniKindIcon } from '@/components/ui/eni-kind-icon';
import { shortenId } from '@/components/ui/short-id';
import type { SceneCard as Card } from '@/lib/view/trace/scene';
import { StepRow } from './step-row';

const borders: Record<Card['worst'], string> = { drop: 'border-high', unknown: 'border-dashed border-unknown', request: 'border-accent', reply: 'border-text-2' };
const dots: Record<Card['worst'], string> = { drop: 'bg-high', unknown: 'bg-unknown', request: 'bg-accent', reply: 'bg-text' };

/** An ENI (or NAT gateway, endpoint) on the way, with the rules decided at it. */
export function SceneCard({ card }: { card: Card }) {
  const t = useTranslations('trace.scene');
  const { select, analysis } = useSnapshot();
  const box = { left: card.x, top: card.y, width: card.width, height: card.height };
  if (card.kind === 'subnet') {
    return (
      <div className="absolute rounded-md border border-dashed border-line-3 bg-raised px-3 pt-3.5 text-map text-text-2" style={box}>
        {card.steps.length === 0 ? t('pass') : card.steps.map((step) => <StepRow key={`${step.way}/${step.index}`} step={step} />)}
      </div>
    );
  }
  const [first = '', ...rest] = card.addresses;
  const kind = analysis.kinds.get(card.id)?.kind;
  return (
    <div className={`absolute overflow-hidden rounded-lg border-2 bg-raised shadow-card ${borders[card.worst]}`} style={box}>
      <button type="button" data-map-id={card.id} onClick={() => select(card.id)} title={[card.name, card.id, ...card.addresses, ...card.publicIps].filter((part) => part !== '').join('\n')} className="pointer-events-auto block h-[62px] w-full px-3 pt-2 text-left text-map hover:bg-hover">
        <span className="flex items-center gap-1.5">
          {card.kind === 'gateway' ? <ArrowUpFromLine size={13} aria-hidden className="shrink-0 text-text-2" /> : card.device === null && kind !== undefined ? <EniKindIcon kind={kind} size={13} className="text-text-2" /> : <span aria-hidden className={`size-2 shrink-0 rounded-full ${dots[card.worst]}`} />}
          <b className="min-w-0 flex-1 truncate text-card">{card.kind === 'gateway' ? card.name : (card.device ?? (card.name || first))}</b>
          <span className="shrink-0 font-mono tracking-[-0.2px] text-text-2">{shortenId(card.id)}</span>
        </span>
        <span className="flex items-center gap-2 whitespace-nowrap"><b>{first}</b>{rest.length === 0 ? null : <span className="text-text-2">+{rest.length}</span>}{card.publicIps[0] === undefined ? null : <span className="min-w-0 truncate text-text-2">{t('publicIp', { address: card.publicIps[0] })}</span>}</span>
        <span className="block truncate text-text-2">{[card.kind === 'gateway' ? '' : card.device === null ? '' : card.name, card.mac ?? ''].filter((part) => part !== '').join(' · ')}</span>
      </button>
      <div className="flex flex-col gap-1 px-3">{card.steps.map((step) => <StepRow key={`${step.way}/${step.index}`} step={step} />)}</div>
    </div>
  );
}
