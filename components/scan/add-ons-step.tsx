'use client';
import { useTranslations } from 'use-intl';
import { Checkbox } from '@/components/ui/checkbox';
import type { ScanPlanDto } from '@/lib/contract/scans';
import { addOns, type AddOn } from '@/lib/model/scan';
import { permissionsOf } from '@/lib/view/scan/plan-lists';
import { StepCard } from './step-card';

/** Calls that are off by default, each with what it is good for and what it needs. */
export function AddOnsStep({ value, onChange, everything }: { value: readonly AddOn[]; onChange: (addOns: readonly AddOn[]) => void; /** Calls with all of them. */ everything: ScanPlanDto['calls'] | null }) {
  const t = useTranslations('scanPage.addOns');
  const names = useTranslations('scan.add-ons');
  const steps = useTranslations('scanPage.steps');
  return (
    <StepCard id="step-addons" number={4} title={steps('addOns')}>
      <p className="text-text-2">{t('lead')}</p>
      <fieldset className="grid grid-cols-2 gap-x-4 gap-y-1 max-md:grid-cols-1">
        <legend className="sr-only">{steps('addOns')}</legend>
        {addOns.map((addOn) => (
          <Checkbox key={addOn} className="items-start py-0.5" checked={value.includes(addOn)} onChange={(event) => onChange(event.target.checked ? [...value, addOn] : value.filter((other) => other !== addOn))}>
            <span className="min-w-0">
              <b>{names(`${addOn}.title`)}</b>
              <span className="block text-map text-text-2">{names(`${addOn}.line`)}</span>
              {everything === null ? null : <span className="block font-mono text-map tracking-[-0.2px] break-words text-text-3">{permissionsOf(everything, addOn).join(', ')}</span>}
            </span>
          </Checkbox>
        ))}
      </fieldset>
    </StepCard>
  );
}
