'use client';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { shortenId } from '@/components/ui/short-id';
import { placeName } from '@/lib/view/trace/hop-words';
import type { VerdictCell, VerdictRow } from '@/lib/view/trace/verdict-table';
import { PlaceIcon } from './place-icon';
import { StepDisc, toneOf } from './step-disc';
import { stepColour, useIsOpen } from './step-row';
import { useOpenStep } from './use-trace';
import { useStepText } from './use-step-text';

const head = 'border-b border-line py-1.5 pr-2 text-left text-body font-normal text-text-2';
const cell = 'border-b border-line p-0 align-top text-map';

/** Place × request × reply. The same numbers as on the drawing; each step opens its rule. */
export function VerdictTable({ rows }: { rows: readonly VerdictRow[] }) {
  const t = useTranslations('trace.table');
  return (
    <table aria-label={t('label')} className="mx-4 mb-1 w-[calc(100%-32px)] table-fixed border-collapse" data-testid="hop-table">
      <colgroup><col className="w-[24%]" /><col className="w-[38%]" /><col className="w-[38%]" /></colgroup>
      <thead>
        <tr>
          <th scope="col" className={head}>{t('place')}</th>
          <th scope="col" className={head}><span className="inline-flex items-center gap-1.5 font-bold text-text"><svg width={24} height={6} aria-hidden><path d="M0 3H24" className="stroke-accent" strokeWidth={2.5} /></svg>{t('request')}<ArrowDown size={12} aria-hidden /></span></th>
          <th scope="col" className={head}><span className="inline-flex items-center gap-1.5 font-bold text-text"><svg width={24} height={6} aria-hidden><path d="M0 3H24" className="stroke-text" strokeWidth={2.5} strokeDasharray="7 5" /></svg>{t('reply')}<ArrowUp size={12} aria-hidden /></span></th>
        </tr>
      </thead>
      <tbody>{rows.map((row) => <Row key={row.key} row={row} />)}</tbody>
    </table>
  );
}

function Row({ row }: { row: VerdictRow }) {
  const t = useTranslations('trace');
  const { topology } = useSnapshot();
  const [first = ''] = row.ids;
  const name = row.kind === 'internet' || row.kind === 'on-premises' ? '' : row.ids.length > 1 ? t('table.each') : placeName(topology, first);
  return (
    <tr>
      <th scope="row" className={`${cell} font-normal`}>
        <span className="flex gap-1.5 py-1.5 pr-2">
          <PlaceIcon kind={row.kind} />
          <span className="min-w-0"><span className="block text-left text-text-2">{t(`places.${row.kind}`)}</span>{name === '' ? null : <span className="block text-left text-text-2 [overflow-wrap:anywhere]" title={row.ids.join(' ')}>{name === first ? shortenId(first) : name}</span>}</span>
        </span>
      </th>
      <Cell cell={row.request} />
      <Cell cell={row.reply} />
    </tr>
  );
}

function Cell({ cell: value }: { cell: VerdictCell }) {
  const t = useTranslations('trace.table');
  const open = useOpenStep();
  const isOpen = useIsOpen();
  const textOf = useStepText();
  if (value.kind === 'none') return <td className={cell}><span className="sr-only">{t('none')}</span></td>;
  if (value.kind !== 'step') {
    return <td className={`${cell} ${value.kind === 'not-reached' ? 'hatch-quiet' : 'hatch-soft'}`}><span className={`my-1.5 ml-2 inline-block rounded-sm bg-surface px-1 ${value.kind === 'not-reached' ? 'text-text-2' : 'font-bold text-unknown'}`}>{t(value.kind === 'not-reached' ? 'notReached' : 'cannotTell')}</span></td>;
  }
  const { step } = value;
  const { title, detail } = textOf(step.hop);
  const tone = step.turn === 'drop' ? 'bg-high-soft' : step.turn === 'unknown' ? 'bg-unknown-soft' : isOpen(step) ? 'bg-accent-soft' : '';
  return (
    <td className={`${cell} ${tone}`}>
      <button type="button" onClick={() => open(step)} aria-pressed={isOpen(step)} data-row-step={`${step.way}/${step.index}`} title={t('openRule')} className="flex w-full items-start gap-2 rounded-sm py-1.5 pr-1 pl-1 text-left -outline-offset-2 hover:bg-hover max-sm:min-h-11">
        <StepDisc number={step.number} tone={toneOf(step.way, step.turn)} />
        <span className="min-w-0 [overflow-wrap:anywhere]">
          <span className="sr-only">{t('step', { way: step.way, number: step.number })}: </span>
          <span className={`block font-bold ${stepColour(step)}`}>{title}</span>
          {detail === '' ? null : <span className="block text-text-2">{detail}</span>}
        </span>
      </button>
    </td>
  );
}
