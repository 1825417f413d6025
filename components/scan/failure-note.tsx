'use client';
import { useTranslations } from 'use-intl';
import type { ReactNode } from 'react';
import { SeverityIcon } from '@/components/ui/severity-icon';
import type { ScanFailureDto } from '@/lib/contract/scans';
import { useFailureText } from './failure-text';

const facts = ['expected', 'account', 'role', 'profile'] as const;

/** Why AWS could not be read, what to do about it, and what AWS itself said. */
export function FailureNote({ failure, actions, quiet = false }: { failure: ScanFailureDto; actions?: ReactNode; /** Among others, not the answer to what was just done. */ quiet?: boolean }) {
  const t = useTranslations('scanPage.failures');
  const text = useFailureText();
  const { awsCode, ...params } = failure.params;
  return (
    <div {...(quiet ? {} : { role: 'alert' })} className="flex gap-2 rounded border border-high-line bg-high-soft px-2.5 py-2">
      <SeverityIcon severity="high" size={14} className="mt-px" />
      <div className="min-w-0 flex-1">
        <p className="font-bold text-high">{text(failure, 'title')}</p>
        <p>{text(failure, 'hint')}</p>
        <ul className="text-map break-all text-text-2">
          {facts.map((name) => (params[name] === undefined ? null : <li key={name}>{t(name, { [name]: String(params[name]) })}</li>))}
          {awsCode === undefined ? null : <li className="font-mono tracking-[-0.2px]">{t('code', { code: String(awsCode) })}</li>}
        </ul>
        {actions === undefined ? null : <div className="mt-1.5 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
