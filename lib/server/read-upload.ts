import 'server-only';
import type { InputFile } from '../collect/files/import-limits';
import { bundleContentType, decodeBundle } from '../contract/bundle';
import { sha256Hex } from '../store/body';
import type { ServerConfig } from './config';
import { mediaType } from './http/answer';
import { readBytes } from './http/read-bytes';
import { ServerError } from './server-error';

/** The body of an upload: a bundle of files, or one JSON or zip file as it is. What arrived has to be what was announced. */
export async function readUpload(request: Request, config: ServerConfig): Promise<{ readonly name: string; readonly files: readonly InputFile[] }> {
  const type = mediaType(request);
  const extension = { [bundleContentType]: '', 'application/json': '.json', 'application/zip': '.zip' }[type];
  if (extension === undefined) throw new ServerError('wrong-content-type', { expected: bundleContentType });
  const body = await readBytes(request, config.maximumUploadBytes);
  checkAnnounced(request.headers, body, extension === '');
  if (extension !== '') return { name: '', files: [{ path: `upload${extension}`, bytes: body }] };
  const bundle = decodeBundle(body);
  if (!bundle.ok) throw new ServerError('bundle-invalid', { reason: bundle.error });
  return bundle.value;
}

function checkAnnounced(headers: Headers, body: Uint8Array, required: boolean): void {
  const length = headers.get('x-eni-lens-length');
  const hash = headers.get('x-eni-lens-sha256');
  if (required && (length === null || hash === null)) throw new ServerError('bad-request', { missing: length === null ? 'x-eni-lens-length' : 'x-eni-lens-sha256' });
  if (length !== null && length !== String(body.byteLength)) throw new ServerError('length-mismatch', { announced: length.slice(0, 20), arrived: body.byteLength });
  if (hash !== null && hash.toLowerCase() !== sha256Hex(body)) throw new ServerError('hash-mismatch');
}
