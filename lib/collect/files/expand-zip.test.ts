import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importLimits } from './import-limits';
import { readFiles } from './read-files';

const subnets = strToU8(JSON.stringify({ Subnets: [{ SubnetId: 'subnet-1', VpcId: 'vpc-1' }] }));
const read = async (bytes: Uint8Array, limits = importLimits): Promise<{ codes: string[]; items: number; files: string[] }> => {
  const raw = await readFiles([{ path: 'bundle.zip', bytes }], limits);
  return { codes: raw.problems.map((problem) => problem.code), items: raw.pages.length, files: raw.pages.map((page) => `${page.file} ${page.region ?? ''}`) };
};
/** Byte offset of the central directory record of the nth entry. */
function centralRecord(zip: Uint8Array, nth: number): number {
  const view = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  let at = -1;
  for (let i = 0; i <= nth; i++) at = view.indexOf(Buffer.from([0x50, 0x4b, 1, 2]), at + 1);
  return at;
}

describe('zip archives', () => {
  it('read every entry, with folders as places', async () => {
    expect(await read(zipSync({ 'us-west-2': { 'Subnets.json': subnets }, '__MACOSX': { '._Subnets.json': strToU8('x') } }))).toEqual({ codes: [], items: 1, files: ['bundle.zip/us-west-2/Subnets.json us-west-2'] });
  });
  it('refuse unsafe names and go on', async () => {
    for (const name of ['../evil.json', '/etc/evil.json', 'C:/evil.json', 'a\\..\\evil.json']) {
      expect(await read(zipSync({ [name]: subnets, 'good.json': subnets }))).toMatchObject({ codes: ['zip-entry-refused'], items: 1 });
    }
  });
  it('refuse links, encrypted entries, double names and archives inside', async () => {
    expect(await read(zipSync({ 'link.json': [subnets, { os: 3, attrs: 0o120777 << 16 }], 'good.json': subnets }))).toMatchObject({ codes: ['zip-entry-refused'], items: 1 });
    const encrypted = zipSync({ 'a.json': subnets, 'good.json': subnets });
    encrypted[centralRecord(encrypted, 0) + 8] = 1;
    expect(await read(encrypted)).toMatchObject({ codes: ['zip-encrypted'], items: 1 });
    const doubled = zipSync({ 'a.json': subnets, 'b.json': subnets });
    doubled[centralRecord(doubled, 1) + 46] = 'a'.charCodeAt(0);
    expect(await read(doubled)).toMatchObject({ codes: ['zip-entry-refused'], items: 1 });
    expect(await read(zipSync({ 'inner.zip': zipSync({ 'a.json': subnets }), 'good.json': subnets }))).toMatchObject({ codes: ['zip-nested'], items: 1 });
  });
  it('count real bytes: lying sizes, bad checksums, bombs', async () => {
    const lying = zipSync({ 'a.json': subnets });
    lying[centralRecord(lying, 0) + 24] = 5;
    expect((await read(lying)).codes).toEqual(['zip-invalid']);
    const damaged = zipSync({ 'a.json': subnets });
    damaged[centralRecord(damaged, 0) + 16] = 0;
    damaged[centralRecord(damaged, 0) + 17] = 0;
    expect((await read(damaged)).codes).toEqual(['zip-invalid']);
    expect((await read(zipSync({ 'bomb.json': new Uint8Array(30_000_000) }, { level: 9 }))).codes).toEqual(['zip-ratio']);
    const limits = { ...importLimits, fileBytes: 2_000_000, totalBytes: 3_000_000, zipEntries: 5 };
    const noise = (size: number): Uint8Array => Uint8Array.from({ length: size }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 255);
    expect((await read(zipSync({ 'a.json': noise(1_900_000), 'b.json': noise(1_800_000) }, { level: 1 }), limits)).codes).toContain('zip-too-large');
    expect((await read(zipSync(Object.fromEntries([1, 2, 3, 4, 5, 6].map((n) => [`${n}.json`, subnets]))), limits))).toMatchObject({ codes: ['zip-too-large'], items: 5 });
  });
  it('cut at any byte give a code, never an exception', async () => {
    const zip = zipSync({ 'a.json': subnets, 'b.json': subnets });
    for (let length = 1; length < zip.length; length++) {
      const raw = await readFiles([{ path: 'a.zip', bytes: zip.subarray(0, length) }]);
      expect(raw.problems.length, `cut at ${length}`).toBeGreaterThan(0);
    }
  });
});
