// Text of one file to JSON documents: one, several after each other (`aws … >> file`), or a cut-off one of which the whole items are kept.
import 'server-only';
import { assert } from '../../base/assert';
import type { ImportProblem } from '../../model/problem';
import type { DecodedText } from './decode-text';
import { importProblem } from './import-problem';
import { isItemKey, isTransparentKey } from './answer-keys';
import { scanDepth } from './scan-depth';
import { skipSpace, walkJson } from './walk-json';

export interface ParsedDocument {
  readonly value: unknown;
  /** JSON path of the document: `$`, or `#2:$` for a second document in the file. */
  readonly root: string;
  readonly truncated: boolean;
}
export interface ParsedFile {
  readonly documents: readonly ParsedDocument[];
  readonly problems: readonly ImportProblem[];
}

const contains = (utf8: Uint8Array, wanted: string): boolean => Buffer.from(utf8.buffer, utf8.byteOffset, utf8.byteLength).includes(wanted);

// One alternative each for: an escaped backslash (so that the next one is not read as an escape), a pair, a lone half.
const surrogateEscape = /\\(?:\\|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[dD][89a-fA-F][0-9a-fA-F]{2})/g;

function replaceLoneSurrogates({ text, utf8 }: DecodedText): { text: string; count: number } {
  // A typed array's own search looks at one byte at a time, a buffer's at many.
  if (!contains(utf8, '\\') || (!contains(utf8, '\\ud') && !contains(utf8, '\\uD'))) return { text, count: 0 };
  let count = 0;
  const replaced = text.replace(surrogateEscape, (escape) => {
    if (escape.length !== 6) return escape;
    count++;
    return '\\ufffd';
  });
  return { text: replaced, count };
}

const forbiddenKey = /"__proto__"\s*:/g;

function attempt(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

/** What stands where JSON was expected: one visible character, or its code. */
function describeCharacter(text: string, position: number): string {
  const point = text.codePointAt(position);
  if (point === undefined) return '';
  return point > 0x20 && point < 0x7f ? String.fromCodePoint(point) : `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
}

function parseSlowly(decoded: DecodedText, text: string, file: string, maxDepth: number): ParsedFile {
  const documents: ParsedDocument[] = [];
  const problems: ImportProblem[] = [];
  const add = (value: unknown, truncated: boolean): void => {
    documents.push({ value, root: documents.length === 0 ? '$' : `#${documents.length + 1}:$`, truncated });
  };
  for (let at = skipSpace(text, 0); at < text.length; at = skipSpace(text, at)) {
    const walked = walkJson(text, at, maxDepth, isItemKey, isTransparentKey);
    if (walked.kind === 'complete') {
      const parsed = attempt(text.slice(at, walked.end));
      assert(parsed !== null, 'JSON.parse reads what the walker accepts');
      add(parsed.value, false);
      at = walked.end;
      continue;
    }
    if (walked.kind === 'truncated') {
      const kept = walked.cut === null ? null : attempt(text.slice(at, walked.cut.position) + walked.cut.closers);
      if (kept !== null) add(kept.value, true);
      const cutAt = walked.cut === null || kept === null ? at : walked.cut.position;
      problems.push(importProblem('json-truncated', file, { level: documents.length > 0 ? 'partial' : 'error', byte: decoded.byteAt(text.length), params: { keptBytes: decoded.byteAt(cutAt) } }));
    } else if (walked.kind === 'too-deep') {
      problems.push(importProblem('json-too-deep', file, { byte: decoded.byteAt(walked.position), params: { limit: maxDepth } }));
    } else if (documents.length > 0 && walked.position === at) {
      problems.push(importProblem('json-trailing-garbage', file, { byte: decoded.byteAt(at), params: { documents: documents.length } }));
    } else {
      const level = documents.length > 0 ? 'partial' : 'error';
      problems.push(importProblem('not-json', file, { level, byte: decoded.byteAt(walked.position), params: { found: describeCharacter(text, walked.position) } }));
    }
    break;
  }
  return { documents, problems };
}

export function parseDocuments(decoded: DecodedText, file: string, maxDepth: number): ParsedFile {
  const deep = scanDepth(decoded.utf8, maxDepth);
  if (deep >= 0) {
    const position = Buffer.from(decoded.utf8.subarray(0, deep)).toString().length;
    return { documents: [], problems: [importProblem('json-too-deep', file, { byte: decoded.byteAt(position), params: { limit: maxDepth } })] };
  }
  const { text, count } = replaceLoneSurrogates(decoded);
  const whole = attempt(text);
  const parsed: ParsedFile = whole === null ? parseSlowly(decoded, text, file, maxDepth) : { documents: [{ value: whole.value, root: '$', truncated: false }], problems: [] };
  const notes: ImportProblem[] = [];
  if (count > 0) notes.push(importProblem('encoding-replaced', file, { params: { count } }));
  // Short needles are found many times faster than long ones.
  if (contains(decoded.utf8, '__pro')) {
    const found = [...text.matchAll(forbiddenKey)];
    if (found[0] !== undefined) notes.push(importProblem('json-forbidden-key', file, { byte: decoded.byteAt(found[0].index), params: { key: '__proto__', count: found.length } }));
  }
  return notes.length === 0 ? parsed : { documents: parsed.documents, problems: [...parsed.problems, ...notes] };
}
