'use client';
import { ListChecks, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { Tabs } from '@/components/ui/tabs';
import { planFix } from '@/lib/analyse/fixes/plan-fix';
import type { Finding, FixCode, FixVariant } from '@/lib/model/analysis';
import { CommandBlock } from './command-block';
import { usePanel } from './panel-context';

type Extra = 'undo' | 'verify';

/** One way to fix a finding: platforms as tabs, commands with real ids, how to undo and how to check. */
export function FixBox({ code, finding }: { code: FixCode; finding: Finding }) {
  const t = useTranslations('inspector.fix');
  const texts = useTranslations('fixes');
  const { topology, analysis } = usePanel();
  const plan = planFix(code, finding, topology, analysis);
  const [platform, setPlatform] = useState<FixVariant['platform'] | null>(null);
  const [extra, setExtra] = useState<Extra | null>(null);
  const variant = plan.variants.find((v) => v.platform === platform) ?? plan.variants[0];
  if (variant === undefined) return null;
  const toggle = (which: Extra) => () => setExtra(extra === which ? null : which);
  const lines = extra === null ? [] : variant[extra];
  const explain = `${code}.description`;
  return (
    <div className="flex flex-col gap-2">
      {texts.has(explain) ? <p className="text-text-2">{texts(explain)}</p> : null}
      {variant.notes.length === 0 ? null : (
        <ul className="list-disc pl-4 text-map text-text-2">
          {variant.notes.map((note) => <li key={note}>{texts.has(`fixNotes.${note}`) ? texts(`fixNotes.${note}`) : note}</li>)}
        </ul>
      )}
      {plan.variants.length > 1 ? (
        <Tabs look="segmented" label={t('platform')} value={variant.platform} onChange={setPlatform} tabs={plan.variants.map((v) => ({ id: v.platform, label: texts(`platforms.${v.platform}`) }))} />
      ) : null}
      <CommandBlock label={t('commands')} lines={variant.commands} />
      {variant.commands.some((line) => /<[a-z]/.test(line)) ? <p className="text-map text-text-2">{texts('sections.placeholders')}</p> : null}
      <div className="flex flex-wrap gap-1">
        <CopyButton text={variant.commands.join('\n')} what={t('commands')}>{t('copy')}</CopyButton>
        {variant.undo.length === 0 ? null : <Button icon={<Undo2 size={13} aria-hidden />} aria-expanded={extra === 'undo'} onClick={toggle('undo')}>{t('undo')}</Button>}
        {variant.verify.length === 0 ? null : <Button icon={<ListChecks size={13} aria-hidden />} aria-expanded={extra === 'verify'} onClick={toggle('verify')}>{t('verify')}</Button>}
      </div>
      {extra === null || lines.length === 0 ? null : (
        <div className="flex flex-col gap-1">
          <div className="flex items-center justify-between gap-2">
            <h5 className="text-map font-bold">{t(extra)}</h5>
            <CopyButton text={lines.join('\n')} what={t(extra)} />
          </div>
          <CommandBlock label={t(extra)} lines={lines} />
        </div>
      )}
    </div>
  );
}
