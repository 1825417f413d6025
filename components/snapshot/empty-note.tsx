'use client';
import { EthernetPort } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { StateNote } from '@/components/ui/state-note';

export function EmptyNote() {
  const t = useTranslations('map.states');
  return <div className="flex size-full flex-col justify-center"><StateNote icon={<EthernetPort size={20} aria-hidden />} title={t('emptyTitle')}>{t('empty')}</StateNote></div>;
}
