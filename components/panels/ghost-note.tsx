'use client';
import { useTranslations } from 'use-intl';
import type { Ghost } from '@/lib/model/topology';
import { SeverityIcon } from '@/components/ui/severity-icon';

/** Why something is drawn although nothing was read about it. */
export function GhostNote({ ghost }: { ghost: Ghost | null }) {
  const t = useTranslations('kinds.ghostReasonText');
  if (ghost === null) return null;
  return (
    <p className="mx-4 my-2 flex gap-2 rounded border border-dashed border-unknown-line bg-unknown-soft px-2 py-1.5 text-unknown">
      <SeverityIcon severity="unknown" size={14} className="mt-px" />
      <span>{t(ghost.reason)}</span>
    </p>
  );
}
