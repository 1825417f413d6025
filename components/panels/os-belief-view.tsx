'use client';
import { useFormatter, useTranslations } from 'use-intl';
import type { OsBelief } from '@/lib/model/analysis';
import { EvidenceList } from './evidence-list';
import { Fact, Facts } from './facts';

/** What the guest probably does with several ENIs, and from what we think so. */
export function OsBeliefView({ belief }: { belief: OsBelief | null }) {
  const t = useTranslations('inspector.os');
  const kinds = useTranslations('kinds');
  const format = useFormatter();
  if (belief === null) return <p className="text-text-2">{t('none')}</p>;
  return (
    <>
      <p className="mb-1 text-text">{kinds(`routingText.${belief.routing}`)}</p>
      <Facts>
        <Fact label={t('family')}>{kinds(`family.${belief.family}`)}</Fact>
        <Fact label={t('confidence')}>{format.number(belief.confidence, { minimumFractionDigits: 2, maximumFractionDigits: 2 })}</Fact>
        <Fact label={t('evidence')}>{belief.evidence.length === 0 ? t('noEvidence') : <EvidenceList evidence={belief.evidence} />}</Fact>
      </Facts>
      <p className="mt-1 text-map text-text-3">{t('note')}</p>
    </>
  );
}
