// Reads single fields of raw answers by name. Everything unknown is left behind here; nothing is ever copied whole.
import { compareText } from '../base/order';
import type { Placed, Tags } from '../model/inventory';

export type RawObject = Readonly<Record<string, unknown>>;

export const longestText = 256 * 1024;

/** What AWS allows a resource; tags of AWS itself do not count. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Tags.html#tag-restrictions */
const mostOwnTags = 50;
const mostTags = 100;

/** Thrown for a kept text or for tags beyond the limit; the list reader turns it into a coded problem for the item. */
export class ItemTooLarge extends Error {
  constructor(readonly reason: 'long' | 'tags', readonly amount: number) {
    super(reason);
  }
}

/** One empty list for all: most lists of most items are empty. */
export const nothing: readonly never[] = [];
export const noTags: Tags = {};

export const isObject = (value: unknown): value is RawObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** `null` for anything but a non-empty string. */
export function text(value: unknown): string | null {
  if (typeof value !== 'string' || value === '') return null;
  if (value.length > longestText) throw new ItemTooLarge('long', value.length);
  return value;
}
/** Safe integers only; AWS CLI and recordings write some numbers as text. */
export function integer(value: unknown): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : null;
  if (typeof value === 'string' && value !== '' && value.length < 16) {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : null;
  }
  return null;
}
export const flag = (value: unknown): boolean | null => (typeof value === 'boolean' ? value : null);
/** `enable`/`disable` switches of transit gateway options. */
export const enabled = (value: unknown): boolean | null => (value === 'enable' ? true : value === 'disable' ? false : null);
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : nothing);
export const object = (value: unknown): RawObject | null => (isObject(value) ? value : null);

/** Non-empty strings, sorted, each once. */
export function sortedTexts(values: readonly unknown[]): readonly string[] {
  if (values.length === 0) return nothing;
  const found: string[] = [];
  for (const value of values) {
    const one = text(value);
    if (one !== null && !found.includes(one)) found.push(one);
  }
  return found.length > 1 ? found.sort(compareText) : found;
}
const memberOf = (entry: unknown, field: string): string | null => (isObject(entry) ? text(entry[field]) : null);

/** The named text of each object, sorted, each once. */
export function sortedMembers(value: unknown, field: string): readonly string[] {
  const entries = list(value);
  if (entries.length === 0) return nothing;
  if (entries.length === 1) {
    const only = memberOf(entries[0], field);
    // Written out: an array that is pushed to keeps room for sixteen more.
    return only === null ? nothing : [only];
  }
  const found: string[] = [];
  for (const entry of entries) {
    const one = memberOf(entry, field);
    if (one !== null && !found.includes(one)) found.push(one);
  }
  return found.length > 1 ? found.sort(compareText) : found;
}

const isoPattern = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?$/;
const twoDigits = (value: unknown): string => String(integer(value) ?? 0).padStart(2, '0');

/** ISO 8601 UTC in seconds, from AWS's text forms, epoch seconds or placebo's datetime objects. */
export function time(value: unknown): string | null {
  if (typeof value === 'string') {
    if (value.length > 40) return null;
    if (value.charCodeAt(10) === 0x54 && (value.endsWith('+00:00') || value.endsWith('Z')) && (value.length === 25 || value.length === 20 || value.charCodeAt(19) === 0x2e)) return `${value.slice(0, 19)}Z`;
    const match = isoPattern.exec(value);
    if (match === null) return null;
    // Without an offset it is UTC: every tool that drops it prints AWS's own clock.
    const zone = match[3] ?? 'Z';
    return fromEpoch(Date.parse(`${match[1]}T${match[2]}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`));
  }
  if (typeof value === 'number') return fromEpoch(value * 1000);
  if (!isObject(value) || value.__class__ !== 'datetime') return null;
  const year = integer(value.year);
  if (year === null) return null;
  return fromEpoch(Date.parse(`${String(year).padStart(4, '0')}-${twoDigits(value.month)}-${twoDigits(value.day)}T${twoDigits(value.hour)}:${twoDigits(value.minute)}:${twoDigits(value.second)}Z`));
}
function fromEpoch(milliseconds: number): string | null {
  if (!Number.isFinite(milliseconds) || Math.abs(milliseconds) > 8.64e15) return null;
  return `${new Date(milliseconds).toISOString().slice(0, -5)}Z`;
}

function refuseManyTags(entries: readonly unknown[]): void {
  const own = entries.filter((entry) => !(isObject(entry) && typeof entry.Key === 'string' && entry.Key.startsWith('aws:')));
  if (own.length > mostOwnTags || entries.length > mostTags) throw new ItemTooLarge('tags', entries.length);
}

/** `Tags` or `TagSet`, keys in code-unit order. */
export function tags(value: unknown): Tags {
  const entries = list(value);
  if (entries.length === 0) return noTags;
  if (entries.length > mostOwnTags) refuseManyTags(entries);
  const result: Record<string, string> = {};
  let last = '';
  for (const entry of entries) {
    const key = keyOf(entry);
    if (key === null) continue;
    // Not in order, which is rare: all over again.
    if (key < last) return sortedTags(entries);
    last = key;
    result[key] = text((entry as RawObject).Value) ?? '';
  }
  return result;
}

function keyOf(entry: unknown): string | null {
  const key = isObject(entry) ? text(entry.Key) : null;
  return key === '__proto__' ? null : key;
}

function sortedTags(entries: readonly unknown[]): Tags {
  const found = entries.filter((entry): entry is RawObject => keyOf(entry) !== null).sort((a, b) => compareText(a.Key as string, b.Key as string));
  return Object.fromEntries(found.map((entry) => [entry.Key as string, text(entry.Value) ?? '']));
}

const zonePattern = /^[a-z]{2,4}(?:-[a-z]+)+-\d/;
/** `us-east-1a` and `us-west-2-lax-1a` (a local zone) to their regions. */
export const regionOfZone = (zone: string | null): string | null => (zone === null ? null : (zonePattern.exec(zone)?.[0] ?? null));

const isAccount = (value: unknown): value is string => typeof value === 'string' && value.length === 12;
/** The owner the entity names, else the account of the page. */
export const accountOr = (owner: unknown, at: Placed): string | null => (isAccount(owner) ? owner : at.account);

/** Region (part 3) or account (part 4) of an ARN. */
export function arnPart(value: unknown, part: 3 | 4): string | null {
  if (typeof value !== 'string' || !value.startsWith('arn:')) return null;
  return text(value.split(':', 6)[part]);
}
