import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importLimits } from './import-limits';
import { readPaths } from './read-paths';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'read-paths-'));
  const place = join(root, '123456789012', 'eu-west-1');
  mkdirSync(place, { recursive: true });
  mkdirSync(join(root, '.git'));
  for (const name of ['Subnets.json', 'notes.md', '.hidden.json']) writeFileSync(join(place, name), '{}');
  writeFileSync(join(root, '.git', 'a.json'), '{}');
  symlinkSync(root, join(place, 'loop'));
});
afterAll(() => rmSync(root, { recursive: true }));

describe('readPaths', () => {
  it('walks folders without hidden files and links, and shows no path of the machine', async () => {
    const { inputs, problems } = await readPaths([root]);
    expect(problems).toEqual([]);
    expect(inputs.map((input) => input.path.split('/').slice(1).join('/'))).toEqual(['123456789012/eu-west-1/Subnets.json']);
    expect(inputs[0]?.path.startsWith('/')).toBe(false);
  });
  it('keeps account and region folders above a single file', async () => {
    const { inputs } = await readPaths([join(root, '123456789012', 'eu-west-1', 'Subnets.json')]);
    expect(inputs.map((input) => input.path)).toEqual(['123456789012/eu-west-1/Subnets.json']);
  });
  it('names what it cannot read', async () => {
    const file = join(root, '123456789012', 'eu-west-1', 'Subnets.json');
    const { problems } = await readPaths([join(root, 'absent'), join(file, 'below-a-file')]);
    expect(problems.map((problem) => [problem.code, problem.file])).toEqual([['unreadable', 'below-a-file'], ['path-not-found', 'absent']]);
    expect((await readPaths([file], { ...importLimits, fileBytes: 1 })).problems).toMatchObject([{ code: 'file-too-large', params: { bytes: 2, limit: 1 } }]);
  });
});
