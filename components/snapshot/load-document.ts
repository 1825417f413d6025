import type { SnapshotDocument } from '@/lib/model/snapshot';

/** Why a document could not be had: `not-found`, the server's own code, or `network`. */
export class LoadError extends Error {
  constructor(readonly code: string) { super(code); }
}

export async function loadDocument(url: string, signal: AbortSignal): Promise<SnapshotDocument> {
  let response: Response;
  try {
    response = await fetch(url, { signal, headers: { accept: 'application/json' } });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new LoadError('network');
  }
  if (response.status === 404) throw new LoadError('not-found');
  if (!response.ok) throw new LoadError(`HTTP ${response.status}`);
  return (await response.json()) as SnapshotDocument;
}
