'use client';
import { useTranslations } from 'use-intl';
import { setTourOpen } from '@/components/tour/tour-open';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

const keys = [
  ['search', ['/']], ['arrows', ['↑', '↓', '←', '→']], ['open', ['Enter']], ['back', ['Esc']], ['fit', ['f']], ['zoom', ['+', '−', '0']], ['table', ['t']], ['trace', ['r']], ['help', ['?']],
] as const;

export function KeyboardHelp({ onClose }: { onClose: () => void }) {
  const t = useTranslations('map.help');
  const tour = useTranslations('tour');
  return (
    <Dialog title={t('title')} onClose={onClose} width="narrow">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 text-body">
        {keys.map(([id, list]) => (
          <div key={id} className="contents">
            <dt className="flex gap-1">{list.map((key) => <kbd key={key} className="inline-flex h-6 min-w-6 items-center justify-center rounded border border-line-3 bg-sunken px-1.5 font-mono text-map">{key}</kbd>)}</dt>
            <dd className="text-text-2">{t(id)}</dd>
          </div>
        ))}
      </dl>
      <Button className="mt-4" onClick={() => { onClose(); setTourOpen(true); }}>{tour('again')}</Button>
    </Dialog>
  );
}
