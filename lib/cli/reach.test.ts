// The command around a question over many flows: what it needs, exit codes, and that no code is left without a text.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askReach } from '../analyse/trace/questions/ask-reach';
import { buildTraceContext } from '../analyse/trace/trace-context';
import type { Reach } from '../model/reach';
import { openWorld } from '../testing/open-world';
import { getWorld, worlds } from '../worlds/worlds';
import { formatReach } from './format-reach';
import { reach } from './reach';
import { buildTexts } from './texts';

let folder = '';
let out: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'eni-lens-reach-'));
  for (const file of getWorld('elastic-ip-no-answer').build()) {
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), JSON.stringify(file.json));
  }
  out = [];
  vi.spyOn(console, 'log').mockImplementation((line: string) => void out.push(line));
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => { vi.restoreAllMocks(); rmSync(folder, { recursive: true }); });

describe('reach', () => {
  it('says what the internet reaches, on which ports, and why not the rest', async () => {
    expect(await reach([folder], { internet: true, format: 'json' })).toBe(0);
    const found = JSON.parse(out[0]!) as Reach;
    expect(found.query).toEqual({ question: 'internet', ref: null, protocol: 'all', port: null, ipVersion: null });
    expect(found.groups[0]).toMatchObject({ verdict: 'reachable', reason: null, end: 'network-interface' });
    expect(found.groups[0]!.ports).toContainEqual({ protocol: 'tcp', from: 443, to: 443 });
    expect(found.groups.filter(({ verdict }) => verdict === 'blocked').map(({ reason }) => reason?.code)).toContain('IGW_PRIVATE_IP_ASSOCIATION_FOR_INGRESS');
    const member = found.groups[0]!.members[0]!;
    await reach([folder], { to: member, port: '443', format: 'json' });
    expect((JSON.parse(out[1]!) as Reach).groups.find(({ end }) => end === 'internet')).toMatchObject({ verdict: 'reachable', members: ['internet'] });
  });
  it('follows the replies when asked to', async () => {
    await reach([folder], { internet: true, replies: true, format: 'json' });
    const found = JSON.parse(out[0]!) as Reach;
    expect(found.groups.filter(({ verdict }) => verdict === 'reachable').every(({ replies, members }) => replies !== undefined && replies.reachable + replies.blocked + replies.unknown === members.length)).toBe(true);
    expect(found.groups.some(({ replies }) => (replies?.blocked ?? 0) > 0)).toBe(true);
    await reach([folder], { internet: true, replies: true, lang: 'en' });
    expect(out[1]).toMatch(/Replies: .*do(?:es)? not/);
    expect(out[1]).toMatch(/\[1 reply does not come back\]/);
  });
  it('needs one question, and a port that is one', async () => {
    await expect(reach([folder], {})).rejects.toMatchObject({ exitCode: 2 });
    await expect(reach([folder], { internet: true, to: 'internet' })).rejects.toMatchObject({ exitCode: 2 });
    await expect(reach([folder], { internet: true, port: '70000' })).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(/^bad-port: --port/) });
    await expect(reach([folder], { to: 'nobody' })).rejects.toMatchObject({ exitCode: 2, message: expect.stringMatching(/^unknown-ref/) });
  });
  it.each(['en', 'ja'] as const)('has a text for everything it may say: %s', async (lang) => {
    for (const world of worlds) {
      const { topology, analysis } = await openWorld(world.build());
      const context = buildTraceContext(topology, analysis);
      const ref = [...topology.networkInterfaces.keys()][0] ?? '';
      for (const [question, of] of [['internet', null], ['to', ref], ['from', ref]] as const) {
        const asked = askReach(context, { question, ref: of, protocol: 'all', port: null, ipVersion: null });
        if (asked.ok) expect(formatReach(topology, asked.value, buildTexts(lang))).not.toMatch(/(?:reach|trace)\.[a-z]|\{/);
      }
    }
  });
});
