'use client';
import { LayoutDashboard, Route } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl';
import { EniKindIcon } from '@/components/ui/eni-kind-icon';
import { ScenarioIcon } from '@/components/ui/scenario-icon';
import { SeverityIcon } from '@/components/ui/severity-icon';
import type { GalleryList } from '@/lib/contract/snapshots';
import { patternIds, scenarioIds } from '@/lib/model/analysis';
import { MiniPicture } from './mini-picture';
import { pictureOf } from './world-pictures';

export type GalleryWorld = GalleryList['worlds'][number];
const labelled = [...scenarioIds, ...patternIds];

function WorldIcon({ world }: { world: GalleryWorld }) {
  const t = useTranslations('home.gallery');
  const label = labelled.find((id) => id === world.id);
  if (label !== undefined) return <ScenarioIcon scenario={label} size={14} />;
  if (world.group === 'broken') return <SeverityIcon severity="high" size={14} label={t('groups.broken')} />;
  if (world.group === 'routing') return <Route size={14} aria-hidden className="shrink-0 text-accent" />;
  return world.group === 'pattern' ? <EniKindIcon kind="eks" size={14} className="text-text-2" /> : <LayoutDashboard size={14} aria-hidden className="shrink-0 text-accent" />;
}

/** One made world: drawing, name, one line. The whole card opens it. */
export function GalleryCard({ world }: { world: GalleryWorld }) {
  const texts = useTranslations('scenarios.worlds');
  const title = texts.has(`${world.id}.title`) ? texts(`${world.id}.title`) : world.id;
  return (
    <Link href={`/gallery/${world.id}`} className="group flex h-full flex-col overflow-hidden rounded-lg border border-line-2 bg-surface hover:border-accent">
      <MiniPicture picture={pictureOf(world.id)} className="block w-full border-b border-line bg-acct-bg" />
      <span className="flex flex-1 flex-col gap-0.5 px-2.5 py-1.5">
        <span className="flex items-start gap-1.5 font-bold group-hover:text-accent-text"><span className="mt-px"><WorldIcon world={world} /></span>{title}</span>
        {texts.has(`${world.id}.line`) ? <span className="text-map text-text-2">{texts(`${world.id}.line`)}</span> : null}
      </span>
    </Link>
  );
}
