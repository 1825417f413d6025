import { compareText } from '../../base/order';

/**
 * Placeholders for host names: `host-B`, `host-C-1`, `host-C-2`. Hosts whose names differ in their number only keep that in common,
 * because it is how a stand-by for a host is recognised (analyse/scenarios/role-index.ts).
 */
// Without vowels, M and V, so that no placeholder spells a word that the analysis reads as a hint.
const letters = 'BCDFGHJKLNPQRSTWXZ';
const trailingNumber = /[-_.]?(?:\d+|[a-f0-9]{8,17})$/;

export function buildHostNames(names: ReadonlyMap<string, string | undefined>): Map<string, string> {
  const roles = new Map<string, { readonly word: string; count: number }>();
  const placeholders = new Map<string, string>();
  for (const id of [...names.keys()].sort(compareText)) {
    const name = names.get(id) ?? '';
    const stem = name.replace(trailingNumber, '');
    const numbered = stem !== name && stem.length >= 2;
    const key = numbered ? `stem ${stem.toLowerCase()}` : `id ${id}`;
    const role = roles.get(key) ?? { word: spell(roles.size), count: 0 };
    roles.set(key, role);
    role.count++;
    placeholders.set(id, numbered ? `host-${role.word}-${role.count}` : `host-${role.word}`);
  }
  return placeholders;
}

/** 0 → B, 17 → Z, 18 → BB. */
function spell(number: number): string {
  const rest = Math.floor(number / letters.length);
  return (rest === 0 ? '' : spell(rest - 1)) + (letters[number % letters.length] ?? '');
}
