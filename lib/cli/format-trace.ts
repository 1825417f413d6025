import 'server-only';
import type { Topology } from '../model/topology';
import type { Trace, TraceHop, TracePath, UnknownCause } from '../model/trace';
import { headlineOf } from '../view/trace/headline';
import { detailWords, hopWords } from '../view/trace/hop-words';
import { nameOf } from '../view/resource-kind';
import { table, visible } from './text-table';
import type { Texts } from './texts';

/** One trace for people: the verdict, both ways hop by hop, why, and what it depends on. Same texts as the page. */
export function formatTrace(topology: Topology, trace: Trace, texts: Texts): string {
  const say = (key: string, words: Readonly<Record<string, string | number>> = {}): string => visible(texts.text(`trace.${key}`, words));
  const headline = headlineOf(topology, trace);
  const { from, to, query } = trace;
  const named = (ref: string, id: string | null): string => (id === null || nameOf(topology, id) === ref ? ref : `${ref} (${nameOf(topology, id)})`);
  const flow = [query.protocol === 'all' ? say('bar.protocols.all') : query.protocol.toUpperCase(), query.protocol === 'icmp' ? '' : query.port === null ? say('bar.anyPort') : String(query.port)].filter(Boolean).join(' ');
  const parts = [`${visible(named(from.ref, from.resourceId))} → ${visible(named(to.ref, to.resourceId))}  ${flow}\n${say(`headlines.${headline.code}`, headline.params)}`];
  const replyVerdict = trace.forward.verdict === 'blocked' ? 'verdict.replyWould' : 'verdict.reply';
  parts.push(way(topology, say(`verdict.request.${trace.forward.verdict}`), trace.forward, texts));
  parts.push(way(topology, say(`${replyVerdict}.${trace.return.verdict}`), trace.return, texts));
  const why = [trace.forward.blockedBy, trace.return.blockedBy].flatMap((blocker) => (blocker === null ? [] : [`${say(`blockers.${blocker.code}`, { ...detailWords(topology, blocker.id, blocker.detail), direction: blocker.direction ?? '' })} [${blocker.code} ${blocker.id}]`]));
  if (trace.asymmetry !== null) why.push(say(`asymmetry.${trace.asymmetry.code}`, detailWords(topology, trace.asymmetry.at, trace.asymmetry.detail)));
  if (why.length > 0) parts.push(list(say('why'), why));
  const causes = new Map([...trace.forward.unknownBecause, ...trace.return.unknownBecause].map((cause) => [`${cause.code} ${cause.at ?? ''}`, cause]));
  if (causes.size > 0) parts.push(list(say('unknownTitle'), [...causes.values()].map((cause) => causeText(topology, cause, say))));
  if (trace.notes.length > 0) parts.push(list(say('notesTitle'), trace.notes.map(({ code, detail }) => say(`notes.${code}`, detailWords(topology, null, detail)))));
  return parts.join('\n\n');
}

const list = (title: string, lines: readonly string[]): string => [title, ...lines.map((line) => `  ${line}`)].join('\n');

function causeText(topology: Topology, { code, at, detail, gaps }: UnknownCause, say: (key: string, words: Readonly<Record<string, string | number>>) => string): string {
  const missing = gaps.map((gap) => `${gap.place} ${gap.resource}`).join(', ');
  return `${say(`unknown.${code}`, detailWords(topology, at, detail))}${missing === '' ? '' : ` [${missing}]`}`;
}

function way(topology: Topology, title: string, path: TracePath, texts: Texts): string {
  const row = (hop: TraceHop, index: number): readonly string[] => {
    const words = hopWords(topology, hop);
    const mark = hop.action === 'drop' ? '✗' : hop.action === 'unknown' ? '?' : ' ';
    const said = ['hops', 'hopDetails'].map((group) => texts.text(`trace.${group}.${hop.code}`, words)).filter((text) => text !== '' && !text.startsWith('trace.'));
    return [`${mark} ${index + 1}`, texts.text(`trace.places.${hop.kind}`), hop.id, said.join(': ')];
  };
  return path.hops.length === 0 ? title : `${title}\n${table(null, path.hops.map(row))}`;
}
