/** Addresses as 16-bit words (two for IPv4, eight for IPv6), which is how the pseudonyms walk over them. */
export type IpWords = readonly number[];

export function parseIpWords(text: string): IpWords | null {
  return text.includes(':') ? parseIpv6(text) : parseIpv4(text);
}

function parseIpv4(text: string): IpWords | null {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (match === null) return null;
  const parts = match.slice(1).map(Number);
  if (parts.some((part) => part > 255)) return null;
  const [a = 0, b = 0, c = 0, d = 0] = parts;
  return [(a << 8) | b, (c << 8) | d];
}

function parseIpv6(text: string): IpWords | null {
  const halves = text.split('::');
  if (halves.length > 2) return null;
  const head = parseGroups(halves[0] ?? '');
  const tail = halves.length === 2 ? parseGroups(halves[1] ?? '') : [];
  if (head === null || tail === null) return null;
  const missing = 8 - head.length - tail.length;
  if (halves.length === 2 ? missing < 1 : missing !== 0) return null;
  return [...head, ...Array.from({ length: missing }, () => 0), ...tail];
}

function parseGroups(text: string): number[] | null {
  if (text === '') return [];
  const words: number[] = [];
  for (const group of text.split(':')) {
    if (group.includes('.')) {
      const embedded = parseIpv4(group);
      if (embedded === null) return null;
      words.push(...embedded);
    } else if (/^[0-9a-f]{1,4}$/i.test(group)) words.push(Number.parseInt(group, 16));
    else return null;
  }
  return words;
}

/** Canonical text: dotted quad, or RFC 5952. */
export function formatIpWords(words: IpWords): string {
  if (words.length === 2) return words.map((word) => `${word >> 8}.${word & 255}`).join('.');
  let best = { start: -1, length: 1 };
  for (let i = 0; i < 8; i++) {
    let length = 0;
    while (i + length < 8 && words[i + length] === 0) length++;
    if (length > best.length) best = { start: i, length };
    i += length;
  }
  const hex = words.map((word) => word.toString(16));
  if (best.start < 0) return hex.join(':');
  return `${hex.slice(0, best.start).join(':')}::${hex.slice(best.start + best.length).join(':')}`;
}

export function bitsOf(words: IpWords, count: number): string {
  return words
    .map((word) => word.toString(2).padStart(16, '0'))
    .join('')
    .slice(0, count);
}
