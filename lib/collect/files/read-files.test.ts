import { describe, expect, it } from 'vitest';
import type { InputFile } from './import-limits';
import { importLimits } from './import-limits';
import { readFiles } from './read-files';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (path: string, value: unknown): InputFile => ({ path, bytes: bytes(typeof value === 'string' ? value : JSON.stringify(value)) });
const subnets = { Subnets: [{ SubnetId: 'subnet-1', VpcId: 'vpc-1' }, { SubnetId: 'subnet-2', VpcId: 'vpc-1' }] };
const utf16 = (text: string, bigEndian: boolean, mark: boolean): Uint8Array => {
  const buffer = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
  return bigEndian ? buffer.swap16() : buffer;
};
const utf32 = (text: string, littleEndian: boolean): Uint8Array => {
  const points = [0xfeff, ...[...text].map((character) => character.codePointAt(0) ?? 0)];
  const buffer = Buffer.alloc(points.length * 4);
  points.forEach((point, index) => (littleEndian ? buffer.writeUInt32LE(point, index * 4) : buffer.writeUInt32BE(point, index * 4)));
  return buffer;
};
const codes = (raw: Awaited<ReturnType<typeof readFiles>>): string[] => raw.problems.map((problem) => problem.code);
const itemCount = (raw: Awaited<ReturnType<typeof readFiles>>): number => raw.pages.reduce((sum, page) => sum + page.items.length, 0);

describe('encodings', () => {
  const text = JSON.stringify({ Subnets: [{ SubnetId: 'subnet-1', VpcId: 'vpc-1', Tags: [{ Key: 'Name', Value: '管理用 😀' }] }] });
  const cases: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', bytes(text)], ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes(text)])],
    ['UTF-16LE with a mark', utf16(text, false, true)], ['UTF-16BE with a mark', utf16(text, true, true)],
    ['UTF-16LE without', utf16(text, false, false)], ['UTF-16BE without', utf16(text, true, false)],
    ['UTF-32LE', utf32(text, true)], ['UTF-32BE', utf32(text, false)],
  ];
  it.each(cases)('reads %s', async (_, input) => {
    const raw = await readFiles([{ path: 'a.json', bytes: input }]);
    expect(raw.problems).toEqual([]);
    expect(raw.pages[0]?.items).toEqual((JSON.parse(text) as { Subnets: unknown[] }).Subnets);
  });
  it('refuses bytes that are not valid, and says where', async () => {
    const broken = Buffer.concat([bytes('{"Subnets":[{"SubnetId":"'), Buffer.from([0xe9, 0x20]), bytes('"}]}')]);
    const raw = await readFiles([{ path: 'a.json', bytes: broken }]);
    expect(raw.problems).toMatchObject([{ code: 'encoding-invalid', level: 'error', byte: 26, params: { encoding: 'utf-8' } }]);
  });
  it('replaces half surrogates with a note and leaves pairs and escaped backslashes alone', async () => {
    const raw = await readFiles([file('a.json', String.raw`{"Subnets":[{"SubnetId":"a\ud800","VpcId":"\ud83d\ude00","CidrBlock":"\\ud800"}]}`)]);
    expect(raw.problems).toMatchObject([{ code: 'encoding-replaced', level: 'note', params: { count: 1 } }]);
    expect(raw.pages[0]?.items).toEqual([{ SubnetId: 'a\ufffd', VpcId: '😀', CidrBlock: String.raw`\ud800` }]);
  });
});

describe('layouts', () => {
  it('goes by the key, never by the file name', async () => {
    const raw = await readFiles([file('Vpcs.json', subnets)]);
    expect(raw.pages).toMatchObject([{ resource: 'Subnets', path: '$.Subnets', complete: true }]);
  });
  it('reads several keys of one file', async () => {
    const raw = await readFiles([file('all.json', { ...subnets, Vpcs: [{ VpcId: 'vpc-1' }], ResponseMetadata: {} })]);
    expect(raw.pages.map((page) => page.resource).sort()).toEqual(['Subnets', 'Vpcs']);
    expect(raw.problems).toEqual([]);
  });
  it('reads documents one after another, also one a line', async () => {
    for (const between of ['', '\n', '\r\n\r\n']) {
      const raw = await readFiles([file('a.json', `${JSON.stringify(subnets)}${between}${JSON.stringify({ Vpcs: [{ VpcId: 'v' }] })}`)]);
      expect(raw.pages.map((page) => page.path)).toEqual(['$.Subnets', '#2:$.Vpcs']);
      expect(raw.problems).toEqual([]);
    }
  });
  it('reads an array of pages, and bare arrays of items', async () => {
    const pages = await readFiles([file('a.json', [subnets, { Subnets: [{ SubnetId: 'subnet-3' }] }])]);
    expect(pages.pages.map((page) => [page.path, page.items.length])).toEqual([['$[0].Subnets', 2], ['$[1].Subnets', 1]]);
    const bare = await readFiles([file('a.json', [{ NetworkInterfaceId: 'eni-1', PrivateIpAddresses: [] }])]);
    expect(bare.pages).toMatchObject([{ resource: 'NetworkInterfaces', path: '$' }]);
    const nested = await readFiles([file('a.json', [[{ InstanceId: 'i-1', ImageId: 'ami-1' }], [{ InstanceId: 'i-2', ImageId: 'ami-1' }]])]);
    expect(nested.pages.map((page) => [page.resource, page.path])).toEqual([['Instances', '$[0]'], ['Instances', '$[1]']]);
  });
  it('reads placebo recordings', async () => {
    const raw = await readFiles([file('ec2.DescribeSubnets_1.json', { status_code: 200, data: { ...subnets, ResponseMetadata: {} } })]);
    expect(raw.pages).toMatchObject([{ resource: 'Subnets', path: '$.data.Subnets' }]);
  });
  it('takes account and region from folders and keys', async () => {
    const raw = await readFiles([file('accounts/123456789012/us-gov-west-1/Subnets.json', subnets), file('account-data/demo/eu-central-1/ec2-describe-subnets.json', subnets), file('x.json', { '210987654321': { 'ap-northeast-1': subnets } })]);
    expect(raw.pages.map((page) => [page.account, page.region])).toEqual([[null, 'eu-central-1'], ['123456789012', 'us-gov-west-1'], ['210987654321', 'ap-northeast-1']]);
  });
  it('finds the table of transit gateway answers in the wrapper or the file name', async () => {
    const routes = { Routes: [{ DestinationCidrBlock: '10.0.0.0/8' }], AdditionalRoutesAvailable: false };
    const raw = await readFiles([
      file('a.json', { TransitGatewayRouteTableId: 'tgw-rtb-0a', ...routes }), file('routes-tgw-rtb-0123456789abcdef0.json', routes), file('c.json', routes),
      file('TransitGatewayStaticRoutes.json', { TransitGatewayStaticRoutes: [{ TransitGatewayRouteTableId: 'tgw-rtb-0b', Routes: [] }] }),
      file('TransitGatewayPropagations.json', { TransitGatewayPropagations: [{ TransitGatewayRouteTableId: 'tgw-rtb-0b', TransitGatewayRouteTablePropagations: [] }] }),
      file('pl-0123456789abcdef0.json', { Entries: [{ Cidr: '10.0.0.0/8' }] }),
    ]);
    expect(raw.pages.map((page) => [page.resource, page.parentId, page.complete])).toEqual([
      ['TransitGatewayRouteTablePropagations', 'tgw-rtb-0b', true], ['TransitGatewayRoutes', 'tgw-rtb-0b', false], ['TransitGatewayRoutes', 'tgw-rtb-0a', true],
      ['PrefixListEntries', 'pl-0123456789abcdef0', true], ['TransitGatewayRoutes', 'tgw-rtb-0123456789abcdef0', true],
    ]);
    expect(raw.problems).toMatchObject([{ code: 'wrong-shape', file: 'c.json', params: { expected: 'TransitGatewayRouteTableId' } }]);
  });
  it('notices a page that is missing', async () => {
    const first = { ...subnets, NextToken: 'more' };
    const whole = await readFiles([file('s-2.json', subnets), file('s.json', first)]);
    expect(whole.problems).toEqual([]);
    const cut = await readFiles([file('s-1.json', first), file('s-10.json', first), file('s-9.json', first)]);
    expect(cut.problems).toMatchObject([{ code: 'page-missing', level: 'partial', file: 's-10.json', params: { resource: 'Subnets' } }]);
    expect(cut.pages.map((page) => page.complete)).toEqual([true, false, true]);
  });
});

describe('bad input', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['an empty file', '', 'file-empty'], ['white space', ' \n', 'file-empty'], ['text', 'An error occurred (UnauthorizedOperation)', 'not-json'],
    ['a trailing comma', '{"Subnets":[{"SubnetId":"a"},]}', 'not-json'], ['a number', '12', 'wrong-shape'], ['another shape', '{"Subnets":{"a":1}}', 'wrong-shape'],
    ['something else', '{"Buckets":[]}', 'unrecognised-content'], ['nothing at all', '{}', 'unrecognised-content'],
  ];
  it.each(cases)('gives %s a code and goes on', async (_, text, code) => {
    const raw = await readFiles([file('bad.json', text), file('good.json', subnets)]);
    expect(codes(raw)).toEqual([code]);
    expect(itemCount(raw)).toBe(2);
    expect(await readFiles([file('good.json', subnets), file('bad.json', text)])).toEqual(raw);
  });
  it('says where JSON breaks', async () => {
    const raw = await readFiles([file('bad.json', '{"Subnets": [\n  {"SubnetId": wrong}]}')]);
    expect(raw.problems).toMatchObject([{ code: 'not-json', byte: 29, params: { found: 'w' } }]);
  });
  it('keeps documents before garbage', async () => {
    const raw = await readFiles([file('a.json', `${JSON.stringify(subnets)}\n(END)`)]);
    expect(raw.problems).toMatchObject([{ code: 'json-trailing-garbage', level: 'partial', params: { documents: 1 } }]);
    expect(itemCount(raw)).toBe(2);
  });
  it('refuses deep nesting but not brackets in texts', async () => {
    const deep = `{"Subnets":${'['.repeat(70)}${']'.repeat(70)}}`;
    expect((await readFiles([file('a.json', deep)])).problems).toMatchObject([{ code: 'json-too-deep', byte: 11 + 63, params: { limit: 64 } }]);
    expect((await readFiles([file('a.json', { Subnets: [{ SubnetId: '"[{\\'.repeat(100) }] })])).problems).toEqual([]);
    const hostile = '['.repeat(3_000_000);
    expect(codes(await readFiles([file('a.json', hostile)]))).toEqual(['json-too-deep']);
  });
  it('is not polluted by __proto__', async () => {
    const raw = await readFiles([file('a.json', '{"Subnets":[{"SubnetId":"a","__proto__":{"polluted":1}}],"__proto__":{"polluted":1}}')]);
    expect(raw.problems).toMatchObject([{ code: 'json-forbidden-key', level: 'note', params: { key: '__proto__', count: 2 } }]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
  it('obeys the limits', async () => {
    const limits = { ...importLimits, fileBytes: 200, totalBytes: 250 };
    const raw = await readFiles([file('a.json', subnets), file('b.json', { Vpcs: [], pad: 'x'.repeat(300) }), file('c.json', subnets), file('d.json', subnets), file('e.json', subnets)], limits);
    expect(raw.problems.map((problem) => [problem.file, problem.code])).toEqual([['b.json', 'file-too-large'], ['d.json', 'total-too-large'], ['e.json', 'total-too-large']]);
  });
});

describe('files that were cut off', () => {
  const keep = { truncated: 'keep', encoding: 'none' } as const;
  const text = `{\n  "NetworkInterfaces": [\n${[1, 2, 3].map((n) => `    {"NetworkInterfaceId": "eni-${n}", "Groups": [{"GroupId": "sg-1"}, {"GroupId": "sg-\\u00e9é"}], "Attachment": {"DeviceIndex": -1.5e3}, "SourceDestCheck": true}`).join(',\n')}\n  ],\n  "NextToken": null\n}`;
  const whole = (JSON.parse(text) as { NetworkInterfaces: unknown[] }).NetworkInterfaces;

  it('keep their whole items at every byte', async () => {
    const all = bytes(text);
    for (let length = 1; length < all.length; length++) {
      const raw = await readFiles([{ path: 'a.json', bytes: all.subarray(0, length) }], importLimits, keep);
      expect(codes(raw), `cut at ${length}`).toEqual(['json-truncated']);
      const items = raw.pages[0]?.items ?? [];
      expect(items).toEqual(whole.slice(0, items.length));
      expect(raw.pages.every((page) => !page.complete)).toBe(true);
      expect(raw.problems[0]).toMatchObject({ level: raw.pages.length === 0 ? 'error' : 'partial', byte: length, params: { items: items.length, kept: items.length === 0 ? 'no' : 'yes' } });
      const strict = await readFiles([{ path: 'a.json', bytes: all.subarray(0, length) }]);
      expect(strict.pages).toEqual([]);
      expect(strict.problems).toMatchObject([{ code: 'json-truncated', level: 'error', params: { items: items.length, kept: 'no' } }]);
    }
  });
  it('keep instances of a cut reservation, but no half instance', async () => {
    const instance = (id: string): string => `{"InstanceId":"${id}","NetworkInterfaces":[{"NetworkInterfaceId":"eni-1"},{"NetworkInterfaceId":"eni-2"}]}`;
    const raw = await readFiles([file('a.json', `{"Reservations":[{"Instances":[${instance('i-1')},{"InstanceId":"i-2","NetworkInterfaces":[{"NetworkInterfaceId":"eni-1"},{"Net`)], importLimits, keep);
    expect(raw.pages[0]?.items).toEqual([{ Instances: [JSON.parse(instance('i-1'))] }]);
  });
  it('keep the page before in a list of pages', async () => {
    const raw = await readFiles([file('a.json', `[${JSON.stringify(subnets)},{"Subnets":[{"SubnetId":"subnet-3"},{"Sub`)], importLimits, keep);
    expect(raw.pages.map((page) => [page.items.length, page.complete])).toEqual([[2, true], [1, false]]);
  });
});
