'use client';
import { CloudDownload, FileText } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { listSources } from '@/components/api/scans';
import { useLoaded } from '@/components/api/use-loaded';
import { fieldClass } from '@/components/snapshots/save-form';
import { buttonClass } from '@/components/ui/button';
import { PolicyDialog } from './policy-dialog';

/** The way in through AWS: credentials that were found, and the policy before anything is called. */
export function ScanCard() {
  const t = useTranslations('scanPage.home');
  const page = useTranslations('scanPage');
  const { data } = useLoaded(listSources);
  const [profile, setProfile] = useState('');
  const [policy, setPolicy] = useState(false);
  const profiles = data.state === 'ready' ? data.value.profiles : [];
  const off = data.state === 'ready' && !data.value.scanning;
  return (
    <section aria-labelledby="scan-card" className="flex flex-col gap-3 rounded-lg border border-line-2 bg-surface p-4">
      <h3 id="scan-card" className="flex items-center gap-2 text-section font-bold"><CloudDownload size={16} aria-hidden className="text-text-2" />{t('title')}</h3>
      <p className="flex-1 text-text-2">{off ? page('off') : t('lead')}</p>
      <div className="flex flex-wrap items-center gap-2">
        {off ? null : <Link href={profile === '' ? '/scan?source=default' : `/scan?profile=${encodeURIComponent(profile)}`} className={buttonClass('primary')}>{t('scan')}</Link>}
        {off || profiles.length === 0 ? null : (
          <select aria-label={t('profile')} value={profile} onChange={(event) => setProfile(event.target.value)} className={`${fieldClass} max-w-44 flex-1 max-sm:max-w-none`}>
            <option value="">{t('default')}</option>
            {profiles.map(({ name }) => <option key={name} value={name}>{name}</option>)}
          </select>
        )}
        <button type="button" onClick={() => setPolicy(true)} className="ml-auto inline-flex max-sm:ml-0 h-7 items-center gap-1.5 rounded-md px-1 text-accent-text underline-offset-2 hover:underline max-sm:h-11"><FileText size={14} aria-hidden />{t('policy')}</button>
      </div>
      {policy ? <PolicyDialog accounts="current" addOns={[]} onClose={() => setPolicy(false)} /> : null}
    </section>
  );
}
