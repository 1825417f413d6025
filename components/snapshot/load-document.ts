import { codeOfStatus, readProblem } from '@/components/api/request';
import type { SnapshotDocument } from '@/lib/model/snapshot';

/** Why a document could not be had: the server's own code, or `offline`. */
export class LoadError extends Error {
  constructor(readonly code: string) { super(code); }
}

export async function loadDocument(url: string, signal: AbortSignal): Promise<SnapshotDocument> {
  let response: Response;
  try {
    response = await fetch(url, { signal, headers: { accept: 'application/json' } });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new LoadError('offline');
  }
  if (!response.ok) {
    throw new LoadError((await readProblem(response))?.code ?? codeOfStatus(response.status));
  }
  return (await response.json()) as SnapshotDocument;
}
