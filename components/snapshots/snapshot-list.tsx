'use client';
import { Ellipsis, FolderOpen, Images, Share2, Trash2, Clock, CloudDownload, Camera } from 'lucide-react';
import Link from 'next/link';
import { useEffect, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { listSnapshots, snapshotChanges } from '@/components/api/snapshots';
import { useErrorText } from '@/components/api/use-error-text';
import { useLoaded } from '@/components/api/use-loaded';
import { DateText } from '@/components/panels/date-text';
import { ShareDialog } from '@/components/share/share-dialog';
import { Button, buttonClass } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { SeverityIcon } from '@/components/ui/severity-icon';
import { StateNote } from '@/components/ui/state-note';
import type { SnapshotMetaDto } from '@/lib/contract/snapshots';
import { CoverageBar } from './coverage-bar';
import { DeleteDialog } from './delete-dialog';

const sourceIcons = { files: FolderOpen, gallery: Images, scan: CloudDownload, scheduled: Clock } as const;
type Asked = { readonly what: 'delete' | 'share'; readonly snapshot: SnapshotMetaDto };

function useCells(snapshot: SnapshotMetaDto) {
  const t = useTranslations('home.snapshots');
  const common = useTranslations('common');
  const format = useFormatter();
  const several = (values: readonly string[]) => {
    const [first, ...rest] = values;
    if (first === undefined) return <span className="text-text-3">{t('unknown')}</span>;
    return <span title={values.join(', ')}>{rest.length === 0 ? first : t('many', { first, count: rest.length })}</span>;
  };
  const source = snapshot.scheduled ? 'scheduled' : snapshot.source;
  const SourceIcon = sourceIcons[source];
  const worst = snapshot.worst;
  const level = worst === null ? (snapshot.findings.unknown > 0 ? 'unknown' : null) : worst.severity;
  return {
    accounts: several(snapshot.accounts),
    regions: several(snapshot.regions),
    collected: snapshot.collectedAt === null ? <span className="text-text-3">{t('unknown')}</span> : <DateText iso={snapshot.collectedAt} />,
    enis: format.number(snapshot.networkInterfaces),
    hosts: format.number(snapshot.multiEniHosts),
    worst: level === null ? <span className="text-text-3">{t('noFinding')}</span> : (
      <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
        <SeverityIcon severity={level} size={13} label={common(`severity.${level}`)} />
        <b className={level === 'high' ? 'text-high' : level === 'medium' ? 'text-medium' : level === 'unknown' ? 'text-unknown' : 'text-text-2'}>{format.number(snapshot.findings[level])}</b>
        {worst === null ? common('severity.unknown') : worst.rule}
      </span>
    ),
    coverage: <CoverageBar complete={snapshot.coverage.complete} total={snapshot.coverage.total} />,
    source: <span className="inline-flex items-center gap-1.5 whitespace-nowrap"><SourceIcon size={14} aria-hidden className="text-text-2" />{t(`sources.${source}`)}</span>,
  };
}

function Actions({ snapshot, ask }: { snapshot: SnapshotMetaDto; ask: (asked: Asked) => void }) {
  const t = useTranslations('home.snapshots');
  return (
    <span className="flex items-center justify-end gap-1">
      <Link href={`/snapshots/${snapshot.id}`} aria-label={t('openNamed', { name: snapshot.name })} className={buttonClass('plain', 'small')}>{t('open')}</Link>
      <Menu
        label={t('more', { name: snapshot.name })} trigger={<Ellipsis size={16} aria-hidden />}
        items={[
          { id: 'share', label: t('shareLinks'), icon: <Share2 size={14} aria-hidden />, onSelect: () => ask({ what: 'share', snapshot }) },
          { id: 'delete', label: t('delete'), icon: <Trash2 size={14} aria-hidden className="text-high" />, onSelect: () => ask({ what: 'delete', snapshot }) },
        ]}
      />
    </span>
  );
}

function Row({ snapshot, ask }: { snapshot: SnapshotMetaDto; ask: (asked: Asked) => void }) {
  const cells = useCells(snapshot);
  return (
    <tr className="border-t border-line hover:bg-hover [&>td]:px-3 [&>td]:py-1.5">
      <th scope="row" className="max-w-72 px-3 py-1.5 text-left break-words"><Link href={`/snapshots/${snapshot.id}`} className="hover:text-accent-text hover:underline">{snapshot.name}</Link></th>
      <td>{cells.accounts}</td><td>{cells.regions}</td><td className="whitespace-nowrap">{cells.collected}</td>
      <td className="text-right">{cells.enis}</td><td className="text-right">{cells.hosts}</td>
      <td>{cells.worst}</td><td>{cells.coverage}</td><td>{cells.source}</td>
      <td><Actions snapshot={snapshot} ask={ask} /></td>
    </tr>
  );
}

function Card({ snapshot, ask }: { snapshot: SnapshotMetaDto; ask: (asked: Asked) => void }) {
  const t = useTranslations('home.snapshots');
  const cells = useCells(snapshot);
  const rows = [['accounts', cells.accounts], ['regions', cells.regions], ['collected', cells.collected], ['enis', cells.enis], ['hosts', cells.hosts], ['worst', cells.worst], ['coverage', cells.coverage], ['source', cells.source]] as const;
  return (
    <li className="rounded-lg border border-line-2 bg-surface p-3">
      <div className="flex items-center justify-between gap-2"><h3 className="min-w-0 text-section font-bold break-words">{snapshot.name}</h3><Actions snapshot={snapshot} ask={ask} /></div>
      <dl className="mt-1">{rows.map(([id, cell]) => <div key={id} className="grid grid-cols-[112px_minmax(0,1fr)] gap-2 py-0.5"><dt className="text-text-3">{t(id)}</dt><dd>{cell}</dd></div>)}</dl>
    </li>
  );
}

const heads = ['name', 'accounts', 'regions', 'collected', 'enis', 'hosts', 'worst', 'coverage', 'source'] as const;

/** Everything that was saved: a table on a desk, cards on a phone. */
export function SnapshotList() {
  const t = useTranslations('home.snapshots');
  const { data, reload } = useLoaded(listSnapshots);
  const reason = useErrorText();
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    snapshotChanges.addEventListener('change', reload);
    return () => snapshotChanges.removeEventListener('change', reload);
  }, [reload]);
  const snapshots = data.state === 'ready' ? data.value : [];
  return (
    <section aria-labelledby="snapshots-head" className="mt-4">
      <div className="mb-1 flex min-h-7 items-center gap-2">
        <h2 id="snapshots-head" className="text-section font-bold">{t('heading')}</h2>
        {data.state === 'ready' ? <span className="text-text-3">{snapshots.length}</span> : null}
      </div>
      {data.state === 'loading' ? <output className="block rounded-lg border border-line-2 bg-surface px-3 py-2.5 text-text-3">{t('loading')}</output> : null}
      {data.state === 'failed' ? <div className="rounded-lg border border-line-2 bg-surface"><StateNote role="alert" title={t('failed')} actions={<Button onClick={reload}>{t('retry')}</Button>}>{reason(data.error)}</StateNote></div> : null}
      {data.state === 'ready' && snapshots.length === 0 ? <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 rounded-lg border border-dashed border-line-2 px-3 py-2.5 text-text-2"><Camera size={14} aria-hidden /><b className="text-text">{t('empty')}</b>{t('emptyHint')}</p> : null}
      {snapshots.length === 0 ? null : (
        <>
          <div className="rounded-lg border border-line-2 bg-surface max-lg:hidden">
            <table className="w-full">
              <thead className="text-map text-text-3">
                <tr>{heads.map((id) => <th key={id} scope="col" className={`bg-sunken px-3 py-2 font-normal first:rounded-tl-lg ${id === 'enis' || id === 'hosts' ? 'text-right' : 'text-left'}`}>{t(id)}</th>)}<th scope="col" className="rounded-tr-lg bg-sunken px-3 py-2"><span className="sr-only">{t('actions')}</span></th></tr>
              </thead>
              <tbody>{snapshots.map((snapshot) => <Row key={snapshot.id} snapshot={snapshot} ask={setAsked} />)}</tbody>
            </table>
          </div>
          <ul className="hidden flex-col gap-2 max-lg:flex">{snapshots.map((snapshot) => <Card key={snapshot.id} snapshot={snapshot} ask={setAsked} />)}</ul>
        </>
      )}
      {asked?.what === 'delete' ? <DeleteDialog snapshot={asked.snapshot} onClose={() => setAsked(null)} onDeleted={() => setAsked(null)} /> : null}
      {asked?.what === 'share' ? <ShareDialog source={{ kind: 'snapshot', id: asked.snapshot.id }} name={asked.snapshot.name} viewState="" initialTab="links" onClose={() => { setAsked(null); reload(); }} /> : null}
    </section>
  );
}
