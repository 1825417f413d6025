import { codeOfStatus, readProblem } from '@/components/api/request';
import { transferType } from '@/lib/contract/transfer/envelope';
import type { SnapshotDocument } from '@/lib/model/snapshot';
import type { Overview } from '@/lib/view/overview';
import { LoadError } from './load-error';
import { readTransfer } from './read-transfer';

/** A document of the API in its packed form; `onOverview` when a big one can be drawn before it is there. */
export async function loadDocument(url: string, signal: AbortSignal, onOverview: (overview: Overview) => void): Promise<SnapshotDocument> {
  let response: Response;
  try {
    response = await fetch(url, { signal, headers: { accept: transferType } });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new LoadError('offline');
  }
  if (!response.ok) throw new LoadError((await readProblem(response))?.code ?? codeOfStatus(response.status));
  if (response.headers.get('content-type') !== transferType || response.body === null) throw new LoadError('broken');
  const { head, document } = await readTransfer(response.body, onOverview);
  return { ...(document as SnapshotDocument), ...head };
}
