'use client';
import { useEffect, useState } from 'react';
import { followScan, getScan } from '@/components/api/scans';
import { ApiError } from '@/components/api/request';
import type { ScanCell, ScanDto, ScanEvent } from '@/lib/contract/scans';

export interface ScanView {
  readonly scan: ScanDto;
  readonly cells: readonly ScanCell[];
}
type State = { readonly view: ScanView | null; readonly error: unknown };
const pollMilliseconds = 2_000;
export const isRunning = (scan: ScanDto): boolean => scan.state === 'queued' || scan.state === 'running' || scan.state === 'cancelling';

/** One scan as it goes: followed line by line, asked for every two seconds where lines do not come through. */
export function useScan(id: string): State & { readonly setScan: (scan: ScanDto) => void } {
  const [state, setState] = useState<State>({ view: null, error: null });
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    // React draws once a frame however many lines arrive.
    let next: ScanView | null = null;
    let frame = 0;
    const show = (): void => {
      frame = 0;
      if (!stop.signal.aborted) setState({ view: next, error: null });
    };
    const take = (event: ScanEvent): void => {
      next = merge(next, event);
      if (frame === 0) frame = requestAnimationFrame(show);
    };
    const fail = (error: unknown): void => { if (!stop.signal.aborted) setState((before) => ({ view: before.view, error })); };
    const poll = async (): Promise<void> => {
      try {
        const { scan, cells } = await getScan(id, stop.signal);
        next = null;
        take({ scan, cells });
        if (!isRunning(scan)) return;
      } catch (error) {
        fail(error);
        if (error instanceof ApiError && error.code === 'not-found') return;
      }
      timer = setTimeout(() => void poll(), pollMilliseconds);
    };
    followScan(id, stop.signal, take).then(
      () => { if (next !== null && isRunning(next.scan)) void poll(); },
      () => { if (!stop.signal.aborted) void poll(); },
    );
    return () => {
      stop.abort();
      clearTimeout(timer);
      cancelAnimationFrame(frame);
    };
  }, [id]);
  // The answer to a cancel may come after the end that it brought about.
  const setScan = (scan: ScanDto): void => setState(({ view }) => (view !== null && !isRunning(view.scan) && isRunning(scan) ? { view, error: null }
    : { view: { scan: { ...scan, progress: scan.progress ?? view?.scan.progress ?? null }, cells: view?.cells ?? [] }, error: null }));
  return { ...state, setScan };
}

const cellKey = (cell: ScanCell): string => `${cell.account ?? ''}/${cell.region ?? ''}/${cell.resource}`;
function merge(before: ScanView | null, event: ScanEvent): ScanView | null {
  const scan = event.scan ?? before?.scan;
  if (scan === undefined) return null;
  const cells = new Map((before?.cells ?? []).map((cell) => [cellKey(cell), cell]));
  for (const cell of event.cells ?? []) cells.set(cellKey(cell), cell);
  return { scan: event.progress === undefined ? scan : { ...scan, progress: event.progress }, cells: [...cells.values()] };
}
