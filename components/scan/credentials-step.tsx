'use client';
import { Check, LoaderCircle, RotateCw } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useErrorText } from '@/components/api/use-error-text';
import { Choices } from '@/components/share/choices';
import { Button } from '@/components/ui/button';
import type { ScanSources } from '@/lib/contract/scans';
import type { CredentialSource } from '@/lib/model/scan';
import { FailureNote } from './failure-note';
import { StepCard } from './step-card';
import type { SourceState } from './use-source-check';

const keyOf = (source: CredentialSource | null): string => (source === null ? '' : source.kind === 'default' ? 'default' : `profile:${source.profile}`);
const toSource = (key: string): CredentialSource => (key === 'default' ? { kind: 'default' } : { kind: 'profile', profile: key.slice('profile:'.length) });

/** Which credentials, and whose they turn out to be. */
export function CredentialsStep({ sources, value, onChange, state, onRecheck, otherAccount }: {
  sources: ScanSources; value: CredentialSource | null; onChange: (source: CredentialSource) => void; state: SourceState; onRecheck: () => void;
  /** Account of an earlier target with these credentials, when it was another one. */
  otherAccount: string | null;
}) {
  const t = useTranslations('scanPage.credentials');
  const steps = useTranslations('scanPage.steps');
  const kinds = useTranslations('scanPage.credentials.kinds');
  const options = [
    { value: 'default', label: t('default'), hint: t('defaultHint'), tag: null },
    ...sources.profiles.map((profile) => ({
      value: `profile:${profile.name}`, label: profile.name, tag: kinds(profile.kind),
      hint: profile.region === null ? t('profileHint') : `${t('profileHint')} · ${t('profileRegion', { region: profile.region })}`,
    })),
  ];
  return (
    <StepCard id="step-credentials" number={1} title={steps('credentials')}>
      <p className="text-text-2">{t('lead')}</p>
      <div className="max-h-80 overflow-y-auto max-sm:max-h-none">
        <Choices columns legend={steps('credentials')} hideLegend name="credentials" value={keyOf(value)} onChange={(key) => onChange(toSource(key))} options={options} />
      </div>
      {sources.profiles.length === 0 ? <p className="text-text-3">{t('none')}</p> : null}
      <SourceResult state={state} onRecheck={onRecheck} />
      {otherAccount === null ? null : <p className="text-medium">{t('changed', { account: otherAccount })}</p>}
    </StepCard>
  );
}

function SourceResult({ state, onRecheck }: { state: SourceState; onRecheck: () => void }) {
  const t = useTranslations('scanPage.credentials');
  const reason = useErrorText();
  const again = <Button size="small" icon={<RotateCw size={12} aria-hidden />} onClick={onRecheck}>{t('recheck')}</Button>;
  if (state.state === 'none') return <p className="text-text-3">{t('choose')}</p>;
  if (state.state === 'checking') return <output className="flex items-center gap-1.5 text-text-2"><LoaderCircle size={14} aria-hidden className="animate-spin text-accent motion-reduce:animate-none" />{t('checking')}</output>;
  if (state.state === 'failed') return <div role="alert" className="flex flex-wrap items-center gap-2 text-high">{reason(state.error)} {again}</div>;
  const { identity, failure } = state.check;
  if (failure !== null) return <FailureNote failure={failure} actions={again} />;
  return identity === null ? null : (
    <output className="flex items-start gap-1.5" data-testid="identity">
      <Check size={14} aria-hidden className="mt-px shrink-0 text-ok" />
      <span className="min-w-0"><b>{t('account', { account: identity.account })}</b> <span className="font-mono text-map tracking-[-0.2px] break-all text-text-2">{identity.arn}</span></span>
    </output>
  );
}
