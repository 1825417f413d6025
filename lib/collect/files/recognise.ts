// One parsed document to raw pages: AWS answers, arrays of pages, bare item arrays, placebo recordings, Batfish wrappers, objects keyed by account or region.
import 'server-only';
import type { CoverageCell, ResourceType } from '../../model/coverage';
import type { ImportProblem } from '../../model/problem';
import type { RawPage } from '../../model/raw-inventory';
import { batfishWrappers, lookupAnswerKey, lookupItemSignature, parentOf } from './answer-keys';
import { isCallError, readCallError } from './call-error';
import { importProblem } from './import-problem';
import { memberPath } from './json-stop';
import type { ParsedDocument } from './read-documents';
import type { PathPlace } from './path-place';
import { isAccountId, isRegionName } from './path-place';

/** A page, and whether the answer said that another one follows. */
export interface FoundPage {
  readonly page: RawPage;
  readonly more: boolean;
}
export interface Recognised {
  readonly pages: readonly FoundPage[];
  /** Calls that failed, as the collection script writes them down. */
  readonly cells: readonly CoverageCell[];
  readonly problems: readonly ImportProblem[];
}
type RawObject = Readonly<Record<string, unknown>>;
interface Sink {
  readonly file: string;
  readonly pages: FoundPage[];
  readonly cells: CoverageCell[];
  readonly problems: ImportProblem[];
  readonly unknownKeys: string[];
}

const isObject = (value: unknown): value is RawObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const typeName = (value: unknown): string => (value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);
const deepestWrapper = 3;

function addPage(sink: Sink, resource: ResourceType, place: PathPlace, path: string, items: readonly unknown[], parentId: string | null, complete: boolean, more: boolean): void {
  sink.pages.push({ page: { resource, account: place.account, region: place.region, file: sink.file, path, items, parentId, complete }, more });
}

function addBatfishWrapper(sink: Sink, key: string, wrapped: readonly unknown[], place: PathPlace, path: string): void {
  const wrapper = batfishWrappers.get(key);
  const resource = lookupAnswerKey(key);
  if (wrapper === undefined || resource === undefined) return;
  wrapped.forEach((entry, index) => {
    const inner = isObject(entry) ? entry[wrapper.inner] : undefined;
    const parentId = isObject(entry) ? entry.TransitGatewayRouteTableId : undefined;
    if (Array.isArray(inner) && typeof parentId === 'string') addPage(sink, resource, place, `${path}[${index}].${wrapper.inner}`, inner, parentId, wrapper.whole, false);
    else sink.problems.push(importProblem('wrong-shape', sink.file, { path: `${path}[${index}]`, params: { expected: 'TransitGatewayRouteTableId', found: typeName(entry) } }));
  });
}

function addAnswer(sink: Sink, key: string, resource: ResourceType, answer: RawObject, place: PathPlace, root: string): void {
  const value = answer[key];
  const path = memberPath(root, key);
  const items = Array.isArray(value) ? (value as readonly unknown[]) : key === 'VpcBlockPublicAccessOptions' && isObject(value) ? [value] : null;
  if (items === null) {
    sink.problems.push(importProblem('wrong-shape', sink.file, { path, params: { expected: 'array', found: typeName(value) } }));
    return;
  }
  if (batfishWrappers.has(key)) {
    addBatfishWrapper(sink, key, items, place, path);
    return;
  }
  // ClassicLink answers use the same key; they say nothing about interfaces.
  if (key === 'Instances' && !(isObject(items[0]) && Object.hasOwn(items[0], 'ImageId'))) {
    sink.unknownKeys.push(key);
    return;
  }
  const parent = parentOf.get(key);
  let parentId: string | null = null;
  if (parent !== undefined) {
    const said = answer[parent.field];
    parentId = typeof said === 'string' ? said : (parent.inName.exec(sink.file)?.[0] ?? null);
    if (parentId === null) {
      sink.problems.push(importProblem('wrong-shape', sink.file, { path, params: { expected: parent.field, found: 'undefined' } }));
      return;
    }
  }
  const more = (typeof answer.NextToken === 'string' && answer.NextToken !== '') || (resource === 'TransitGatewayRoutes' && answer.AdditionalRoutesAvailable === true);
  addPage(sink, resource, place, path, items, parentId, true, more);
}

function visit(sink: Sink, value: unknown, place: PathPlace, path: string, wrappers: number): void {
  if (Array.isArray(value)) {
    visitArray(sink, value, place, path, wrappers);
    return;
  }
  if (!isObject(value)) {
    sink.problems.push(importProblem('wrong-shape', sink.file, { path, params: { expected: 'object', found: typeName(value) } }));
    return;
  }
  if (isCallError(value)) {
    const cell = readCallError(value, place);
    if (cell === null) sink.problems.push(importProblem('wrong-shape', sink.file, { path, params: { expected: 'eniLensCallError', found: typeName(value.eniLensCallError) } }));
    else sink.cells.push(cell);
    return;
  }
  if (typeof value.status_code === 'number' && isObject(value.data)) {
    visit(sink, value.data, place, `${path}.data`, wrappers);
    return;
  }
  const keys = Object.keys(value);
  const known = keys.filter((key) => lookupAnswerKey(key) !== undefined);
  for (const key of known) addAnswer(sink, key, lookupAnswerKey(key) as ResourceType, value, place, path);
  if (known.length > 0) return;
  for (const key of keys) {
    const inner = value[key];
    const named: PathPlace = { account: isAccountId(key) ? key : place.account, region: isRegionName(key) ? key : place.region };
    const opens = wrappers < deepestWrapper && ((isObject(inner) && (named.account !== place.account || named.region !== place.region || Object.keys(inner).some((k) => lookupAnswerKey(k) !== undefined))));
    if (opens) visit(sink, inner, named, memberPath(path, key), wrappers + 1);
    else sink.unknownKeys.push(key);
  }
}

function visitArray(sink: Sink, values: readonly unknown[], place: PathPlace, path: string, wrappers: number): void {
  const first = values.find(isObject);
  const resource = first === undefined ? undefined : lookupItemSignature(first);
  if (resource !== undefined) addPage(sink, resource, place, path, values, null, true, false);
  else if (values.length === 0) sink.unknownKeys.push('[]');
  else if (wrappers < deepestWrapper) values.forEach((value, index) => visit(sink, value, place, `${path}[${index}]`, wrappers + 1));
  else sink.unknownKeys.push('[]');
}

/** Console output and user data are secrets even in a file that is otherwise ignored: say that they were seen and left. */
function countIgnoredSecrets(value: unknown): number {
  if (!isObject(value)) return 0;
  return ['Output', 'UserData', 'UefiData', 'CustomerGatewayConfiguration'].filter((key) => Object.hasOwn(value, key)).length;
}

export function recognise(document: ParsedDocument, file: string, place: PathPlace): Recognised {
  const sink: Sink = { file, pages: [], cells: [], problems: [], unknownKeys: [] };
  visit(sink, document.value, place, document.root, 0);
  if (sink.pages.length + sink.cells.length + sink.problems.length === 0) {
    sink.problems.push(importProblem('unrecognised-content', file, { path: document.root, params: { found: [...new Set(sink.unknownKeys)].slice(0, 5).join(', ').slice(0, 200) } }));
    const secrets = countIgnoredSecrets(document.value);
    if (secrets > 0) sink.problems.push(importProblem('secret-removed', file, { params: { count: secrets } }));
  }
  const last = sink.pages.at(-1);
  if (document.truncated && last !== undefined) sink.pages[sink.pages.length - 1] = { page: { ...last.page, complete: false }, more: last.more };
  return sink;
}
