// Hostile files for tests, made from describe-* answers: bytes flipped, cut, repeated; values of other kinds; deep, wide, doubled, oddly encoded.
import { deepJson, jsonPieces } from './hostile-pieces';

/** Numbers from a seed, the same everywhere. */
export function randomFrom(seed: number): (below: number) => number {
  let state = (seed + 1) >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) >>> 0;
    return state % below;
  };
}

const encodings: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(text, 'utf16le'), (text) => Buffer.from(`\ufeff${text}`, 'utf16le'), (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), (text) => Buffer.from(`\ufeff${text}`), (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.concat([Buffer.from([0xff, 0xfe, 0, 0]), Buffer.from(Uint32Array.from([...text].map((c) => c.codePointAt(0) ?? 0)).buffer)]),
  (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xc3])]), (text) => Buffer.concat([Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(text)]),
];

/** One hostile file from a good one; equal seeds give equal files. */
export function mutate(json: unknown, seed: number): Uint8Array {
  const random = randomFrom(seed);
  const text = JSON.stringify(json, null, random(3) * 2);
  const at = random(text.length);
  const piece = jsonPieces[random(jsonPieces.length)] as string;
  switch (random(12)) {
    case 0: return Buffer.from(text.slice(0, at));
    case 1: return Buffer.from(text.slice(0, at) + piece + text.slice(at));
    case 2: return Buffer.from(text.slice(0, at) + text.slice(at + 1 + random(20)));
    case 3: {
      const bytes = Buffer.from(text);
      for (let i = 0; i <= random(8); i++) bytes[random(bytes.length)] = random(256);
      return bytes;
    }
    case 4: return (encodings[random(encodings.length)] as (text: string) => Uint8Array)(text);
    case 5: return Buffer.from(text.replace(/"(\w+)":/, (whole) => `${whole} 1, ${whole}`));
    case 6: return Buffer.from(text + ['', ' ', '\n', '\0', '(END)', '}', ']', ',', text.slice(0, at), '\u001a'][random(10)]);
    case 7: {
      const values = [...text.matchAll(/: ?("[^"]*"|true|false|null|-?\d+)/g)];
      const chosen = values[random(Math.max(1, values.length))];
      return Buffer.from(chosen === undefined ? text : `${text.slice(0, chosen.index)}: ${piece}${text.slice(chosen.index + chosen[0].length)}`);
    }
    case 8: return Buffer.from(text.replaceAll(/"(?:Subnet|Vpc|Group|Instance|NetworkInterface)Id"/g, () => (random(2) === 0 ? '"__proto__"' : '"constructor"')));
    case 9: return Buffer.from(deepJson(random(200), random(4), text));
    case 10: return Buffer.from(`[${Array.from({ length: 1 + random(30) }, () => text).join(random(2) === 0 ? ',' : ',,')}]`);
    default: return Buffer.from(text.repeat(1 + random(4)));
  }
}
