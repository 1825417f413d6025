'use client';
import { ShieldCheck } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { ScanRoleCheck } from '@/lib/contract/scans';
import { FailureNote } from './failure-note';

/** How the check of a role ended. */
export function RoleCheckNote({ check }: { check: ScanRoleCheck }) {
  const t = useTranslations('scanPage.roles');
  return check.failure === null ? <output className="flex items-center gap-1.5 text-ok"><ShieldCheck size={14} aria-hidden className="shrink-0" />{t('passed')}</output> : <FailureNote failure={check.failure} />;
}
