'use client';
import { useTranslations } from 'use-intl';
import { Choices } from '@/components/share/choices';
import { Checkbox } from '@/components/ui/checkbox';
import type { SourceCheck } from '@/lib/contract/scans';
import { useFailureText } from './failure-text';
import { StepCard } from './step-card';

export type RegionsKind = 'enabled' | 'include' | 'exclude';
export interface RegionsValue {
  readonly kind: RegionsKind;
  readonly regions: readonly string[];
}

/** Regions as the account has them; disabled ones are told, not offered. */
export function RegionsStep({ value, onChange, check, enabled, disabled, otherAccounts }: { value: RegionsValue; onChange: (change: Partial<RegionsValue>) => void; check: SourceCheck | null; enabled: readonly string[]; disabled: readonly string[]; otherAccounts: boolean }) {
  const t = useTranslations('scanPage.regions');
  const steps = useTranslations('scanPage.steps');
  const failure = useFailureText();
  const toggle = (region: string, on: boolean): void => onChange({ regions: on ? [...value.regions, region] : value.regions.filter((other) => other !== region) });
  const listed = check?.regions != null;
  return (
    <StepCard id="step-regions" number={3} title={steps('regions')}>
      {check?.identity == null ? <p className="text-text-3">{t('after')}</p> : (
        <>
          {listed ? null : <p className="text-medium">{t('unknown', { reason: check.regionsFailure === null ? '' : failure(check.regionsFailure, 'title') })}</p>}
          <Choices
            row={3} legend={steps('regions')} hideLegend name="regions" value={value.kind} onChange={(kind) => onChange({ kind })}
            options={[
              { value: 'enabled' as const, label: t('all'), hint: null, tag: listed ? t('allHint', { count: enabled.length }) : null },
              ...(listed ? [{ value: 'include' as const, label: t('include'), hint: null, tag: null }, { value: 'exclude' as const, label: t('exclude'), hint: null, tag: null }] : []),
            ]}
          />
          {value.kind === 'enabled' ? null : (
            <fieldset className="rounded border border-line px-2.5 py-1.5">
              <legend className="px-1 text-map text-text-2">{t('list')} · {t('chosen', { count: value.regions.length })}</legend>
              <div className="grid grid-cols-[repeat(auto-fill,minmax(132px,1fr))] gap-x-2">
                {enabled.map((region) => <Checkbox key={region} checked={value.regions.includes(region)} onChange={(event) => toggle(region, event.target.checked)}>{region}</Checkbox>)}
              </div>
            </fieldset>
          )}
          {disabled.length === 0 ? null : <p className="text-map text-text-3">{t('disabled', { regions: disabled.join(', ') })}</p>}
          {otherAccounts ? <p className="text-map text-text-3">{t('otherAccounts')}</p> : null}
        </>
      )}
    </StepCard>
  );
}
