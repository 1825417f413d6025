'use client';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { SegmentBar } from '@/components/ui/gauges';
import { SeverityPill } from '@/components/ui/pill';
import { ShortId } from '@/components/ui/short-id';
import type { InterfaceColumn } from '@/lib/view/inspect/inspection';
import { DateText } from './date-text';
import { Dash, ResourceLink } from './resource-link';
import { ScrollBox } from './scroll-box';
import { ValueList } from './value-list';

interface Row { readonly id: string; readonly label: string; readonly cell: (eni: InterfaceColumn) => ReactNode }
const tierText = { public: 'text-pub-text', private: 'text-priv-text', isolated: 'text-iso-text', unknown: 'text-unknown' } as const;

function useRows(maximum: number | null): { core: readonly Row[]; rest: readonly Row[] } {
  const t = useTranslations('inspector');
  const common = useTranslations('common');
  const kinds = useTranslations('kinds.eni');
  const publicKinds = useTranslations('kinds.publicIp');
  const onOff = (value: boolean | null): ReactNode => (value === null ? <span className="text-unknown">{common('unknownValue')}</span> : value ? t('on') : t('off'));
  const row = (id: string, cell: Row['cell']): Row => ({ id, label: t(`rows.${id}`), cell });
  const core: Row[] = [
    row('eni', (e) => <ResourceLink target={{ id: e.id, kind: 'network-interface', name: e.id }} />),
    row('vpc', (e) => (e.vpc === null ? null : <ResourceLink target={e.vpc} />)),
    row('subnet', (e) => (e.subnet === null ? null : <ResourceLink target={e.subnet} className={tierText[e.subnet.tier]} />)),
    row('tier', (e) => (e.subnet === null ? null : common(`tier.${e.subnet.tier}`))),
    row('primaryIp', (e) => (e.primaryIp === null ? null : <b>{e.primaryIp}</b>)),
    row('secondary', (e) => <ValueList values={e.secondaryIps} />),
    { id: 'ips', label: maximum === null ? t('rows.ips') : t('rows.ipsOf', { maximum }), cell: (e) => <IpGauge eni={e} /> },
    row('publicIp', (e) => <ValueList values={e.publicAddresses.map((a) => a.publicIp)} />),
    row('groups', (e) => (e.groups.length === 0 ? null : <span className="flex flex-col items-start">{e.groups.map((g) => <ResourceLink key={g.id} target={g} />)}</span>)),
    row('sourceDestCheck', (e) => <Check eni={e} text={onOff(e.sourceDestCheck)} />),
    row('onTerminate', (e) => (e.deleteOnTermination === null ? null : t(e.deleteOnTermination ? 'delete' : 'keep'))),
  ];
  const rest: Row[] = [
    row('device', (e) => (e.deviceIndex === null ? null : t('deviceAt', { index: e.deviceIndex, card: e.networkCardIndex ?? 0 }))),
    row('zone', (e) => e.zone),
    row('publicIpKind', (e) => (e.publicAddresses.length === 0 ? null : <span className="flex flex-col">{e.publicAddresses.map((a) => <span key={a.publicIp} title={a.allocationId ?? undefined}>{publicKinds(a.kind)} → {a.privateIp}</span>)}</span>)),
    row('prefixes', (e) => <ValueList values={[...e.ipv4Prefixes, ...e.ipv6Prefixes]} />),
    row('ipv6', (e) => <ValueList values={e.ipv6.map((a) => a.address)} />),
    row('dns', (e) => e.primaryDnsName),
    row('mac', (e) => (e.mac === null ? null : <span className="font-mono tracking-[-0.2px]">{e.mac}</span>)),
    row('attachTime', (e) => (e.attachTime === null ? null : <DateText iso={e.attachTime} />)),
    row('status', (e) => e.status),
    row('kind', (e) => (e.kind === null ? null : <span title={e.kind.matched}>{kinds.has(e.kind.kind) ? kinds(e.kind.kind) : e.kind.kind}</span>)),
    row('type', (e) => e.interfaceType),
    row('owner', (e) => e.owner),
    row('description', (e) => e.description),
  ];
  return { core, rest };
}

function Check({ eni, text }: { eni: InterfaceColumn; text: ReactNode }) {
  const finding = eni.findings.find((f) => f.rule === 'AR-09' || f.rule === 'AR-10');
  return finding === undefined ? text : <SeverityPill severity={finding.verdict === 'unknown' ? 'unknown' : finding.severity}>{text}</SeverityPill>;
}

function IpGauge({ eni }: { eni: InterfaceColumn }) {
  const t = useTranslations('inspector');
  if (eni.ipv4Maximum === null) return <>{eni.ipv4Used}</>;
  return (
    <span className="flex items-center gap-1" title={t('ipsUsed', { used: eni.ipv4Used, maximum: eni.ipv4Maximum })}>
      <SegmentBar value={eni.ipv4Used} of={eni.ipv4Maximum} width={48} height={8} segments={Math.max(9, Math.min(eni.ipv4Maximum, 15))} />
      <span className="text-text-2">{eni.ipv4Used}</span>
    </span>
  );
}

/** ENIs as columns in device order, fields as rows; the less asked fields open with one button that says how many there are. */
export function InterfaceTable({ interfaces }: { interfaces: readonly InterfaceColumn[] }) {
  const t = useTranslations('inspector');
  const [open, setOpen] = useState(false);
  const maxima = new Set(interfaces.map((e) => e.ipv4Maximum));
  const { core, rest } = useRows(maxima.size === 1 ? (interfaces[0]?.ipv4Maximum ?? null) : null);
  const rows = open ? [...core, ...rest] : core;
  return (
    <>
      <ScrollBox label={t('interfaces')} className="-mx-1 overflow-x-auto px-1">
        <table className="w-max min-w-full border-collapse text-map">
          <thead>
            <tr>
              <th scope="col" className="sticky left-0 z-10 min-w-[74px] bg-surface"><span className="sr-only">{t('field')}</span></th>
              {interfaces.map((eni) => (
                <th key={eni.id} scope="col" className="h-6 min-w-[80px] pr-2 text-left text-body">
                  <span className="inline-flex items-center gap-1.5">
                    <svg width="8" height="8" aria-hidden><circle cx="4" cy="4" r="4" className={eni.worst === 'high' ? 'fill-high' : 'fill-accent'} /></svg>
                    {eni.label ?? <ShortId id={eni.id} />}
                  </span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className="border-t border-line">
                <th scope="row" className="sticky left-0 z-10 bg-surface h-6 pr-2 text-left font-normal max-sm:h-8 whitespace-nowrap text-text-3">{row.label}</th>
                {interfaces.map((eni) => <td key={eni.id} className="h-6 max-w-44 pr-2 break-words">{row.cell(eni) ?? <Dash />}</td>)}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className="mt-1 min-h-6 rounded-sm text-map text-accent-text hover:underline max-sm:min-h-11">
        {open ? t('fewerFields') : t('moreFields', { count: rest.length })}
      </button>
    </>
  );
}
