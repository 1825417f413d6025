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
  if (!response.ok) {
    // An unread body would keep the connection busy.
    await response.body?.cancel();
    throw new LoadError(response.status === 404 ? 'not-found' : `HTTP ${response.status}`);
  }
  return (await response.json()) as SnapshotDocument;
}
