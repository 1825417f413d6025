'use client';
import { createContext, useContext } from 'react';
import type { Analysis } from '@/lib/model/analysis';
import type { Topology } from '@/lib/model/topology';

/** What every part of a panel needs: the data, how to select something on the map, and whether this is somebody else's share. */
export interface PanelContextValue {
  readonly topology: Topology;
  readonly analysis: Analysis;
  readonly select: (id: string) => void;
  /** In a share there is no link out of the page. */
  readonly shared: boolean;
}
export const PanelContext = createContext<PanelContextValue | null>(null);

export function usePanel(): PanelContextValue {
  const value = useContext(PanelContext);
  if (value === null) throw new Error('PanelContext is missing');
  return value;
}
