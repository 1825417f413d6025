'use client';
import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button';
import { IconButton } from './icon-button';

/** Copies `text`. With `children` it is a labelled button, without it an icon named "Copy <what>". */
export function CopyButton({ text, what, children, size = 'small' }: { text: string; what: string; children?: React.ReactNode; size?: 'small' | 'regular' }) {
  const t = useTranslations('common');
  const [done, setDone] = useState(false);
  useEffect(() => {
    if (!done) return;
    const timer = setTimeout(() => setDone(false), 1600);
    return () => clearTimeout(timer);
  }, [done]);
  const copy = (): void => { void navigator.clipboard.writeText(text).then(() => setDone(true), () => setDone(false)); };
  const icon = done ? <Check size={12} aria-hidden className="text-ok" /> : <Copy size={12} aria-hidden />;
  return (
    <>
      {children === undefined ? <IconButton label={t('copyWhat', { what })} icon={icon} size={size} onClick={copy} /> : <Button size="regular" icon={icon} onClick={copy}>{done ? t('copied') : children}</Button>}
      <span role="status" className="sr-only">{done ? t('copied') : ''}</span>
    </>
  );
}
