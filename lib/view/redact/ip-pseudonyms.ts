import { bitsOf, formatIpWords, parseIpWords, type IpWords } from './ip-words';
import { sipHash, type SipKey } from './siphash';

/**
 * Prefix-preserving pseudonyms (the idea of Crypto-PAn, Xu and others 2002): two addresses share exactly as many leading bits
 * after as before, so containment, overlap and longest match survive. Special ranges stay themselves: private stays private.
 */
interface Reserved {
  readonly bits: string;
  /** The whole range is the same for everybody, so its addresses say nothing. */
  readonly keepInside: boolean;
  readonly private: boolean;
}
const reserve = (cidr: string, keepInside: boolean, isPrivate = true): Reserved => {
  const [address = '', length = ''] = cidr.split('/');
  return { bits: bitsOf(parseIpWords(address) ?? [], Number(length)), keepInside, private: isPrivate };
};
const reserved4 = [
  reserve('0.0.0.0/8', true), reserve('10.0.0.0/8', false), reserve('100.64.0.0/10', false), reserve('127.0.0.0/8', true), reserve('169.254.0.0/16', true),
  reserve('172.16.0.0/12', false), reserve('192.168.0.0/16', false), reserve('224.0.0.0/3', true),
];
const reserved6 = [
  reserve('::/64', true), reserve('64:ff9b::/96', false), reserve('2000::/3', false, false), reserve('fc00::/7', false), reserve('fd00:ec2::/32', true), reserve('fe80::/10', false), reserve('ff00::/8', true),
];

export class IpPseudonyms {
  readonly #key: SipKey;
  readonly #keepPrivate: boolean;
  readonly #words = new Map<string, number>();
  readonly #texts = new Map<string, string>();
  /** `keepPrivate`: private addresses stay as they are; only the others get pseudonyms. */
  constructor(key: SipKey, keepPrivate: boolean) {
    this.#key = key;
    this.#keepPrivate = keepPrivate;
  }

  /** An address or CIDR; `null` when the text is neither, because then nobody knows what it says. */
  lookup(text: string): string | null {
    const known = this.#texts.get(text);
    if (known !== undefined) return known;
    const [address = '', lengthText] = text.split('/');
    const words = parseIpWords(address);
    if (words === null) return null;
    const all = words.length * 16;
    const length = lengthText === undefined ? all : Number(lengthText);
    if (!Number.isInteger(length) || length < 0 || length > all) return null;
    const result = this.#keepPrivate && isPrivate(words, length) ? text : this.#map(words, length, lengthText !== undefined);
    this.#texts.set(text, result);
    return result;
  }

  #map(words: IpWords, length: number, cidr: boolean): string {
    const mapped: number[] = [];
    let prefix = '';
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? 0;
      const kept = Math.max(0, Math.min(16, length - i * 16));
      mapped.push(kept === 0 ? 0 : this.#mapWord(words.length, prefix, word) & (0xffff << (16 - kept)) & 0xffff);
      prefix += word.toString(16).padStart(4, '0');
    }
    const text = formatIpWords(mapped);
    return cidr ? `${text}/${length}` : text;
  }

  /** Bit n of the answer depends on bits 0…n of the question only. */
  #mapWord(size: number, prefix: string, word: number): number {
    const memo = `${size}:${prefix}:${word}`;
    const known = this.#words.get(memo);
    if (known !== undefined) return known;
    const before = [...prefix].map((digit) => Number.parseInt(digit, 16).toString(2).padStart(4, '0')).join('');
    const bits = word.toString(2).padStart(16, '0');
    const head = [size, prefix.length, ...(prefix.match(/.{4}/g) ?? []).map((hex) => Number.parseInt(hex, 16))];
    let result = 0;
    for (let i = 0; i < 16; i++) {
      const path = before + bits.slice(0, i);
      const flip = isFixed(size === 2 ? reserved4 : reserved6, path) ? 0 : (sipHash(this.#key, [...head, i, i === 0 ? 0 : word >> (16 - i)])[1] & 1);
      result = (result << 1) | (Number(bits[i]) ^ flip);
    }
    this.#words.set(memo, result);
    return result;
  }
}

/** Whether the next bit after `path` must stay: on the way to a reserved range, or inside one that is kept. */
const isFixed = (ranges: readonly Reserved[], path: string): boolean =>
  ranges.some((range) => (range.bits.length > path.length ? range.bits.startsWith(path) : range.keepInside && path.startsWith(range.bits)));

/** Private, or too wide to be anybody's public address. */
function isPrivate(words: IpWords, length: number): boolean {
  const ranges = words.length === 2 ? reserved4 : reserved6;
  const bits = bitsOf(words, words.length * 16);
  return length === 0 || ranges.some((range) => range.private && length >= range.bits.length && bits.startsWith(range.bits));
}
