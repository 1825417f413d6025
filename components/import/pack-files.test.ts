import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeBundle } from '@/lib/contract/bundle';
import { nameOfImport, packFiles } from './pack-files';

const picked = (path: string, text = '{}') => ({ path, file: new File([text], path.split('/').pop() ?? '') });

describe('packFiles', () => {
  it('packs all files with a digest over exactly what is sent, without folder noise', async () => {
    const packed = await packFiles([picked('dump/.DS_Store'), picked('dump/a.json', '{"Vpcs":[]}'), picked('dump/b.json')]);
    const bundle = decodeBundle(packed.body);
    expect(bundle.ok && bundle.value.files.map((f) => f.path)).toEqual(['dump/a.json', 'dump/b.json']);
    expect(packed.sha256).toBe(createHash('sha256').update(packed.body).digest('hex'));
  });
  it('refuses nothing at all and a file that cannot be read', async () => {
    await expect(packFiles([])).rejects.toMatchObject({ reason: 'empty' });
    const broken = { path: 'x.json', file: { arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as File };
    await expect(packFiles([broken])).rejects.toMatchObject({ reason: 'unreadable', file: 'x.json' });
  });
});

describe('nameOfImport', () => {
  it('is the folder or the only file; several loose files leave it to the server', () => {
    expect(nameOfImport([picked('acme/us/a.json'), picked('acme/b.json')])).toBe('acme');
    expect(nameOfImport([picked('dump.zip')])).toBe('dump');
    expect(nameOfImport([picked('a.json'), picked('b.json')])).toBe('');
  });
});
