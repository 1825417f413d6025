import { assert as property, json as anyJson, property as holds } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../normalise/normalise';
import { importProblemCodes } from '../../model/problem';
import { openCorpus } from '../../testing/hostile/corpora';
import { hostileArchives } from '../../testing/hostile/hostile-archives';
import { mutate } from '../../testing/hostile/hostile-files';
import { getWorld } from '../../worlds/worlds';
import { readFiles } from './read-files';

const keep = { truncated: 'keep', encoding: 'windows-1252' } as const;
const encode = (value: unknown): Uint8Array => new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value));
const read = async (path: string, bytes: Uint8Array, choices?: typeof keep) => {
  const raw = await readFiles([{ path, bytes }], undefined, choices);
  for (const problem of raw.problems) expect(importProblemCodes).toContain(problem.code);
  return raw;
};
const parse = (bytes: Uint8Array): { value: unknown } | null => {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) as unknown };
  } catch {
    return null;
  }
};
const concatenated = ['n_structure_double_array.json'];
const answers = getWorld('management-network').build().map(({ json }) => json);

describe('the JSON reader', () => {
  it('accepts what JSON.parse accepts and refuses the rest, on a public corpus', async () => {
    const suite = openCorpus('json-test-suite.tar.gz')?.filter(({ path }) => path.endsWith('.json'));
    if (suite === undefined) return;
    expect(suite.length).toBeGreaterThanOrEqual(340);
    for (const { path, bytes } of suite) {
      const raw = await read('a.json', bytes);
      const codes = raw.problems.map(({ code }) => code);
      const name = path.slice(path.lastIndexOf('/') + 1);
      // Documents one after another are pages here.
      if (name.startsWith('n_') && !concatenated.includes(name)) expect(codes.some((code) => ['not-json', 'json-truncated', 'json-too-deep', 'encoding-invalid', 'file-empty', 'json-trailing-garbage', 'wrong-shape'].includes(code)), name).toBe(true);
      if (parse(bytes) !== null && !codes.some((code) => ['json-duplicate-key', 'number-out-of-range', 'json-too-deep'].includes(code))) expect(codes, name).not.toContain('not-json');
      if (name.startsWith('y_')) expect(codes.filter((code) => ['not-json', 'json-truncated', 'encoding-invalid', 'json-trailing-garbage'].includes(code)), name).toEqual([]);
    }
  });
  it('builds what JSON.parse builds', async () => {
    const instance = { ImageId: 'x', InstanceId: 'i' };
    // A bare list is kept whole, whatever is in it.
    const seen: unknown[] = [];
    const trial = holds(anyJson({ maxDepth: 8 }), (text) => void seen.push(text));
    property(trial, { numRuns: 300, seed: 7 });
    for (const text of seen as string[]) {
      if (text.includes('"__proto__"')) continue;
      const raw = await read('a.json', encode(`[{"InstanceId":"i","ImageId":"x","Whatever":${text}}]`));
      if (raw.problems.some(({ code }) => code === 'number-out-of-range')) continue;
      expect(raw.problems).toEqual([]);
      expect(raw.pages[0]?.items).toEqual([{ ...instance, Whatever: (JSON.parse(text) as unknown) }]);
    }
  });
  it('keeps naughty strings as they are', async () => {
    const corpus = openCorpus('naughty-strings.json')?.[0];
    if (corpus === undefined) return;
    const texts = (JSON.parse(new TextDecoder().decode(corpus.bytes)) as string[]).filter((text) => text !== '');
    expect(texts.length).toBeGreaterThan(500);
    const raw = await read('a.json', encode({ Subnets: texts.map((text, n) => ({ SubnetId: `subnet-${n}`, VpcId: 'vpc-1', Tags: [{ Key: 'Name', Value: text }] })) }));
    const names = normalise(raw).inventory.subnets.map((subnet) => [subnet.id, subnet.tags['Name']]);
    expect(new Map(names as [string, string][])).toEqual(new Map(texts.map((text, n) => [`subnet-${n}`, text.toWellFormed()])));
  });
  it.each([
    ['a key twice', '{"Subnets":[{"SubnetId":"a","VpcId":"v","SubnetId":"b"}]}', 'json-duplicate-key', '$.Subnets[0]'],
    ['a key twice, once escaped', '{"Subnets":[{"SubnetId":"a"},{"SubnetId":"b","\\u0053ubnetId":"c"}]}', 'json-duplicate-key', '$.Subnets[1]'],
    ['a key twice in what nobody reads', '{"Subnets":[{"SubnetId":"a","Unread":{"a":1,"b":{"a":2},"a":3}}]}', 'json-duplicate-key', '$.Subnets[0].Unread'],
    ['a list twice', '{"Subnets":[],"Vpcs":[],"Subnets":[]}', 'json-duplicate-key', '$'],
    ['a port beyond exact numbers', '{"SecurityGroups":[{"GroupId":"sg-1","IpPermissions":[{"FromPort":9007199254740993}]}]}', 'number-out-of-range', '$.SecurityGroups[0].IpPermissions[0].FromPort'],
    ['an endless number', '{"SecurityGroups":[{"GroupId":"sg-1","IpPermissions":[{"FromPort":1e999}]}]}', 'number-out-of-range', '$.SecurityGroups[0].IpPermissions[0].FromPort'],
  ])('refuses %s with its path', async (_, text, code, path) => {
    expect((await read('a.json', encode(text))).problems).toMatchObject([{ code, level: 'error', path }]);
  });
  it('counts values, and nests as deep as allowed', async () => {
    const limits = (await import('./import-limits')).importLimits;
    const many = encode(`{"Subnets":[],"Unread":[${'0,'.repeat(3000)}0]}`);
    expect((await readFiles([{ path: 'a.json', bytes: many }], { ...limits, values: 1000 })).problems).toMatchObject([{ code: 'json-too-many-values', params: { limit: 1000 } }]);
    const late = encode(`{"Pad":"${'x'.repeat(200_000)}","Unread":${'['.repeat(70)}${']'.repeat(70)}}`);
    expect((await read('a.json', late)).problems).toMatchObject([{ code: 'json-too-deep' }]);
  });
});

describe('choices', () => {
  it('a code page is used only when it is named', async () => {
    const bytes = Buffer.from('{"Subnets":[{"SubnetId":"s","VpcId":"v","Tags":[{"Key":"Name","Value":"B\u00fcro"}]}]}', 'latin1');
    expect((await read('a.json', bytes)).problems).toMatchObject([{ code: 'encoding-invalid', level: 'error' }]);
    const raw = await read('a.json', bytes, keep);
    expect(raw.problems).toMatchObject([{ code: 'encoding-assumed', level: 'note', params: { encoding: 'windows-1252', count: 1 } }]);
    expect(normalise(raw).inventory.subnets[0]?.tags['Name']).toBe('B\u00fcro');
  });
  it('half surrogates of UTF-16 are replaced and counted', async () => {
    const raw = await read('a.json', Buffer.from('\ufeff{"Subnets":[{"SubnetId":"a\ud800","VpcId":"v"}]}', 'utf16le'));
    expect(raw.problems).toMatchObject([{ code: 'encoding-replaced', params: { count: 1 } }]);
    expect(raw.pages[0]?.items).toEqual([{ SubnetId: 'a\ufffd', VpcId: 'v' }]);
  });
});

describe('hostile files', () => {
  it('archives of every shape give a coded problem', async () => {
    const archives = hostileArchives(2);
    expect(archives.size).toBeGreaterThanOrEqual(50);
    for (const [name, bytes] of archives) expect((await read('a.zip', bytes)).problems.length, name).toBeGreaterThan(0);
  });
  it('broken archives of a public corpus never crash', async () => {
    const corpus = openCorpus('yauzl-archives.tar.gz');
    if (corpus === null) return;
    expect(corpus.length).toBeGreaterThanOrEqual(25);
    for (const { path, bytes } of corpus) {
      if (!path.endsWith('.zip')) continue;
      const { problems } = await read('a.zip', bytes);
      if (path.includes('/failure/')) expect(problems.length, path).toBeGreaterThan(0);
    }
  });
  it('mutated answers give equal reports twice, and never crash', async () => {
    for (let seed = 0; seed < 400; seed++) {
      const bytes = mutate(answers[seed % answers.length], seed);
      const choices = seed % 2 === 0 ? keep : undefined;
      const once = await read('a.json', bytes, choices);
      expect(await read('a.json', bytes, choices), `seed ${seed}`).toEqual(once);
      expect(() => normalise(once), `seed ${seed}`).not.toThrow();
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});
