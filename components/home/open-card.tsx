'use client';
import { ChevronDown, FileArchive, FileJson, FolderOpen, FolderTree, Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useImporter } from '@/components/import/drop-zone';
import { Button } from '@/components/ui/button';

const layouts = [['layoutCli', FileJson], ['layoutFolder', FolderTree], ['layoutZip', FileArchive]] as const;

/** The way in through files: pickers and what can be read. Dropping works on the whole page. */
export function OpenCard() {
  const t = useTranslations('home.open');
  const importer = useImporter();
  const [open, setOpen] = useState(false);
  return (
    <section aria-labelledby="open-title" className="flex flex-col gap-3 rounded-lg border border-line-2 bg-surface p-4">
      <h3 id="open-title" className="flex items-center gap-2 text-section font-bold"><FolderOpen size={16} aria-hidden className="text-text-2" />{t('title')}</h3>
      <p className="flex-1 text-text-2">{t('lead')}</p>
      <div className="flex flex-wrap items-center gap-2">
        <Button icon={<Upload size={14} aria-hidden />} onClick={importer?.chooseFiles}>{t('chooseFiles')}</Button>
        <Button icon={<FolderOpen size={14} aria-hidden />} onClick={importer?.chooseFolder}>{t('chooseFolder')}</Button>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)} className="ml-auto inline-flex h-7 items-center gap-1 max-sm:ml-0 rounded-md px-1 text-text-2 hover:text-text max-sm:h-11"><ChevronDown size={12} aria-hidden className={open ? 'rotate-180' : ''} />{t('layouts')}</button>
      </div>
      {open ? (
        <ul className="flex flex-col gap-1 text-map">
          {layouts.map(([id, Icon]) => (
            <li key={id} className="flex gap-2">
              <Icon size={13} aria-hidden className="mt-px shrink-0 text-text-2" />
              <span><span className="text-text">{t(id)}</span> <span className="text-text-3">{t(`${id}Hint`)}</span></span>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
