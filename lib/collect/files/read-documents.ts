// Bytes of one file to JSON documents: one, several after each other (`aws … >> file`), or a cut-off one of which the whole items can be kept.
import 'server-only';
import type { ImportProblem } from '../../model/problem';
import { isItemKey, isTransparentKey } from './answer-keys';
import type { DecodedText } from './decode-text';
import type { ImportLimits } from './import-limits';
import { importProblem } from './import-problem';
import { JsonReader } from './json-reader';
import { JsonStop } from './json-stop';
import { keptFields, secretFields } from './kept-fields';
import { walkJson } from './walk-json';

export interface ParsedDocument {
  readonly value: unknown;
  /** JSON path of the document: `$`, or `#2:$` for a second document in the file. */
  readonly root: string;
  /** The file ended inside of it, and these are its whole items. */
  readonly truncated: boolean;
}
export interface ParsedFile {
  readonly documents: readonly ParsedDocument[];
  readonly problems: readonly ImportProblem[];
  /** The file ends inside of its last document. */
  readonly cut: boolean;
}

/** One for all: files are read one at a time, and what is compiled for it stays. */
const reader = new JsonReader({ read: keptFields, secret: secretFields, isItemKey });
/** To be called before an import and after it: nothing of its files is kept. */
export const forgetFiles = (): void => reader.forget();

/** What stands where JSON was expected: one visible character, or its code. */
function describeCharacter(utf8: Uint8Array, at: number): string {
  const point = Buffer.from(utf8.buffer, utf8.byteOffset + at, Math.min(4, utf8.length - at)).toString().codePointAt(0);
  if (point === undefined) return '';
  return point > 0x20 && point < 0x7f ? String.fromCodePoint(point) : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}

const rootOf = (index: number): string => (index === 0 ? '$' : `#${index + 1}:$`);

/** The whole items of a document that was cut off, as a document of its own. */
function readWholeItems(utf8: Uint8Array, from: number, limits: ImportLimits, knownInterfaces: ReadonlySet<string>): unknown {
  const text = Buffer.from(utf8.buffer, utf8.byteOffset + from, utf8.length - from).toString();
  const walked = walkJson(text, 0, limits.depth, isItemKey, isTransparentKey);
  if (walked.kind !== 'truncated' || walked.cut === null) return undefined;
  try {
    reader.open(Buffer.from(text.slice(0, walked.cut.position) + walked.cut.closers), limits, knownInterfaces);
    return reader.document(0).value;
  } catch (error) {
    if (error instanceof JsonStop) return undefined;
    throw error;
  }
}

function describeStop(stop: JsonStop, decoded: DecodedText, file: string, from: number, before: number, limits: ImportLimits): ImportProblem {
  const byte = decoded.byteAt(stop.byte);
  const level = before > 0 ? 'partial' : 'error';
  const path = `${rootOf(before)}${stop.path.slice(1)}`;
  switch (stop.kind) {
    case 'depth': return importProblem('json-too-deep', file, { byte, params: { limit: limits.depth } });
    case 'values': return importProblem('json-too-many-values', file, { level, byte, params: { limit: limits.values } });
    case 'duplicate-key': return importProblem('json-duplicate-key', file, { level, byte, path, params: { key: stop.key } });
    case 'number': return importProblem('number-out-of-range', file, { level, byte, path, params: { key: stop.key } });
    default:
      if (before > 0 && stop.byte === from) return importProblem('json-trailing-garbage', file, { byte, params: { documents: before } });
      return importProblem('not-json', file, { level, byte, params: { found: describeCharacter(decoded.utf8, stop.byte) } });
  }
}

export function readDocuments(decoded: DecodedText, file: string, limits: ImportLimits, knownInterfaces: ReadonlySet<string>): ParsedFile {
  const { utf8 } = decoded;
  const documents: ParsedDocument[] = [];
  const problems: ImportProblem[] = [];
  let cut = false;
  reader.open(utf8, limits, knownInterfaces);
  let at = reader.skipSpace(0);
  try {
    while (at < utf8.length) {
      const { value, end } = reader.document(at);
      documents.push({ value, root: rootOf(documents.length), truncated: false });
      at = reader.skipSpace(end);
    }
  } catch (error) {
    if (!(error instanceof JsonStop)) throw error;
    if (error.kind === 'end') {
      cut = true;
      const value = readWholeItems(utf8, at, limits, knownInterfaces);
      if (value !== undefined) documents.push({ value, root: rootOf(documents.length), truncated: true });
    } else problems.push(describeStop(error, decoded, file, at, documents.length, limits));
  }
  const broken = decoded.brokenCharacters + reader.brokenCharacters;
  if (broken > 0) problems.push(importProblem('encoding-replaced', file, { params: { count: broken } }));
  if (decoded.assumedCharacters > 0) problems.push(importProblem('encoding-assumed', file, { params: { encoding: 'windows-1252', count: decoded.assumedCharacters } }));
  if (reader.forbidden > 0) problems.push(importProblem('json-forbidden-key', file, { byte: decoded.byteAt(reader.firstForbidden), params: { key: '__proto__', count: reader.forbidden } }));
  reader.close();
  return { documents, problems, cut };
}
