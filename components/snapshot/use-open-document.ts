'use client';
import { useCallback, useEffect, useState } from 'react';
import { listAnnotations } from '@/components/guest/guest-requests';
import { noAnnotations, type ReadAnnotations } from '@/components/guest/use-annotations';
import { analyse } from '@/lib/analyse/analyse';
import { buildTopology } from '@/lib/graph/build-topology';
import type { Analysis } from '@/lib/model/analysis';
import type { SnapshotDocument } from '@/lib/model/snapshot';
import type { Topology } from '@/lib/model/topology';
import { emptyInventory } from '@/lib/model/empty-inventory';
import type { Overview } from '@/lib/view/overview';
import { LoadError } from './load-error';
import type { LoadStep } from './screen-states';
import type { SnapshotSource } from './snapshot-context';

/** `overview`: the document is still on its way; what is derived from it is empty. */
export interface OpenDocument { readonly document: SnapshotDocument; readonly topology: Topology; readonly analysis: Analysis; readonly guest: ReadAnnotations; readonly overview: Overview | null }
export type OpenState =
  | { readonly kind: 'loading'; readonly step: LoadStep }
  | { readonly kind: 'failed'; readonly code: string }
  | { readonly kind: 'open'; readonly data: OpenDocument };

function derivedFrom(overview: Overview): OpenDocument {
  const topology = buildTopology(emptyInventory);
  return { document: { ...overview.document, inventory: emptyInventory }, topology, analysis: analyse(topology), guest: noAnnotations, overview };
}

/** Lets the browser paint the step before the next one blocks it. */
const paint = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 0); });

/** Fetches the document and derives graph and analysis from it, in the browser. */
export function useOpenDocument(source: SnapshotSource): readonly [OpenState, () => void] {
  const [state, setState] = useState<OpenState>({ kind: 'loading', step: 'fetch' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const abort = new AbortController();
    const open = async (): Promise<void> => {
      let shown = false;
      const step = (next: LoadStep): Promise<void> => { if (!shown) setState({ kind: 'loading', step: next }); return paint(); };
      let broken = false;
      try {
        await step('fetch');
        // What is known from inside guests comes beside the document, so that nothing is judged without it first.
        const stored = source.kind === 'snapshot' ? listAnnotations(source.id, abort.signal).then((annotations): ReadAnnotations => ({ annotations, failed: false }), (): ReadAnnotations => ({ annotations: [], failed: true })) : null;
        const document = await source.load(abort.signal, (overview) => {
          if (abort.signal.aborted) return;
          shown = true;
          setState({ kind: 'open', data: derivedFrom(overview) });
        });
        broken = true;
        if (document.schema !== 'eni-lens/snapshot@1') throw new LoadError('broken');
        await step('graph');
        const topology = buildTopology(document.inventory);
        await step('analyse');
        const guest = stored === null ? { annotations: source.kind === 'share' ? (document.annotations ?? []) : [], failed: false } : await stored;
        const analysis = analyse(topology, guest.annotations);
        await step('place');
        if (!abort.signal.aborted) setState({ kind: 'open', data: { document, topology, analysis, guest, overview: null } });
      } catch (cause) {
        if (abort.signal.aborted) return;
        // A refusal is shown on the page; anything else is our bug and belongs in the console.
        if (!(cause instanceof LoadError)) console.error(cause);
        setState({ kind: 'failed', code: cause instanceof LoadError ? cause.code : broken ? 'broken' : 'offline' });
      }
    };
    void open();
    return () => abort.abort();
  }, [source, attempt]);
  return [state, useCallback(() => setAttempt((n) => n + 1), [])];
}
