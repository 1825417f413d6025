'use client';
import { FileArchive, FileJson, FolderOpen, FolderTree, Upload } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useImporter } from '@/components/import/drop-zone';
import { Button } from '@/components/ui/button';

const layouts = [['layoutCli', FileJson], ['layoutFolder', FolderTree], ['layoutZip', FileArchive]] as const;

/** The way in: pickers and what can be read. Dropping works on the whole page. */
export function OpenCard() {
  const t = useTranslations('home.open');
  const importer = useImporter();
  return (
    <section aria-labelledby="open-title" className="grid grid-cols-[minmax(0,5fr)_minmax(0,7fr)] rounded-lg border border-line-2 bg-surface max-lg:grid-cols-1">
      <div className="flex flex-col gap-3 p-4">
        <h3 id="open-title" className="flex items-center gap-2 text-section font-bold"><FolderOpen size={16} aria-hidden className="text-text-2" />{t('title')}</h3>
        <p className="max-w-120 flex-1 text-text-2">{t('lead')}</p>
        <div className="flex flex-wrap gap-2">
          <Button tone="primary" icon={<Upload size={14} aria-hidden />} onClick={importer?.chooseFiles}>{t('chooseFiles')}</Button>
          <Button icon={<FolderOpen size={14} aria-hidden />} onClick={importer?.chooseFolder}>{t('chooseFolder')}</Button>
        </div>
      </div>
      <div className="border-l border-line p-4 max-lg:border-t max-lg:border-l-0">
        <h4 className="mb-2 font-bold">{t('layouts')}</h4>
        <ul className="flex flex-col gap-2">
          {layouts.map(([id, Icon]) => (
            <li key={id} className="flex gap-2">
              <Icon size={14} aria-hidden className="mt-px shrink-0 text-text-2" />
              <span><span className="text-text">{t(id)}</span> <span className="text-text-3">{t(`${id}Hint`)}</span></span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
