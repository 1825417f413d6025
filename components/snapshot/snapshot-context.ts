import { createContext, useContext } from 'react';
import type { Guest } from '@/components/guest/guest';
import type { Notes } from '@/components/notes/notes';
import type { Analysis } from '@/lib/model/analysis';
import type { ResourceId } from '@/lib/model/ids';
import type { MapModel } from '@/lib/model/map-model';
import type { SnapshotDocument } from '@/lib/model/snapshot';
import type { Topology } from '@/lib/model/topology';
import type { Overview } from '@/lib/view/overview';
import type { ViewState } from '@/lib/view/view-state';

/** Where the screen's document comes from. `id`: snapshot id, world id or public share id. */
export interface SnapshotSource {
  readonly kind: 'snapshot' | 'gallery' | 'share';
  readonly id: string;
  /** `onOverview`: a big document can be drawn before it is there. */
  load(signal: AbortSignal, onOverview: (overview: Overview) => void): Promise<SnapshotDocument>;
}

export interface SnapshotContextValue {
  readonly source: SnapshotSource;
  readonly document: SnapshotDocument;
  readonly topology: Topology;
  readonly analysis: Analysis;
  /** Evidence from inside guests; the analysis rests on it already. */
  readonly guest: Guest;
  readonly notes: Notes;
  readonly map: MapModel;
  /** Set while the document is still on its way: topology and analysis are empty then, map and lists come from here. */
  readonly overview: Overview | null;
  readonly viewState: ViewState;
  /** Merges; the URL follows. */
  setViewState(patch: Partial<ViewState>): void;
  /** Selects (`null`: nothing) and, with `fly`, brings it into view. Leaves the table for the map when it flies. */
  select(id: ResourceId | null, options?: { readonly fly?: boolean }): void;
}

export const SnapshotContext = createContext<SnapshotContextValue | null>(null);

/** Everything known about the open document. Only inside <SnapshotScreen>. */
export function useSnapshot(): SnapshotContextValue {
  const value = useContext(SnapshotContext);
  if (value === null) throw new Error('useSnapshot outside of a snapshot screen');
  return value;
}
