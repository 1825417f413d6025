import type { useTranslations } from 'use-intl';
import type { SubnetAcl } from '@/lib/model/map-model';

/** `acl-web · 6 rules · 1 deny`. */
export const aclText = (t: ReturnType<typeof useTranslations<'map'>>, acl: SubnetAcl | null): string =>
  (acl === null ? t('acl.unknown') : [acl.isDefault ? t('acl.default') : acl.name, t('acl.rules', { count: acl.rules }), ...(acl.denies > 0 ? [t('acl.denies', { count: acl.denies })] : [])].join(' · '));
