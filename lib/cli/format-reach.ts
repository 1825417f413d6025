import 'server-only';
import type { Reach, ReachGroup, ReachPorts } from '../model/reach';
import type { Topology } from '../model/topology';
import { detailWords } from '../view/trace/hop-words';
import { nameOf } from '../view/resource-kind';
import { table, visible } from './text-table';
import type { Texts } from './texts';

/** Groups for people: verdict, how many, where, and which ports or why not. Reasons in the words of a trace. */
export function formatReach(topology: Topology, { query, counts, groups, notTraced }: Reach, texts: Texts): string {
  const protocol = query.protocol === 'all' ? texts.text('trace.bar.protocols.all') : query.protocol.toUpperCase();
  const flow = query.protocol === 'icmp' || (query.protocol === 'all' && query.port === null) ? protocol : `${protocol} ${query.port ?? texts.text('trace.bar.anyPort')}`;
  const ref = query.ref === null ? '' : nameOf(topology, query.ref) === query.ref ? query.ref : `${query.ref} (${nameOf(topology, query.ref)})`;
  const head = [visible(texts.text(`reach.title.${query.question}`, { ref, flow })), texts.text('reach.counts', counts), repliesText(groups, texts)].join('\n');
  const columns = ['verdict', 'count', 'place', 'groups', 'example', 'what'].map((key) => texts.text(`reach.columns.${key}`));
  const parts = groups.length === 0 ? [head] : [head, table(columns, groups.map((group) => row(topology, group, texts)))];
  if (notTraced.length > 0) parts.push([texts.text('reach.notTraced', { count: counts.notTraced }), ...notTraced.map(({ code, members }) => `  ${texts.text(`reach.problems.${code}`)}: ${members.slice(0, 5).join(', ')}${members.length > 5 ? ` … (+${members.length - 5})` : ''}`)].join('\n'));
  return parts.join('\n\n');
}

/** Over all groups, when they were followed. */
function repliesText(groups: readonly ReachGroup[], texts: Texts): string {
  const followed = groups.flatMap(({ replies }) => replies ?? []);
  if (followed.length === 0) return texts.text('reach.requestOnly');
  const sum = (verdict: 'reachable' | 'blocked' | 'unknown'): number => followed.reduce((total, replies) => total + replies[verdict], 0);
  return texts.text('reach.page.replies', { back: sum('reachable'), lost: sum('blocked'), open: sum('unknown') });
}

function row(topology: Topology, group: ReachGroup, texts: Texts): readonly string[] {
  const [example = ''] = group.members;
  const place = group.end === 'network-interface' ? (group.subnetId === null ? '?' : nameOf(topology, group.subnetId)) : texts.text(`trace.suggest.${group.end}`);
  const what = group.verdict === 'reachable' ? `${group.ports.map((one) => portText(one, texts)).join(', ')}${group.replies === undefined || group.replies.blocked + group.replies.unknown === 0 ? '' : ` [${texts.text('reach.page.groupReplies', { lost: group.replies.blocked, open: group.replies.unknown }).trim()}]`}` : reasonText(topology, group, texts);
  return [texts.text(`reach.verdict.${group.verdict}`), String(group.members.length), place, group.securityGroups.map((id) => nameOf(topology, id)).join(' '), group.end === 'network-interface' ? example : '', what];
}

function portText({ protocol, from, to }: ReachPorts, texts: Texts): string {
  if (protocol === 'other') return texts.text('reach.other');
  if (protocol === 'icmp') return 'ICMP';
  return `${protocol.toUpperCase()} ${from === 0 && to === 65_535 ? texts.text('trace.bar.anyPort') : from === to ? from : `${from}-${to}`}`;
}

function reasonText(topology: Topology, { reason, verdict, members: [member = ''] }: ReachGroup, texts: Texts): string {
  if (reason === null) return '';
  const words = detailWords(topology, reason.id ?? member, {});
  return `${texts.text(`trace.${verdict === 'blocked' ? 'blockers' : 'unknown'}.${reason.code}`, { ...words, direction: reason.direction ?? '' })} [${reason.code}${reason.id === null ? '' : ` ${reason.id}`}]`;
}
