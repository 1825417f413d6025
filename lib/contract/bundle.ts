/**
 * Upload format of several files in one body, `application/vnd.eni-lens.bundle`: four bytes length of the manifest (big-endian),
 * the manifest as UTF-8 JSON, then the bytes of the files one after another. Made by the browser, read by the server.
 */
import { err, ok, type Result } from '../base/result';

export const bundleContentType = 'application/vnd.eni-lens.bundle';
export const bundleLimits = { manifestBytes: 1_048_576, files: 2_000, pathLength: 1_024 } as const;

export interface BundleFile {
  /** For display and for guessing account and region; never a path on a disk. */
  readonly path: string;
  readonly bytes: Uint8Array;
}
export interface Bundle {
  readonly name: string;
  readonly files: readonly BundleFile[];
}
export type BundleError = 'too-short' | 'manifest-too-large' | 'manifest-invalid' | 'too-many-files' | 'length-mismatch';

export function encodeBundle(bundle: Bundle): Uint8Array<ArrayBuffer> {
  const manifest = new TextEncoder().encode(JSON.stringify({ name: bundle.name, files: bundle.files.map((file) => ({ path: file.path, size: file.bytes.byteLength })) }));
  const total = bundle.files.reduce((sum, file) => sum + file.bytes.byteLength, 4 + manifest.byteLength);
  const body = new Uint8Array(total);
  new DataView(body.buffer).setUint32(0, manifest.byteLength);
  body.set(manifest, 4);
  let offset = 4 + manifest.byteLength;
  for (const file of bundle.files) {
    body.set(file.bytes, offset);
    offset += file.bytes.byteLength;
  }
  return body;
}

export function decodeBundle(body: Uint8Array): Result<Bundle, BundleError> {
  if (body.byteLength < 4) return err('too-short');
  const manifestLength = new DataView(body.buffer, body.byteOffset, body.byteLength).getUint32(0);
  if (manifestLength > bundleLimits.manifestBytes) return err('manifest-too-large');
  if (4 + manifestLength > body.byteLength) return err('too-short');
  const manifest = parseManifest(body.subarray(4, 4 + manifestLength));
  if (manifest === null) return err('manifest-invalid');
  if (manifest.files.length > bundleLimits.files) return err('too-many-files');
  let offset = 4 + manifestLength;
  const files: BundleFile[] = [];
  for (const file of manifest.files) {
    if (offset + file.size > body.byteLength) return err('length-mismatch');
    files.push({ path: file.path, bytes: body.subarray(offset, offset + file.size) });
    offset += file.size;
  }
  return offset === body.byteLength ? ok({ name: manifest.name, files }) : err('length-mismatch');
}

interface Manifest { readonly name: string; readonly files: readonly { readonly path: string; readonly size: number }[] }

function parseManifest(bytes: Uint8Array): Manifest | null {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
  if (!isRecord(value) || typeof value['name'] !== 'string' || !Array.isArray(value['files'])) return null;
  const files: { path: string; size: number }[] = [];
  for (const entry of value['files'] as unknown[]) {
    if (!isRecord(entry)) return null;
    const { path, size } = entry;
    if (typeof path !== 'string' || path === '' || path.length > bundleLimits.pathLength) return null;
    if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) return null;
    files.push({ path, size });
  }
  return { name: value['name'], files };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
