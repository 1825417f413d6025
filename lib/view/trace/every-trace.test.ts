import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { buildTraceContext } from '../../analyse/trace/trace-context';
import { traceFlow } from '../../analyse/trace/trace-flow';
import { blockerCodes, hopCodes, noteCodes } from '../../model/trace-codes';
import { hopKinds } from '../../model/trace';
import type { Trace } from '../../model/trace';
import { messages } from '../../../messages/load';
import { makeResolver } from '../../testing/resolve-name';
import { openWorld } from '../../testing/open-world';
import { worldCases } from '../../worlds/world-cases';
import { checkScene, shownSteps } from './testing-scene';
import { headlineCodes, headlineOf } from './headline';
import { detailWords, hopWords } from './hop-words';
import { placeScene } from './place-scene';
import { buildVerdictTable } from './verdict-table';

const texts = { en: messages.en.trace, ja: messages.ja.trace };
type Group = 'hops' | 'hopDetails' | 'blockers' | 'notes' | 'headlines' | 'asymmetry' | 'unknown' | 'places' | 'problems';
const lookup = (locale: 'en' | 'ja', group: Group, code: string): string | undefined => (texts[locale][group] as Readonly<Record<string, string>>)[code];
const listArguments = (nodes: ReturnType<typeof parse>): string[] => nodes.flatMap((node) => ('options' in node ? [node.value, ...Object.values(node.options).flatMap((option) => listArguments(option.value))] : node.type === TYPE.argument ? [node.value] : []));
const argumentsOf = (text: string): string[] => listArguments(parse(text));

function check(group: Group, code: string, words: ReturnType<typeof hopWords>): void {
  for (const locale of ['en', 'ja'] as const) {
    const text = lookup(locale, group, code);
    if (group !== 'hopDetails') expect(text, `${locale} ${group}.${code}`).toBeDefined();
    // A text that names what is not there would fail on the page.
    for (const name of argumentsOf(text ?? '')) expect(words, `${locale} ${group}.${code} {${name}}`).toHaveProperty(name);
  }
}

describe('texts', () => {
  it.each(['en', 'ja'] as const)('%s: every code of the engine has one', (locale) => {
    for (const code of hopCodes) expect(lookup(locale, 'hops', code), code).toBeTruthy();
    for (const code of blockerCodes) expect(lookup(locale, 'blockers', code), code).toBeTruthy();
    for (const code of noteCodes) expect(lookup(locale, 'notes', code), code).toBeTruthy();
    for (const code of headlineCodes) expect(lookup(locale, 'headlines', code), code).toBeTruthy();
    for (const kind of hopKinds) expect(lookup(locale, 'places', kind), kind).toBeTruthy();
  });
});

describe.each(worldCases.filter(({ of }) => (of.traces ?? []).length > 0))('$name', ({ of }) => {
  it('every expected trace is drawn, tabled and said', async () => {
    const { topology, analysis } = await openWorld(of.build());
    const resolve = makeResolver(topology);
    const context = buildTraceContext(topology, analysis);
    for (const { name, query } of of.traces ?? []) {
      const full = { protocol: 'tcp' as const, port: null, sourcePort: null, ipVersion: null, ...query, from: resolve(query.from), to: resolve(query.to) };
      const result = traceFlow(context, full);
      if (!result.ok) { check('problems', result.error.code, { ...detailWords(topology, null, result.error.params), ref: '' }); continue; }
      const trace: Trace = result.value;
      const scene = placeScene(topology, analysis, trace);
      try { checkScene(scene); } catch (cause) { throw new Error(name, { cause }); }
      expect(shownSteps(scene), name).toHaveLength(trace.forward.hops.length + trace.return.hops.length);
      const steps = buildVerdictTable(trace).flatMap((row) => [row.request, row.reply]).filter((cell) => cell.kind === 'step');
      expect(steps).toHaveLength(trace.forward.hops.length + trace.return.hops.length);
      for (const hop of [...trace.forward.hops, ...trace.return.hops]) { check('hops', hop.code, hopWords(topology, hop)); check('hopDetails', hop.code, hopWords(topology, hop)); }
      for (const path of [trace.forward, trace.return]) {
        if (path.blockedBy !== null) check('blockers', path.blockedBy.code, detailWords(topology, path.blockedBy.id, path.blockedBy.detail));
        for (const cause of path.unknownBecause) check('unknown', cause.code, detailWords(topology, cause.at, cause.detail));
        if (path.verdict !== 'reachable') expect(scene.ends.length, name).toBeGreaterThan(0);
      }
      for (const note of trace.notes) check('notes', note.code, detailWords(topology, null, note.detail));
      const headline = headlineOf(topology, trace);
      expect(headlineCodes, name).toContain(headline.code);
      expect(headline.tone === 'unknown' ? 'unknown' : 'told').toBe(trace.forward.verdict === 'unknown' || (trace.forward.verdict === 'reachable' && (trace.return.verdict === 'unknown' || (trace.return.verdict === 'reachable' && trace.symmetric === null))) ? 'unknown' : 'told');
    }
  });
});
