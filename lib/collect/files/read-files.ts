// Files of one import to raw pages: size, container, encoding, JSON, recognition. A bad file is a coded problem; the others go on.
import 'server-only';
import { compareAll, compareBy, compareNumber, compareText } from '../../base/order';
import type { ResourceType } from '../../model/coverage';
import type { ImportProblem } from '../../model/problem';
import type { RawInventory } from '../../model/raw-inventory';
import { decodeText } from './decode-text';
import type { ByteBudget } from './expand-zip';
import { expandZip, isZip } from './expand-zip';
import { findMissingPages } from './find-missing-pages';
import type { ImportLimits, InputFile } from './import-limits';
import { importLimits } from './import-limits';
import { importProblem } from './import-problem';
import { parseDocuments } from './parse-documents';
import { placeFromPath } from './path-place';
import type { FoundPage } from './recognise';
import { recognise } from './recognise';

interface FileReading {
  readonly file: { readonly file: string; readonly bytes: number; readonly resources: readonly ResourceType[] };
  readonly pages: readonly FoundPage[];
  readonly problems: readonly ImportProblem[];
}

/** Finder and editor leftovers that everybody's archives contain. */
const isLeftover = (path: string): boolean => path.split('/').some((segment) => segment === '__MACOSX' || segment === '.DS_Store' || segment === 'Thumbs.db' || segment.startsWith('._'));
const looksLikeNotes = (path: string): boolean => /\.(?:md|txt|log|sh|py|html?|csv|ya?ml|tf)$/i.test(path);

function readOne(input: InputFile, limits: ImportLimits): FileReading {
  const pages: FoundPage[] = [];
  const problems: ImportProblem[] = [];
  const decoded = decodeText(input.bytes);
  if (!decoded.ok) {
    problems.push(importProblem('encoding-invalid', input.path, { byte: decoded.error.byte, params: { encoding: decoded.error.encoding } }));
  } else if (decoded.value.text.trimStart() === '') {
    problems.push(importProblem('file-empty', input.path));
  } else {
    const parsed = parseDocuments(decoded.value, input.path, limits.depth);
    // A README beside the answers is not a broken answer.
    const notes = parsed.documents.length === 0 && looksLikeNotes(input.path) && parsed.problems.every((problem) => problem.code === 'not-json');
    if (notes) problems.push(importProblem('unrecognised-content', input.path, { params: { found: '' } }));
    else problems.push(...parsed.problems);
    const place = placeFromPath(input.path);
    for (const document of parsed.documents) {
      const recognised = recognise(document, input.path, place);
      for (const page of recognised.pages) pages.push(page);
      problems.push(...recognised.problems);
    }
  }
  const resources = [...new Set(pages.map(({ page }) => page.resource))].sort(compareText);
  return { file: { file: input.path, bytes: input.bytes.length, resources }, pages, problems };
}

const refusal = (input: InputFile, problem: ImportProblem): FileReading => ({ file: { file: input.path, bytes: input.bytes.length, resources: [] }, pages: [], problems: [problem] });

async function* readInput(input: InputFile, limits: ImportLimits, budget: ByteBudget): AsyncGenerator<FileReading> {
  if (input.bytes.length > limits.fileBytes) {
    yield refusal(input, importProblem('file-too-large', input.path, { params: { bytes: input.bytes.length, limit: limits.fileBytes } }));
  } else if (isZip(input.bytes)) {
    for await (const entry of expandZip(input, limits, budget)) {
      if ('code' in entry) yield { file: { file: entry.file, bytes: 0, resources: [] }, pages: [], problems: [entry] };
      else if (!isLeftover(entry.path)) yield readOne(entry, limits);
    }
  } else if (input.bytes.length > budget.remaining) {
    yield refusal(input, importProblem('total-too-large', input.path, { params: { bytes: input.bytes.length, limit: limits.totalBytes } }));
  } else if (!isLeftover(input.path)) {
    budget.remaining -= input.bytes.length;
    yield readOne(input, limits);
  }
}

/** Files in, raw pages and problems out. The order of `inputs` does not matter. */
export async function readFiles(inputs: readonly InputFile[], limits: ImportLimits = importLimits): Promise<RawInventory> {
  const budget: ByteBudget = { remaining: limits.totalBytes };
  const readings: FileReading[] = [];
  const sorted = [...inputs].sort(compareAll(compareBy((input) => input.path), (a, b) => compareNumber(a.bytes.length, b.bytes.length), (a, b) => Buffer.compare(a.bytes, b.bytes)));
  for (const input of sorted) {
    for await (const reading of readInput(input, limits, budget)) readings.push(reading);
  }
  // Entries of a zip come in the archive's order.
  readings.sort(compareBy((reading) => reading.file.file));
  const { pages, problems } = findMissingPages(readings.flatMap((reading) => reading.pages));
  return {
    pages,
    coverage: [],
    problems: [...readings.flatMap((reading) => reading.problems), ...problems],
    files: readings.filter((reading) => reading.file.bytes > 0 || reading.problems.some((problem) => problem.code === 'file-empty')).map((reading) => reading.file),
  };
}
