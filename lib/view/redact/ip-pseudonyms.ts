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
  readonly #nodes = new Map<string, Node>();
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
      const node = this.#node(words.length, prefix);
      const high = word >> 8;
      if (kept === 0) mapped.push(0);
      else {
        const low = kept > 8 ? this.#mapByte(this.#node(words.length, prefix + hex(high)), word & 255) : 0;
        mapped.push(((this.#mapByte(node, high) << 8) | low) & (0xffff << (16 - kept)) & 0xffff);
      }
      prefix += hex(high) + hex(word & 255);
    }
    const text = formatIpWords(mapped);
    return cidr ? `${text}/${length}` : text;
  }

  /** Bit n of the answer depends on bits 0…n of the question only. */
  #mapByte(node: Node, byte: number): number {
    const known = node.bytes[byte];
    if (known !== undefined) return known;
    let result = 0;
    for (let i = 0; i < 8; i++) {
      const head = byte >> (8 - i);
      const fixed = node.near.length > 0 && isFixed(node.near, node.path + (i === 0 ? '' : head.toString(2).padStart(i, '0')));
      const flip = fixed ? 0 : sipHash(this.#key, [...node.head, i, head])[1] & 1;
      result = (result << 1) | (((byte >> (7 - i)) & 1) ^ flip);
    }
    node.bytes[byte] = result;
    return result;
  }

  #node(size: number, prefix: string): Node {
    const key = `${size}:${prefix}`;
    const known = this.#nodes.get(key);
    if (known !== undefined) return known;
    const bytes = prefix.match(/../g) ?? [];
    const path = bytes.map((digits) => Number.parseInt(digits, 16).toString(2).padStart(8, '0')).join('');
    const near = (size === 2 ? reserved4 : reserved6).filter((range) => range.bits.startsWith(path) || path.startsWith(range.bits));
    const node: Node = { path, near, head: [size, bytes.length, ...bytes.map((digits) => Number.parseInt(digits, 16))], bytes: [] };
    this.#nodes.set(key, node);
    return node;
  }
}

/** Everything known about the addresses that begin with the same bytes. */
interface Node {
  readonly path: string;
  readonly head: readonly number[];
  /** Reserved ranges around or inside; usually none, and then no bit is fixed. */
  readonly near: readonly Reserved[];
  /** Answers by next byte. */
  readonly bytes: number[];
}
const hex = (byte: number): string => byte.toString(16).padStart(2, '0');

/** Whether the next bit after `path` must stay: on the way to a reserved range, or inside one that is kept. */
const isFixed = (ranges: readonly Reserved[], path: string): boolean =>
  ranges.some((range) => (range.bits.length > path.length ? range.bits.startsWith(path) : range.keepInside && path.startsWith(range.bits)));

/** Private, or too wide to be anybody's public address. */
function isPrivate(words: IpWords, length: number): boolean {
  const ranges = words.length === 2 ? reserved4 : reserved6;
  const bits = bitsOf(words, words.length * 16);
  return length === 0 || ranges.some((range) => range.private && length >= range.bits.length && bits.startsWith(range.bits));
}
