// Zip to files, one entry at a time, trusting no number in it: sizes and ratios are counted on the bytes that really come out.
// Entry names are display text; nothing is ever written to a path made from one.
import 'server-only';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { fromBufferPromise, getFileNameLowLevel, validateFileName } from 'yauzl';
import type { ImportProblem } from '../../model/problem';
import type { ImportLimits, InputFile } from './import-limits';
import { importProblem } from './import-problem';

/** Bytes still allowed for the whole import; shared by all its zips and files. */
export interface ByteBudget {
  remaining: number;
}
const longestName = 1024;
/** Below this, a high ratio is only a small repetitive file. */
const ratioFloor = 1024 * 1024;

export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6));

/** After so many bad entries the archive is not worth reading. */
const mostProblems = 100;

type EntryRefusal = { readonly problem: ImportProblem; readonly fatal: boolean };

async function readEntry(zip: ZipFile, entry: Entry, zipPath: string, path: string, zipSize: number, limits: ImportLimits, budget: ByteBudget, spent: number): Promise<Uint8Array | EntryRefusal> {
  const chunks: Buffer[] = [];
  let size = 0;
  let checksum = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      const refusal = size > limits.fileBytes
        ? { problem: importProblem('zip-too-large', path, { params: { part: 'entry', limit: limits.fileBytes } }), fatal: false }
        : size > budget.remaining
          ? { problem: importProblem('zip-too-large', zipPath, { params: { part: 'total', limit: limits.totalBytes } }), fatal: true }
          : (size > ratioFloor && size > entry.compressedSize * limits.zipRatio) || (spent + size > ratioFloor && spent + size > zipSize * limits.zipRatio)
            ? { problem: importProblem('zip-ratio', path, { params: { limit: limits.zipRatio } }), fatal: true }
            : null;
      if (refusal !== null) {
        stream.destroy();
        return refusal;
      }
      checksum = crc32(chunk, checksum);
      chunks.push(chunk);
    }
  } catch {
    return { problem: importProblem('zip-invalid', path, { params: { part: 'entry' } }), fatal: false };
  }
  if (checksum !== entry.crc32) return { problem: importProblem('zip-invalid', path, { params: { part: 'checksum' } }), fatal: false };
  return Buffer.concat(chunks);
}

/** Why an entry is not even opened. */
function refuseEntry(entry: Entry, name: string, path: string, seen: ReadonlySet<string>): ImportProblem | null {
  const kind = (entry.externalFileAttributes >>> 16) & 0xf000;
  const shown = { entry: name.slice(0, 200) };
  if (name.length > longestName || name.includes('\0') || validateFileName(name) !== null) return importProblem('zip-entry-refused', path, { params: { ...shown, reason: 'name' } });
  if (seen.has(name)) return importProblem('zip-entry-refused', path, { params: { ...shown, reason: 'duplicate' } });
  if (kind === 0xa000) return importProblem('zip-entry-refused', path, { params: { ...shown, reason: 'symlink' } });
  if (kind !== 0 && kind !== 0x8000 && kind !== 0x4000) return importProblem('zip-entry-refused', path, { params: { ...shown, reason: 'special' } });
  if (entry.isEncrypted() || (entry.generalPurposeBitFlag & 0x41) !== 0) return importProblem('zip-encrypted', path, { params: shown });
  return null;
}

/** Yields a file or a problem for each entry; stops at the first problem that says the whole archive lies, and after a hundred others. */
export async function* expandZip(input: InputFile, limits: ImportLimits, budget: ByteBudget): AsyncGenerator<InputFile | ImportProblem> {
  let problems = 0;
  for await (const found of readEntries(input, limits, budget)) {
    if ('code' in found && ++problems > mostProblems) {
      yield importProblem('too-many-problems', input.path, { params: { limit: mostProblems } });
      return;
    }
    yield found;
  }
}

async function* readEntries(input: InputFile, limits: ImportLimits, budget: ByteBudget): AsyncGenerator<InputFile | ImportProblem> {
  const seen = new Set<string>();
  let entries = 0;
  let stored = 0;
  let spent = 0;
  try {
    const buffer = Buffer.from(input.bytes.buffer, input.bytes.byteOffset, input.bytes.byteLength);
    // Names are decoded here: yauzl would stop the whole archive at the first bad one.
    const zip = await fromBufferPromise(buffer, { decodeStrings: false, validateEntrySizes: true });
    for await (const entry of zip.eachEntry()) {
      if (++entries > limits.zipEntries) {
        yield importProblem('zip-too-large', input.path, { params: { part: 'entries', limit: limits.zipEntries } });
        return;
      }
      const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
      const path = `${input.path}/${name.slice(0, longestName)}`;
      const refused = refuseEntry(entry, name, path, seen);
      if (refused !== null) {
        yield refused;
        continue;
      }
      seen.add(name);
      if (name.endsWith('/')) continue;
      stored += entry.compressedSize;
      if (stored > input.bytes.length) {
        // More stored bytes than the file has: entries share data, the way bombs multiply.
        yield importProblem('zip-invalid', input.path, { params: { part: 'overlap' } });
        return;
      }
      const read = await readEntry(zip, entry, input.path, path, input.bytes.length, limits, budget, spent);
      if ('problem' in read) {
        yield read.problem;
        if (read.fatal) return;
        continue;
      }
      spent += read.length;
      budget.remaining -= read.length;
      yield isZip(read) ? importProblem('zip-nested', path, { params: { entry: name.slice(0, 200) } }) : { path, bytes: read };
    }
  } catch {
    yield importProblem('zip-invalid', input.path, { params: { part: 'directory' } });
  }
}
