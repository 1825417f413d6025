'use client';
import { FileUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { CommandBlock } from '@/components/panels/command-block';
import { rememberAuthor, rememberedAuthor } from '@/components/notes/remembered-author';
import { PanelSection } from '@/components/panels/facts';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { Button } from '@/components/ui/button';
import { CopyButton } from '@/components/ui/copy-button';
import { collectorFor, collectors } from './collectors';
import type { CollectorId } from './collectors';
import { GuestEntry } from './guest-entry';
import { readGuestFiles } from './guest-file';
import { GuestPin } from './guest-pin';
import { useGuestActions } from './use-guest-actions';

const field = 'w-full rounded-md border border-line-2 bg-surface px-2 py-1 text-body text-text max-sm:min-h-11';

/** What was seen inside a guest and what somebody says about it: paste, drop, pin, remove. Read only in a share. */
export function GuestBox({ instanceId }: { instanceId: string }) {
  const t = useTranslations('guest');
  const { source, guest, analysis } = useSnapshot();
  const actions = useGuestActions(instanceId);
  const [author, setAuthor] = useState(rememberedAuthor);
  const [text, setText] = useState('');
  const believed = collectorFor(analysis.hosts.get(instanceId)?.osBelief.family);
  const [os, setOs] = useState<CollectorId>(believed);
  const [tooLarge, setTooLarge] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const { entry, busy } = actions;
  const readOnly = source.kind === 'share';
  if (readOnly && entry.evidence.length === 0 && entry.pin === null) return null;
  const remember = (name: string): void => { setAuthor(name); rememberAuthor(name); };
  const command = collectors.find((one) => one.id === os)?.command ?? '';
  const take = async (files: readonly File[]): Promise<void> => {
    const read = files.length === 0 ? '' : await readGuestFiles(files);
    setTooLarge(read === null);
    if (read !== null && read !== '') setText((before) => (before.trim() === '' ? read : `${before.trimEnd()}\n${read}`));
  };
  const save = async (): Promise<void> => { if (await actions.add(text, author.trim())) setText(''); };
  return (
    <div data-testid="guest-box">
      <PanelSection title={t('title')} aside={<span className="text-map text-text-2">{t('turns')}</span>}>
        {guest.failed ? <p role="alert" className="text-body text-high">{t('loadFailed')}</p> : null}
        <ul>{entry.evidence.map((stored) => <GuestEntry key={stored.id} instanceId={instanceId} stored={stored} onRemove={readOnly || busy ? null : () => actions.remove(stored.id)} />)}</ul>
        {readOnly ? null : (
          <div className="mt-1 flex flex-col gap-2">
            <div className="flex items-center gap-2">
              <select aria-label={t('collector')} value={os} onChange={(event) => setOs(collectors.find((one) => one.id === event.target.value)?.id ?? believed)} className={field}>
                {collectors.map((one) => <option key={one.id} value={one.id}>{t(`os.${one.id}`)}</option>)}
              </select>
              <CopyButton text={command} what={t('collector')} />
            </div>
            <CommandBlock label={t('collector')} lines={[command]} />
            <textarea
              aria-label={t('paste')} placeholder={t('pasteHint')} value={text} rows={4} spellCheck={false} onChange={(event) => setText(event.target.value)}
              onDragOver={(event) => event.preventDefault()}
              onDrop={(event) => { if (event.dataTransfer.files.length > 0) { event.preventDefault(); event.stopPropagation(); void take([...event.dataTransfer.files]); } }}
              className={`${field} border-dashed font-mono text-map`}
            />
            <div className="flex flex-wrap items-center gap-2 text-map text-text-2">
              <input ref={picker} type="file" multiple className="hidden" data-testid="guest-files" onChange={(event) => { void take([...(event.target.files ?? [])]); event.target.value = ''; }} />
              <Button icon={<FileUp size={13} aria-hidden />} onClick={() => picker.current?.click()}>{t('choose')}</Button>
              <span>{t('chooseHint')}</span>
            </div>
            {tooLarge ? <p role="alert" className="text-body text-high">{t('problems.too-large', { limit: 0 })}</p> : null}
            <div className="flex gap-2">
              <input aria-label={t('author')} placeholder={t('author')} value={author} maxLength={80} onChange={(event) => remember(event.target.value)} className={field} />
              <Button tone="primary" disabled={busy || text.trim() === '' || author.trim() === ''} onClick={() => void save()}>{t('save')}</Button>
            </div>
            <p className="text-map text-text-2">{t(source.kind === 'gallery' ? 'onlyHere' : 'kept')}</p>
          </div>
        )}
        {actions.error === null ? null : <p role="alert" className="mt-1 text-body text-high">{actions.error}</p>}
        {actions.problems.length === 0 ? null : (
          <ul role="alert" className="mt-1 text-map">
            {actions.problems.map((problem, i) => <li key={i} className={problem.level === 'error' ? 'text-high' : 'text-text-2'}>{problem.line === null ? '' : `${t('line', { line: problem.line })} `}{t(`problems.${problem.code}`, { limit: 0, ...problem.params })}</li>)}
          </ul>
        )}
      </PanelSection>
      <GuestPin actions={actions} author={author.trim()} readOnly={readOnly} />
    </div>
  );
}
