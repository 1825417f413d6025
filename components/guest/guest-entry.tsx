'use client';
import { useTranslations } from 'use-intl';
import { DateText } from '@/components/panels/date-text';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { Button } from '@/components/ui/button';
import { tieInterfaces } from '@/lib/analyse/guest/tie-interfaces';
import type { StoredEvidence } from '@/lib/model/guest';

/** One saved entry: who, when, what was read and which ENI each interface is. */
export function GuestEntry({ instanceId, stored, onRemove }: { instanceId: string; stored: StoredEvidence; onRemove: (() => void) | null }) {
  const t = useTranslations('guest');
  const { topology } = useSnapshot();
  const { evidence } = stored;
  const enis = topology.hosts.get(instanceId)?.networkInterfaces ?? [];
  const { ties, unmatched, unseen, unverifiable } = tieInterfaces(evidence, enis);
  const missing = [
    ...(evidence.interfaces === null ? ['interfaces' as const] : []), ...(evidence.rules.ipv4 === null && evidence.os === 'linux' ? ['rules' as const] : []),
    ...(evidence.routes.ipv4 === null ? ['routes' as const] : []), ...(evidence.rpFilter === null && evidence.os === 'linux' ? ['settings' as const] : []),
  ];
  return (
    <li className="border-b border-line py-1.5 text-map text-text-2 last:border-b-0" data-testid="guest-entry">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span><b className="text-text">{stored.author === '' ? t('hiddenAuthor') : stored.author}</b> · <DateText iso={stored.at} /></span>
        {onRemove === null ? null : <Button size="small" onClick={onRemove}>{t('remove')}</Button>}
      </div>
      <p>{t('read', { formats: evidence.formats.join(', ') })}</p>
      {ties.map((tie) => <p key={tie.device} className="[overflow-wrap:anywhere]"><code>{tie.device}</code> = <code>{tie.networkInterfaceId}</code> ({t(`by.${tie.by}`)})</p>)}
      {unmatched.length === 0 ? null : <p>{t('unmatched', { devices: unmatched.join(', ') })}</p>}
      {unseen.length === 0 || ties.length === 0 ? null : <p role="note" className="text-unknown [overflow-wrap:anywhere]">{t('unseen', { count: unseen.length, ids: unseen.join(', ') })}</p>}
      {ties.length === 0 && !unverifiable ? <p role="note" className="font-bold text-unknown">{t('stale')}</p> : null}
      {unverifiable ? <p>{t('unverifiable')}</p> : null}
      {missing.length === 0 ? null : <p>{t('missing', { parts: missing.map((part) => t(`parts.${part}`)).join(', ') })}</p>}
    </li>
  );
}
