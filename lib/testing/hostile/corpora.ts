// Public corpora of broken input, read where they lie beside the repository; nothing when they are not there.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';

const folder = resolve(process.cwd(), '../shared/data/corpora');
export interface CorpusFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Regular files of a .tar.gz; `null` with a word on the console when it is absent. */
export function openCorpus(name: string): readonly CorpusFile[] | null {
  const path = resolve(folder, name);
  if (!existsSync(path)) {
    console.warn(`SKIPPED: the corpus ${name} is not beside this repository`);
    return null;
  }
  if (name.endsWith('.json')) return [{ path: name, bytes: readFileSync(path) }];
  const tar = gunzipSync(readFileSync(path));
  const files: CorpusFile[] = [];
  let longName = '';
  for (let at = 0; at + 512 <= tar.length && tar[at] !== 0; ) {
    const field = (from: number, length: number): string => tar.toString('utf8', at + from, at + from + length).replace(/\0.*$/s, '');
    const size = Number.parseInt(field(124, 12), 8);
    const type = field(156, 1);
    const bytes = tar.subarray(at + 512, at + 512 + size);
    if (type === 'L') longName = bytes.toString().replace(/\0.*$/s, '');
    else {
      if (type === '0' || type === '') files.push({ path: longName || [field(345, 155), field(0, 100)].filter(Boolean).join('/'), bytes });
      longName = '';
    }
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return files;
}
