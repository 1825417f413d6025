'use client';
import { useTranslations } from 'use-intl';
import { Fact, Facts, PanelSection } from './facts';

/** Tags as the input gave them; nothing is shown when there is none. */
export function TagList({ tags }: { tags: readonly { readonly key: string; readonly value: string }[] }) {
  const t = useTranslations('inspector');
  if (tags.length === 0) return null;
  return (
    <PanelSection title={t('tags')} aside={<span className="text-map text-text-3">{tags.length}</span>}>
      <Facts>{tags.map((tag) => <Fact key={tag.key} label={tag.key}>{tag.value}</Fact>)}</Facts>
    </PanelSection>
  );
}
