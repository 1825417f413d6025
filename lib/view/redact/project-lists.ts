import { compareText } from '../../base/order';
import type { Redactor } from './redactor';

/** Shapes that appear all over the inventory, through a redactor. */
export const idOrNull = (value: string | null, r: Redactor): string | null => (value === null ? null : r.id(value));
export const ipOrNull = (value: string | null, r: Redactor): string | null => (value === null ? null : r.ip(value));
export const ips = (values: readonly string[], r: Redactor): string[] => values.flatMap((value) => r.ip(value) ?? []);
export const idList = (values: readonly string[], r: Redactor): string[] => values.map((value) => r.id(value));
/** Every list of an inventory is sorted; pseudonyms may sort differently. */
export const sortedIds = (values: readonly string[], r: Redactor): string[] => idList(values, r).sort(compareText);
