'use client';
import { Fragment } from 'react';
import { lookupKind, refOf } from '@/lib/view/resource-kind';
import { splitIds } from './split-ids';
import { usePanel } from './panel-context';
import { ResourceLink } from './resource-link';

/** A sentence whose resource ids select their resource. `fw-1 (i-096ea…)` becomes one link with the name. */
export function LinkedText({ text }: { text: string }) {
  const { topology } = usePanel();
  return splitIds(text, (id) => (lookupKind(topology, id) === null ? null : refOf(topology, id).name)).map((part, i) => (
    <Fragment key={i}>{part.id === null ? part.text : <ResourceLink target={refOf(topology, part.id)} inline />}</Fragment>
  ));
}
