import type { ProblemDocument } from '@/lib/contract/problem-document';
import type { ImportChoicesDto } from '@/lib/contract/import-choices';
import type { ImportAnswer } from '@/lib/contract/snapshots';
import { ApiError, codeOfStatus } from './request';

/** Sends an import with its length and digest, so that a cut-off upload is refused and never read. XMLHttpRequest, because fetch does not say when the upload is over. */
export function uploadImport(body: Uint8Array<ArrayBuffer>, contentType: string, sha256: string, choices: ImportChoicesDto, signal: AbortSignal, onSent: () => void): Promise<ImportAnswer> {
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    call.open('POST', `/api/import?${new URLSearchParams(choices).toString()}`);
    call.responseType = 'text';
    call.setRequestHeader('content-type', contentType);
    call.setRequestHeader('x-eni-lens-length', String(body.byteLength));
    call.setRequestHeader('x-eni-lens-sha256', sha256);
    call.upload.addEventListener('load', onSent);
    call.addEventListener('error', () => reject(new ApiError('offline', 0)));
    call.addEventListener('abort', () => reject(new DOMException('cancelled', 'AbortError')));
    call.addEventListener('load', () => {
      const answer = parse(call.responseText);
      // A sign-in page of a proxy comes with 200, too.
      if (call.status === 201 && typeof answer === 'object' && answer !== null && 'report' in answer) resolve(answer as ImportAnswer);
      else {
        const problem = typeof answer === 'object' && answer !== null && 'code' in answer ? (answer as ProblemDocument) : null;
        reject(new ApiError(problem?.code ?? codeOfStatus(call.status), call.status, problem));
      }
    });
    signal.addEventListener('abort', () => call.abort(), { once: true });
    if (signal.aborted) reject(new DOMException('cancelled', 'AbortError'));
    else call.send(body);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
