import { bundleContentType, bundleLimits, encodeBundle } from '@/lib/contract/bundle';
import type { PickedFile } from './picked-files';
import { sha256Hex } from './sha256';

export interface Packed {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
  /** Hex. */
  readonly sha256: string;
}
export class PackError extends Error {
  readonly reason: 'empty' | 'too-many' | 'unreadable';
  readonly file: string;
  constructor(reason: PackError['reason'], file = '') {
    super(reason);
    this.reason = reason;
    this.file = file;
  }
}

/** Folders bring files nobody meant; they would only fill the report. */
const isNoise = (path: string): boolean => /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX(\/|$)|\.git\/)/.test(path);

export function nameOfImport(files: readonly PickedFile[]): string {
  const first = files[0]?.path ?? '';
  const root = first.split('/')[0] ?? '';
  if (first.includes('/') && files.every((file) => file.path.startsWith(`${root}/`))) return root;
  // One file of many names nothing; the server finds something better inside.
  return files.length === 1 ? first.replace(/\.(json|zip)$/i, '') : '';
}

/** The bytes of every file in one body, with its digest. */
export async function packFiles(picked: readonly PickedFile[]): Promise<Packed> {
  const files = picked.filter((file) => !isNoise(file.path));
  if (files.length === 0) throw new PackError('empty');
  if (files.length > bundleLimits.files) throw new PackError('too-many', String(files.length));
  const read = [];
  for (const { path, file } of files) {
    try {
      read.push({ path: path.slice(-bundleLimits.pathLength), bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      throw new PackError('unreadable', path);
    }
  }
  const body = encodeBundle({ name: nameOfImport(files), files: read });
  return { body, contentType: bundleContentType, sha256: await sha256Hex(body) };
}
