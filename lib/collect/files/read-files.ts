// Files of one import to raw pages: size, container, encoding, JSON, recognition. A bad file is a coded problem; the others go on.
import 'server-only';
import { compareAll, compareBy, compareNumber, compareText } from '../../base/order';
import type { CoverageCell, ResourceType } from '../../model/coverage';
import type { ImportProblem } from '../../model/problem';
import type { RawInventory, RawPage } from '../../model/raw-inventory';
import { joinCallErrors } from './call-error';
import { decodeText } from './decode-text';
import type { ByteBudget } from './expand-zip';
import { expandZip, isZip } from './expand-zip';
import type { PageEnd } from './find-missing-pages';
import { findMissingPages } from './find-missing-pages';
import type { ImportChoices, ImportLimits, InputFile } from './import-limits';
import { importLimits, strictChoices } from './import-limits';
import { importProblem } from './import-problem';
import { placeFromPath } from './path-place';
import { forgetFiles, readDocuments } from './read-documents';
import type { FoundPage } from './recognise';
import { recognise } from './recognise';

interface FileReading {
  readonly file: { readonly file: string; readonly bytes: number; readonly resources: readonly ResourceType[] };
  readonly ends: readonly PageEnd[];
  readonly cells: readonly CoverageCell[];
  readonly problems: readonly ImportProblem[];
}
/** Takes the pages of an import one by one; a page is not held after `add` returns. */
export interface PageSink {
  readonly add: (page: RawPage) => void;
  /** Interfaces of which nothing more need be read: those inside of instances are left alone then. */
  readonly knownInterfaces: ReadonlySet<string>;
}
interface Reader {
  readonly limits: ImportLimits;
  readonly choices: ImportChoices;
  readonly budget: ByteBudget;
  readonly sink: PageSink;
  pages: number;
}

/** Everything but the pages, which went to the sink one by one. `incomplete`: positions, in that order, of pages that another one should have followed. */
export interface PagesRead extends Omit<RawInventory, 'pages'> {
  readonly pageCount: number;
  readonly incomplete: ReadonlySet<number>;
}

/** Finder and editor leftovers that everybody's archives contain. */
const isLeftover = (path: string): boolean => path.split('/').some((segment) => segment === '__MACOSX' || segment === '.DS_Store' || segment === 'Thumbs.db' || segment.startsWith('._'));
const looksLikeNotes = (path: string): boolean => /\.(?:md|txt|log|sh|py|html?|csv|ya?ml|tf)$/i.test(path);

const isWhiteSpace = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));

/** Items of pages, counted as people count them: instances rather than reservations. */
const countItems = (pages: readonly FoundPage[]): number =>
  pages.reduce((sum, { page }) => sum + page.items.reduce<number>((items, item) => items + (Array.isArray((item as { Instances?: unknown } | null)?.Instances) ? (item as { Instances: unknown[] }).Instances.length : 1), 0), 0);

function readOne(reader: Reader, input: InputFile): FileReading {
  const ends: PageEnd[] = [];
  const cells: CoverageCell[] = [];
  const problems: ImportProblem[] = [];
  const { limits, choices, sink } = reader;
  const decoded = decodeText(input.bytes, choices.encoding);
  if (!decoded.ok) {
    problems.push(importProblem('encoding-invalid', input.path, { byte: decoded.error.byte, params: { encoding: decoded.error.encoding } }));
  } else if (isWhiteSpace(decoded.value.utf8)) {
    problems.push(importProblem('file-empty', input.path));
  } else {
    const parsed = readDocuments(decoded.value, input.path, limits, sink.knownInterfaces);
    // A README beside the answers is not a broken answer.
    const notes = parsed.documents.length === 0 && !parsed.cut && looksLikeNotes(input.path) && parsed.problems.every((problem) => problem.code === 'not-json');
    if (notes) problems.push(importProblem('unrecognised-content', input.path, { params: { found: '' } }));
    else problems.push(...parsed.problems);
    const place = placeFromPath(input.path);
    let cutItems = 0;
    for (const document of parsed.documents) {
      const recognised = recognise(document, input.path, place);
      if (document.truncated) {
        cutItems = countItems(recognised.pages);
        if (cutItems === 0 || choices.truncated === 'refuse') continue;
      }
      for (const { page, more } of recognised.pages) {
        const { resource, account, region, file, path, parentId, complete } = page;
        ends.push({ page: { resource, account, region, file, path, parentId, complete }, more, position: reader.pages++ });
        sink.add(page);
      }
      cells.push(...recognised.cells);
      problems.push(...recognised.problems);
    }
    if (parsed.cut) problems.push(importProblem('json-truncated', input.path, { level: ends.length > 0 ? 'partial' : 'error', byte: input.bytes.length, params: { items: cutItems, kept: cutItems > 0 && choices.truncated === 'keep' ? 'yes' : 'no' } }));
  }
  const resources = [...new Set(ends.map(({ page }) => page.resource))].sort(compareText);
  return { file: { file: input.path, bytes: input.bytes.length, resources }, ends, cells, problems };
}

const refusal = (input: InputFile, problem: ImportProblem): FileReading => ({ file: { file: input.path, bytes: input.bytes.length, resources: [] }, ends: [], cells: [], problems: [problem] });

async function* readInput(reader: Reader, input: InputFile): AsyncGenerator<FileReading> {
  const { limits, budget } = reader;
  if (input.bytes.length > limits.fileBytes) {
    yield refusal(input, importProblem('file-too-large', input.path, { params: { bytes: input.bytes.length, limit: limits.fileBytes } }));
  } else if (isZip(input.bytes)) {
    for await (const entry of expandZip(input, limits, budget)) {
      if ('code' in entry) yield { file: { file: entry.file, bytes: 0, resources: [] }, ends: [], cells: [], problems: [entry] };
      else if (!isLeftover(entry.path)) yield readOne(reader, entry);
    }
  } else if (input.bytes.length > budget.remaining) {
    yield refusal(input, importProblem('total-too-large', input.path, { params: { bytes: input.bytes.length, limit: limits.totalBytes } }));
  } else if (!isLeftover(input.path)) {
    budget.remaining -= input.bytes.length;
    yield readOne(reader, input);
  }
}

const startsWithInterfaces = ({ bytes }: InputFile): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 64)).includes('"NetworkInterfaces"');

/** By path, whatever order they came in; answers about interfaces first where that cannot change which files fit in. */
function inReadingOrder(inputs: readonly InputFile[], limits: ImportLimits): readonly InputFile[] {
  const sorted = [...inputs].sort(compareAll(compareBy((input) => input.path), (a, b) => compareNumber(a.bytes.length, b.bytes.length), (a, b) => Buffer.compare(a.bytes, b.bytes)));
  const total = sorted.reduce((sum, input) => sum + input.bytes.length, 0);
  if (total > limits.totalBytes || sorted.some((input) => isZip(input.bytes))) return sorted;
  return [...sorted.filter(startsWithInterfaces), ...sorted.filter((input) => !startsWithInterfaces(input))];
}

/** Files in, raw pages one by one. The order of `inputs` does not matter. */
export async function readPages(inputs: readonly InputFile[], limits: ImportLimits, sink: PageSink, choices: ImportChoices = strictChoices): Promise<PagesRead> {
  forgetFiles();
  const reader: Reader = { limits, choices, budget: { remaining: limits.totalBytes }, sink, pages: 0 };
  const readings: FileReading[] = [];
  for (const input of inReadingOrder(inputs, limits)) {
    for await (const reading of readInput(reader, input)) readings.push(reading);
  }
  forgetFiles();
  // Entries of a zip come in the archive's order.
  readings.sort(compareBy((reading) => reading.file.file));
  const ends = readings.flatMap((reading) => reading.ends);
  const { incomplete, problems } = findMissingPages(ends);
  return {
    pageCount: reader.pages,
    incomplete,
    coverage: joinCallErrors(readings.flatMap((reading) => reading.cells), ends.map(({ page }) => page)),
    problems: [...readings.flatMap((reading) => reading.problems), ...problems],
    files: readings.filter((reading) => reading.file.bytes > 0 || reading.problems.some((problem) => problem.code === 'file-empty')).map((reading) => reading.file),
  };
}

/** All raw pages at once. */
export async function readFiles(inputs: readonly InputFile[], limits: ImportLimits = importLimits, choices: ImportChoices = strictChoices): Promise<RawInventory> {
  const found: RawPage[] = [];
  const { incomplete, coverage, problems, files } = await readPages(inputs, limits, { add: (page) => void found.push(page), knownInterfaces: new Set() }, choices);
  const pages = found.map((page, position) => (incomplete.has(position) ? { ...page, complete: false } : page)).sort(compareBy((page) => page.file));
  return { pages, coverage, problems, files };
}
