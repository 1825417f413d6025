'use client';
import { useEffect, useState } from 'react';
import { ApiError } from '@/components/api/request';
import { uploadImport } from '@/components/api/upload';
import type { ImportChoicesDto } from '@/lib/contract/import-choices';
import type { ImportAnswer } from '@/lib/contract/snapshots';
import type { ProblemDocument, ServerErrorCode } from '@/lib/contract/problem-document';
import { PackError, packFiles } from './pack-files';
import type { PickedFile } from './picked-files';

export const importStages = ['reading', 'uploading', 'analysing'] as const;
export type ImportStage = (typeof importStages)[number];
export type ImportFailure =
  | { readonly by: 'browser'; readonly reason: PackError['reason']; readonly file: string }
  | { readonly by: 'server'; readonly code: ServerErrorCode | 'offline'; readonly problem: ProblemDocument | null };
export type ImportState =
  | { readonly state: 'working'; readonly stage: ImportStage; readonly sha256: string | null }
  | { readonly state: 'done'; readonly answer: ImportAnswer }
  | { readonly state: 'failed'; readonly failure: ImportFailure };

function failureOf(error: unknown): ImportFailure {
  if (error instanceof PackError) return { by: 'browser', reason: error.reason, file: error.file };
  if (error instanceof ApiError) return { by: 'server', code: error.code, problem: error.problem };
  return { by: 'server', code: 'internal', problem: null };
}

/** Runs one import when mounted, and again with other choices; unmounting cancels it. */
export function useImport(files: readonly PickedFile[], choices: ImportChoicesDto): ImportState {
  const [state, setState] = useState<ImportState>({ state: 'working', stage: 'reading', sha256: null });
  useEffect(() => {
    const stop = new AbortController();
    const show = (next: ImportState): void => { if (!stop.signal.aborted) setState(next); };
    const run = async (): Promise<void> => {
      show({ state: 'working', stage: 'reading', sha256: null });
      const packed = await packFiles(files);
      show({ state: 'working', stage: 'uploading', sha256: packed.sha256 });
      const answer = await uploadImport(packed.body, packed.contentType, packed.sha256, choices, stop.signal, () => show({ state: 'working', stage: 'analysing', sha256: packed.sha256 }));
      show({ state: 'done', answer });
    };
    run().catch((error: unknown) => show({ state: 'failed', failure: failureOf(error) }));
    return () => stop.abort();
  }, [files, choices]);
  return state;
}
