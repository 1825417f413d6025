// The command around a trace: exit codes, what a batch answers line by line, and evidence from files.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Trace, TraceVerdict } from '../model/trace';
import { openWorld } from '../testing/open-world';
import { getWorld } from '../worlds/worlds';
import { openTraceContext } from './open-trace-context';
import { buildTexts } from './texts';
import { trace } from './trace';
import { traceBatch } from './trace-batch';
import { traceExitCode } from './trace-exit';

const world = getWorld('elastic-ip-no-answer');
const files = world.build();
let folder = '';
let out: string[] = [];
let host: { readonly id: string; readonly enis: readonly { readonly mac: string | null; readonly address: string; readonly id: string }[] };
const path = (name: string): string => join(folder, name);
const write = (name: string, text: string): string => { mkdirSync(dirname(path(name)), { recursive: true }); writeFileSync(path(name), text); return path(name); };

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'eni-lens-trace-'));
  for (const file of files) write(`net/${file.path}`, JSON.stringify(file.json));
  const { topology } = await openWorld(files);
  const node = [...topology.hosts.values()].find((one) => one.networkInterfaces.length > 1)!;
  host = { id: node.id, enis: node.networkInterfaces.map((eni) => ({ mac: eni.mac, address: eni.privateIps[0]!.address, id: eni.id })) };
  out = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => { vi.restoreAllMocks(); rmSync(folder, { recursive: true }); });

async function batch(lines: readonly string[]): Promise<{ code: number; answers: (Trace & { id: unknown; line?: number; error?: { code: string; field: string | null } })[] }> {
  let text = '';
  const context = await openTraceContext([path('net')], {}, buildTexts('en'));
  const code = await traceBatch(context, write('flows.jsonl', `\uFEFF${lines.join('\r\n')}\r\n\r\n`), { write: async (more) => void (text += more) });
  return { code, answers: text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line)) };
}

describe('one flow', () => {
  it('is told by the exit code and in both languages', async () => {
    const ask = async (to: string): Promise<readonly unknown[]> => {
      const code = await trace([path('net')], { from: 'internet', to, port: '443', format: 'json' });
      const { forward, return: back } = JSON.parse(out.at(-1)!) as Trace;
      return [code, forward.verdict, back.verdict];
    };
    expect([await ask(host.enis[0]!.id), await ask(host.enis[1]!.id)]).toEqual([[1, 'blocked', 'blocked'], [1, 'reachable', 'blocked']]);
    for (const [lang, word] of [['en', 'Request'], ['ja', '要求は到達']] as const) {
      await trace([path('net')], { from: 'internet', to: host.id, port: '443', lang });
      expect(out.at(-1)).toContain(word);
      expect(out.at(-1)).not.toMatch(/trace\.|\{/);
    }
  });
  it('is refused with a stable code, the option and what it has to be', async () => {
    await expect(trace([path('net')], { from: 'internet' })).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(/^missing: --to/) });
    await expect(trace([path('net')], { from: 'internet', to: host.id, port: '99999' })).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(/^bad-port: --port/) });
    await expect(trace([path('net')], { from: 'internet', to: 'eni-0ffffffffffffffff' })).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(/^unknown-ref: .*eni-0ffffffffffffffff/) });
    await expect(trace([path('net')], { from: 'internet', to: host.id, batch: 'x' })).rejects.toMatchObject({ exitCode: 2 });
    await expect(trace([path('net')], { batch: path('nothing') })).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('ENOENT') });
  });
});

describe('--batch', () => {
  it('answers every line in order with its id; bad ones in their place', async () => {
    const good = JSON.stringify({ id: 'a', from: host.id, to: 'internet', port: 443 });
    const { code, answers } = await batch([good, '{"id":"b",', '[]', '{"id":7,"from":"internet"}', '{"id":"d","from":"internet","to":"eni-1","protocol":"sctp"}', '{"id":"e","from":"nobody","to":"internet"}', JSON.stringify({ id: null, from: 'internet', to: host.id, port: '22' })]);
    expect(code).toBe(2);
    expect(answers.map((one) => [one.id, one.line ?? null, one.error?.code ?? one.schema])).toEqual([
      ['a', null, 'eni-lens/trace@1'], [null, 2, 'invalid-json'], [null, 3, 'not-an-object'], [7, 4, 'missing'], ['d', 5, 'bad-protocol'], ['e', 6, 'unknown-ref'], [null, null, 'eni-lens/trace@1'],
    ]);
    expect(answers[6]!.query.port).toBe(22);
  });
  it('takes the worst of all lines as its exit code', async () => {
    const dropped = JSON.stringify({ from: 'internet', to: host.enis[1]!.id, port: 443 });
    expect([(await batch([])).code, (await batch([dropped])).code, (await batch([dropped, '?', dropped])).code]).toEqual([0, 1, 2]);
    const exit = (forward: TraceVerdict, back: TraceVerdict): number => traceExitCode({ forward: { verdict: forward }, return: { verdict: back } } as Trace);
    expect([exit('reachable', 'reachable'), exit('reachable', 'unknown'), exit('unknown', 'blocked'), exit('reachable', 'blocked'), exit('blocked', 'reachable')]).toEqual([0, 3, 3, 1, 1]);
  });
});

describe('--guest', () => {
  it('puts what the guest shows in place of the belief', async () => {
    const routes = [{ dst: 'default', gateway: host.enis[0]!.address.replace(/\d+$/, '1'), dev: 'eth0', flags: [] }];
    const addresses = host.enis.map((eni, i) => ({ ifindex: i + 2, ifname: `eth${i}`, address: eni.mac, addr_info: [{ family: 'inet', local: eni.address, prefixlen: 24 }] }));
    const rules = [{ priority: 0, src: 'all', table: 'local' }, { priority: 32766, src: 'all', table: 'main' }, { priority: 32767, src: 'all', table: 'default' }];
    const file = write('guest.txt', `${[addresses, rules, routes].map((part) => JSON.stringify(part)).join('\n')}\n`);
    await trace([path('net')], { from: host.id, to: '8.8.8.8', port: '443', format: 'json', guest: [`${host.id}=${file}`] });
    expect((JSON.parse(out[0]!) as Trace).hosts[0]).toMatchObject({ instanceId: host.id, basis: 'evidence' });
    await expect(trace([path('net')], { from: host.id, to: '8.8.8.8', guest: [`i-0ffffffffffffffff=${file}`] })).rejects.toMatchObject({ exitCode: 2 });
    await expect(trace([path('net')], { from: host.id, to: '8.8.8.8', guest: [`${host.id}=${write('x.txt', 'hello')}`] })).rejects.toMatchObject({ exitCode: 2, message: expect.stringContaining('unrecognised') });
  });
});
