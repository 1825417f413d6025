'use client';
import { useFormatter, useTranslations } from 'use-intl';
import { GuestBox } from '@/components/guest/guest-box';
import { EvidenceList } from '@/components/panels/evidence-list';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import type { HostStep, Trace } from '@/lib/model/trace';
import { deviceLabel } from '@/lib/view/layout/chips';
import { nameOf } from '@/lib/view/resource-kind';
import { VerdictWord } from './verdict-banner';

/** By which ENI each guest on the way sends, on what that rests, and what it would be otherwise. Hosts with one ENI have nothing to choose. */
export function HostRoutings({ trace }: { trace: Trace }) {
  const hosts = trace.hosts.filter((host) => host.basis !== 'single-interface');
  return hosts.map((host, i) => <HostRouting key={`${host.instanceId}/${host.role}/${i}`} host={host} evidence={hosts.findIndex((other) => other.instanceId === host.instanceId) === i} />);
}

function HostRouting({ host, evidence }: { host: HostStep; evidence: boolean }) {
  const t = useTranslations('trace.host');
  const format = useFormatter();
  const { topology, analysis } = useSnapshot();
  const belief = analysis.hosts.get(host.instanceId)?.osBelief;
  const current = host.routing;
  return (
    <section className="border-t border-line px-4 py-2 text-body">
      <h3 className="flex flex-wrap items-baseline gap-x-2 font-bold">
        {t('of', { name: nameOf(topology, host.instanceId) })}
        <span className="text-map font-normal text-text-2">{t(`roles.${host.role}`)} · {t(`basis.${host.basis}`)}{host.basis === 'belief' ? ` · ${t('confidence', { value: format.number(host.confidence, { minimumFractionDigits: 2, maximumFractionDigits: 2 }) })}` : ''}</span>
      </h3>
      <p className="mt-1"><span className={`inline-flex min-h-6 items-center rounded border px-2 font-bold ${current === 'unknown' ? 'border-dashed border-unknown bg-unknown-soft text-unknown' : 'border-accent bg-accent-soft text-accent-text'}`}>{t(`routing.${current}`)}</span></p>
      <ul className="mt-1 flex flex-col gap-0.5 text-map text-text-2">
        {host.alternatives.filter((one) => one.routing !== current).map((one) => {
          const eni = one.networkInterfaceId === null ? undefined : topology.networkInterfaces.get(one.networkInterfaceId);
          return (
            <li key={one.routing} className="flex flex-wrap gap-x-2">
              {t('instead', { routing: t(`routing.${one.routing}`) })}
              <VerdictWord verdict={one.verdict}>{eni === undefined ? t(`outcomeNowhere.${one.verdict}`) : t(`outcome.${one.verdict}`, { way: host.role === 'sender' ? 'request' : 'reply', device: deviceLabel(eni) ?? eni.id })}</VerdictWord>
            </li>
          );
        })}
      </ul>
      {!evidence || host.basis !== 'belief' || belief === undefined || belief.evidence.length === 0 ? null : <details className="mt-1 text-map text-text-2"><summary className="min-h-6 cursor-pointer leading-6 text-accent-text max-sm:min-h-11">{t('openOs')}</summary><EvidenceList evidence={belief.evidence} /></details>}
      {evidence ? <div className="-mx-4 mt-1"><GuestBox instanceId={host.instanceId} /></div> : null}
    </section>
  );
}
