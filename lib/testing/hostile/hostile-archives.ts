// Archives for tests, each wrong or hostile in one way: bombs, lies about sizes, bad names, shared data, damage at chosen places.
import { deflateRawSync } from 'node:zlib';
import { crc32 } from 'node:zlib';

interface Part {
  readonly name: string;
  readonly data: Uint8Array;
  /** Already compressed, `size` bytes when expanded. */
  readonly packed?: { readonly size: number; readonly checksum: number };
  readonly method?: number;
  readonly flags?: number;
  readonly mode?: number;
  readonly claimedSize?: number;
  readonly claimedPacked?: number;
  readonly checksum?: number;
  /** Offset of the local header to name instead of the true one. */
  readonly offset?: number;
}
const text = new TextEncoder();

/** A zip as told, without asking whether it makes sense. */
export function makeZip(parts: readonly Part[], comment = ''): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name);
    const method = part.method ?? 8;
    const body = part.packed !== undefined || method === 0 ? Buffer.from(part.data) : deflateRawSync(part.data);
    const size = part.claimedSize ?? part.packed?.size ?? part.data.length;
    const packed = part.claimedPacked ?? body.length;
    const checksum = part.checksum ?? part.packed?.checksum ?? crc32(part.data);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    local.writeUInt16LE(part.flags ?? 0x800, 6);
    local.writeUInt16LE(method, 8);
    local.writeUInt32LE(checksum >>> 0, 14);
    local.writeUInt32LE(packed >>> 0, 18);
    local.writeUInt32LE(size >>> 0, 22);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(0x0314, 4);
    central.writeUInt16LE(20, 6);
    local.copy(central, 8, 6, 28);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(((part.mode ?? 0o100644) << 16) >>> 0, 38);
    central.writeUInt32LE(part.offset ?? at, 42);
    chunks.push(local, name, body);
    directory.push(Buffer.concat([central, name]));
    at += 30 + name.length + body.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length & 0xffff, 8);
  end.writeUInt16LE(parts.length & 0xffff, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...chunks, central, end, Buffer.from(comment)]);
}

const good = text.encode('{"Subnets":[{"SubnetId":"subnet-1","VpcId":"vpc-1"}]}');
const packedFill = (size: number, fill: string, around: readonly [string, string] = ['', '']): Part => {
  const data = Buffer.concat([Buffer.from(around[0]), Buffer.alloc(size, fill), Buffer.from(around[1])]);
  return { name: 'bomb.json', data: deflateRawSync(data), packed: { size: data.length, checksum: crc32(data) } };
};

/** At least fifty shapes; every one has to give a problem. `mebibytes`: how much the bombs expand to. */
export function hostileArchives(mebibytes: number): ReadonlyMap<string, Uint8Array> {
  const size = mebibytes * 1024 * 1024;
  const shapes = new Map<string, Uint8Array>();
  const add = (name: string, parts: readonly Part[], comment?: string): void => void shapes.set(name, makeZip(parts, comment));
  // Bombs by what is in them.
  for (const [what, fill] of [['zeros', '\0'], ['spaces', ' '], ['newlines', '\n'], ['brackets', '['], ['braces', '{"a":'], ['quotes', '"'], ['backslashes', '\\'], ['digits', '1'], ['commas', '0,'], ['empty objects', '{},'], ['NULs of UTF-16', ' \0'], ['text', '{"Subnets":[]}\n']] as const) add(`bomb of ${what}`, [packedFill(size, fill)]);
  add('bomb in a text', [packedFill(size, 'a', ['{"Subnets":[{"SubnetId":"', '"}]}'])]);
  add('bomb in a number', [packedFill(size, '1', ['{"Subnets":[{"SubnetId":', '}]}'])]);
  add('bomb behind a good document', [packedFill(size, ' ', [Buffer.from(good).toString(), ''])]);
  add('bomb after a good entry', [{ name: 'good.json', data: good }, packedFill(size, ' ')]);
  add('many bombs', Array.from({ length: 20 }, (_, i) => ({ ...packedFill(size / 4, ' '), name: `${i}.json` })));
  add('many bombs below the ratio of one', Array.from({ length: 300 }, (_, i) => ({ ...packedFill(1_000_000, ' '), name: `${i}.json` })));
  // Entries that share data.
  const shared = packedFill(size / 8, ' ');
  add('entries that share one bomb', Array.from({ length: 40 }, (_, i) => ({ ...shared, name: `${i}.json`, ...(i > 0 ? { offset: 0 } : {}) })));
  const first: Part = { name: 'a.json', data: text.encode(`{"Subnets":[{"SubnetId":"${'abcdefghij'.repeat(90)}","VpcId":"v"}]}`), method: 0 };
  add('entries that share one file', Array.from({ length: 60 }, (_, i) => (i === 0 ? first : { ...first, name: `${i}.json`, data: new Uint8Array(0), claimedSize: first.data.length, claimedPacked: first.data.length, checksum: crc32(first.data), offset: 0 })));
  // Lies.
  for (const [what, part] of Object.entries<Partial<Part>>({
    'size too small': { claimedSize: 5 }, 'size too large': { claimedSize: 5000 }, 'size zero': { claimedSize: 0 }, 'size of 4 GiB': { claimedSize: 0xfffffffe }, 'packed size too small': { claimedPacked: 3 }, 'packed size beyond the end': { claimedPacked: 1_000_000 },
    'wrong checksum': { checksum: 1 }, 'checksum zero': { checksum: 0 }, 'offset beyond the end': { offset: 1_000_000 }, 'offset of something else': { offset: 7 }, 'unknown method': { method: 99 }, 'method bzip2': { method: 12 }, 'method LZMA': { method: 14 },
    encrypted: { flags: 0x801 }, 'strongly encrypted': { flags: 0x841 }, link: { mode: 0o120777 }, 'character device': { mode: 0o020644 }, pipe: { mode: 0o010644 }, socket: { mode: 0o140644 },
  })) add(what, [{ name: 'a.json', data: good, ...part }]);
  // Names.
  for (const name of ['../a.json', '../../../../etc/a.json', '/etc/a.json', 'C:/a.json', 'c:a.json', 'a\\..\\b.json', '\\\\server\\a.json', 'x/../../a.json', 'a\0.json', `${'x'.repeat(2000)}.json`]) add(`name ${JSON.stringify(name.slice(0, 30))}`, [{ name, data: good }]);
  add('one name twice', [{ name: 'a.json', data: good }, { name: 'a.json', data: good }]);
  add('one name a thousand times', Array.from({ length: 1000 }, () => ({ name: 'a.json', data: good })));
  add('more entries than allowed', Array.from({ length: 2100 }, (_, i) => ({ name: `${i}.json`, data: good, method: 0 })));
  add('folders without end', Array.from({ length: 2100 }, (_, i) => ({ name: `${i}/`, data: new Uint8Array(0), method: 0 })));
  // Archives inside.
  add('archive inside', [{ name: 'inner.zip', data: makeZip([{ name: 'a.json', data: good }]) }]);
  add('archive inside, called JSON', [{ name: 'inner.json', data: makeZip([packedFill(size / 8, ' ')]), method: 0 }]);
  add('empty archive inside', [{ name: 'inner.zip', data: makeZip([]) }]);
  // Damage.
  const whole = Buffer.from(makeZip([{ name: 'a.json', data: good }, { name: 'b.json', data: good }]));
  shapes.set('without an end', whole.subarray(0, whole.length - 22));
  shapes.set('only the head', whole.subarray(0, 30));
  shapes.set('head and noise', Buffer.concat([whole.subarray(0, 4), Buffer.alloc(500, 'x')]));
  const edited = (name: string, edit: (bytes: Buffer) => void): void => {
    const copy = Buffer.from(whole);
    edit(copy);
    shapes.set(name, copy);
  };
  edited('directory elsewhere', (bytes) => bytes.writeUInt32LE(0xfffffff0, bytes.length - 6));
  edited('more entries than there are', (bytes) => { bytes.writeUInt16LE(500, bytes.length - 14); bytes.writeUInt16LE(500, bytes.length - 12); });
  edited('several disks', (bytes) => bytes.writeUInt16LE(3, bytes.length - 18));
  edited('comment longer than the file', (bytes) => bytes.writeUInt16LE(60_000, bytes.length - 2));
  edited('data overwritten', (bytes) => bytes.fill(0xff, 40, 60));
  return shapes;
}
