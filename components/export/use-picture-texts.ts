'use client';
import { useMemo } from 'react';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { aclText } from '@/components/map/acl-text';
import type { PictureTexts } from '@/lib/view/export/picture-texts';

/** The words of an exported picture in the language of the page. */
export function usePictureTexts(): PictureTexts {
  const t = useTranslations('map');
  const common = useTranslations('common');
  const format = useFormatter();
  const upright = useLocale() === 'ja';
  return useMemo<PictureTexts>(() => ({
    upright,
    number: (value) => format.number(value),
    confidence: (value) => format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    tier: (tier) => t(`tier.${tier}`),
    noSubnet: (tier) => t(`noSubnet.${tier}`),
    more: (count) => t('more', { count }),
    moreRows: (count) => t('moreRows', { count }),
    eniCount: (count) => t('eniCount', { count }),
    slots: (count) => t('slotsUnknown', { count }),
    role: (role) => t(`role.${role}`),
    shortScenario: (scenario) => t(`shortScenario.${scenario}`),
    shortRule: (rule) => (t.has(`shortRule.${rule}`) ? t(`shortRule.${rule}`) : ''),
    ghost: (reason) => t(`ghost.${reason}`),
    acl: (acl) => aclText(t, acl),
    severity: (severity) => common(`severity.${severity}`),
    sameZone: t('sameZone'), slotFree: t('slotFree'), unexplained: t('unexplained'),
    legend: { lead: t('legend.lead'), high: t('legend.high'), movable: t('legend.movable'), route: t('legend.route'), allow: t('legend.allow'), eni: t('legend.eni'), managed: t('legend.managed'), unattached: t('legend.unattached'), crossing: t('legend.crossing') },
  }), [t, common, format, upright]);
}
