'use client';
import { useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import { getPlan, listRoles, listScans, listSources, listTargets } from '@/components/api/scans';
import { useErrorText } from '@/components/api/use-error-text';
import { useLoaded } from '@/components/api/use-loaded';
import { Button } from '@/components/ui/button';
import { StateNote } from '@/components/ui/state-note';
import type { ScanRoleDto, ScanSources, ScanTargetDto } from '@/lib/contract/scans';
import { addOns, type CredentialSource } from '@/lib/model/scan';
import { chosenCalls } from '@/lib/view/scan/plan-lists';
import { AccountsStep } from './accounts-step';
import { AddOnsStep } from './add-ons-step';
import { CallsStep } from './calls-step';
import { CredentialsStep } from './credentials-step';
import { PolicyDialog } from './policy-dialog';
import { RegionsStep } from './regions-step';
import { RunningScans } from './running-scans';
import { ScanFrame } from './scan-frame';
import { StartPanel } from './start-panel';
import { useScanForm } from './use-scan-form';

/** A new scan on one calm page: whom, where, what, how often, go. `first`: credentials chosen on the home page. */
export function ScanScreen({ first }: { first: CredentialSource | null }) {
  const t = useTranslations('scanPage');
  const common = useTranslations('common');
  const reason = useErrorText();
  const load = useCallback(async (signal: AbortSignal) => {
    const [sources, roles, targets, scans] = await Promise.all([listSources(signal), listRoles(signal), listTargets(signal), listScans(signal)]);
    return { sources, roles: roles.roles, targets, scans };
  }, []);
  const { data, reload } = useLoaded(load);
  return (
    <ScanFrame place="new">
      {data.state === 'loading' ? <output className="block py-6 text-center text-text-3">{t('credentials.searching')}</output> : null}
      {data.state === 'failed' ? <StateNote role="alert" title={t('loadFailed')} actions={<Button onClick={reload}>{common('retry')}</Button>}>{reason(data.error)}</StateNote> : null}
      {data.state === 'ready' ? (
        <>
          {data.value.sources.endpoint === null ? null : <p className="mt-3 rounded border border-medium-line bg-medium-soft px-2.5 py-1.5 text-medium">{t('endpoint', { endpoint: data.value.sources.endpoint })}</p>}
          <RunningScans scans={data.value.scans} />
          {data.value.sources.scanning ? <Form sources={data.value.sources} roles={data.value.roles} targets={data.value.targets} first={first} /> : <output className="mt-3 block rounded border border-medium-line bg-medium-soft px-2.5 py-1.5 text-medium">{t('off')}</output>}
        </>
      ) : null}
    </ScanFrame>
  );
}

function Form({ sources, roles, targets, first }: { sources: ScanSources; roles: readonly ScanRoleDto[]; targets: readonly ScanTargetDto[]; first: CredentialSource | null }) {
  const scan = useScanForm(first, roles, targets);
  const { form, change } = scan;
  const [policy, setPolicy] = useState(false);
  const { kind } = form.accounts;
  const loadPlan = useCallback((signal: AbortSignal) => getPlan(kind, addOns, signal), [kind]);
  const { data } = useLoaded(loadPlan);
  const calls = data.state === 'ready' ? data.value.calls : null;
  return (
    <div className="mt-4 grid grid-cols-[minmax(0,1fr)_340px] items-start gap-4 max-lg:grid-cols-1">
      <div className="flex min-w-0 flex-col gap-3">
        <CredentialsStep sources={sources} value={form.source} onChange={scan.chooseSource} state={scan.state} onRecheck={scan.recheck} otherAccount={scan.otherAccount} />
        <AccountsStep value={form.accounts} onChange={(accounts) => change({ accounts: { ...form.accounts, ...accounts } })} account={scan.account} roles={scan.usable} badExclude={scan.badExclude} />
        <RegionsStep value={form.regions} onChange={(regions) => change({ regions: { ...form.regions, ...regions } })} check={scan.check} enabled={scan.regions.enabled} disabled={scan.regions.disabled} otherAccounts={form.accounts.kind !== 'current'} />
        <AddOnsStep value={form.addOns} onChange={(next) => change({ addOns: next })} everything={calls} />
        <CallsStep calls={calls === null ? null : chosenCalls(calls, form.addOns)} accounts={scan.accountCount} regions={scan.regionCount ?? 17} onPolicy={() => setPolicy(true)} />
      </div>
      <StartPanel scan={scan} />
      {policy ? <PolicyDialog accounts={form.accounts.kind} addOns={form.addOns} onClose={() => setPolicy(false)} /> : null}
    </div>
  );
}
