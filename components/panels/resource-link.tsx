'use client';
import { shortenId } from '@/components/ui/short-id';
import type { ResourceRef } from '@/lib/view/resource-kind';
import { usePanel } from './panel-context';

/** A name that selects its resource on the map. Without a name the id is shown, short, full in the title. */
export function ResourceLink({ target, className = '', full = false, inline = false }: { target: ResourceRef; className?: string; full?: boolean; /** Inside a sentence: as high as the line. */ inline?: boolean }) {
  const { select } = usePanel();
  const named = target.name !== target.id;
  const text = named || full ? target.name : shortenId(target.id);
  return (
    <button
      type="button" onClick={() => select(target.id)} title={named ? `${target.name} · ${target.id}` : target.id}
      className={`inline rounded-sm text-left break-words underline decoration-line-3 decoration-dotted underline-offset-2 hover:text-accent-text hover:decoration-solid ${inline ? '' : 'min-h-6 max-sm:min-h-8'} ${named ? '' : 'font-mono text-map tracking-[-0.2px]'} ${className}`}
    >
      {text}
    </button>
  );
}

/** Several links with commas; a dash when there is none. */
export function ResourceLinks({ targets }: { targets: readonly ResourceRef[] }) {
  if (targets.length === 0) return <Dash />;
  return (
    <span className="inline-flex flex-wrap gap-x-2">
      {targets.map((target) => <ResourceLink key={target.id} target={target} />)}
    </span>
  );
}

export function Dash() {
  return <span className="text-text-3">—</span>;
}
