'use client';
import { Check, CircleQuestionMark, X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { SeverityIcon } from '@/components/ui/severity-icon';
import type { TraceVerdict } from '@/lib/model/trace';
import type { VerdictTone } from '@/lib/view/trace/headline';
import type { OpenTrace } from './open-trace';

const boxes: Record<VerdictTone, string> = { ok: 'border-ok bg-ok-soft', warn: 'border-medium-line bg-medium-soft', bad: 'border-high-line bg-high-soft', unknown: 'border-dashed border-unknown bg-unknown-soft' };
const icons: Record<TraceVerdict, LucideIcon> = { reachable: Check, blocked: X, unknown: CircleQuestionMark };
export const verdictColour: Record<TraceVerdict, string> = { reachable: 'text-ok', blocked: 'text-high', unknown: 'text-unknown' };

export function VerdictIcon({ verdict, size = 14, className = '' }: { verdict: TraceVerdict; size?: number; className?: string }) {
  const Icon = icons[verdict];
  return <Icon size={size} aria-hidden className={`shrink-0 ${verdictColour[verdict]} ${className}`} />;
}

export function VerdictWord({ verdict, children }: { verdict: TraceVerdict; children: React.ReactNode }) {
  return <span className={`inline-flex items-center gap-1 font-bold ${verdictColour[verdict]}`}><VerdictIcon verdict={verdict} size={13} />{children}</span>;
}

/** The verdict as one sentence; read out when it changes. Unknown has a look of its own. */
export function VerdictBanner({ open: { trace, headline } }: { open: OpenTrace }) {
  const t = useTranslations('trace');
  const { forward, return: back } = trace;
  const key = `headlines.${headline.code}`;
  return (
    <div role="status" aria-live="polite" data-testid="headline" data-tone={headline.tone} className={`relative mx-4 mb-2 overflow-hidden rounded-lg border px-3 py-2.5 ${boxes[headline.tone]}`}>
      {headline.tone === 'unknown' ? <span aria-hidden className="hatch absolute inset-y-0 left-0 w-1.5" /> : null}
      <div className="flex items-start gap-2.5">
        <span className="mt-0.5 shrink-0">{headline.tone === 'ok' ? <Check size={17} aria-hidden className="text-ok" /> : <SeverityIcon severity={headline.tone === 'bad' ? 'high' : headline.tone === 'warn' ? 'medium' : 'unknown'} size={17} />}</span>
        <div className="min-w-0">
          <p className="text-section font-bold text-text">{t.has(key) ? t(key, headline.params) : headline.code}</p>
          <p className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-map">
            <VerdictWord verdict={forward.verdict}>{t(`verdict.request.${forward.verdict}`)}</VerdictWord>
            <VerdictWord verdict={back.verdict}>{t(`verdict.${forward.verdict === 'blocked' ? 'replyWould' : 'reply'}.${back.verdict}`)}</VerdictWord>
            {headline.givenBelief ? <span className="text-text-2">{t('verdict.givenBelief')}</span> : null}
          </p>
        </div>
      </div>
    </div>
  );
}
