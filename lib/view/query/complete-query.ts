// What may stand where the caret is: fields, then values that the account really has, most frequent first.
import { compareNatural } from '../../base/order';
import { attachedInstanceId } from '../../graph/host-nodes';
import type { Analysis } from '../../model/analysis';
import type { Topology } from '../../model/topology';
import { scenarioTags } from '../lists';
import { checkNames, hasNames, isQueryField, orderedFields, queryFields, severityNames, tierNames } from './query-fields';
import type { QueryField } from './query-fields';

export interface Completion {
  /** Put in place of characters `from`–`to`. */
  readonly insert: string;
  readonly from: number;
  readonly to: number;
  readonly kind: 'field' | 'value';
  readonly label: string;
  /** ENIs with that value; `null` for fields. */
  readonly count: number | null;
}

export type ValueCounts = ReadonlyMap<QueryField, ReadonlyMap<string, number>>;

/** One pass over the account; made when somebody first types. */
export function countValues(t: Topology, a: Analysis): ValueCounts {
  const counts = new Map<QueryField, Map<string, number>>();
  const add = (field: QueryField, value: string | null | undefined): void => {
    if (value == null || value === '') return;
    const values = counts.get(field) ?? new Map<string, number>();
    counts.set(field, values.set(value, (values.get(value) ?? 0) + 1));
  };
  for (const name of severityNames.toReversed()) counts.set('severity', (counts.get('severity') ?? new Map<string, number>()).set(name, 0));
  for (const finding of a.findings) { add('rule', finding.rule); add('severity', finding.verdict === 'unknown' ? 'unknown' : finding.severity); }
  for (const eni of t.networkInterfaces.values()) {
    const hostId = attachedInstanceId(eni);
    const instance = hostId === null ? null : (t.hosts.get(hostId)?.instance ?? null);
    const subnet = eni.subnetId === null ? undefined : t.subnets.get(eni.subnetId);
    add('kind', a.kinds.get(eni.id)?.kind);
    add('account', eni.account);
    add('region', eni.region);
    add('zone', eni.zone ?? subnet?.zone);
    add('vpc', eni.vpcId === null ? null : (t.vpcs.get(eni.vpcId)?.vpc?.tags['Name'] ?? eni.vpcId));
    add('subnet', subnet?.subnet?.tags['Name'] ?? eni.subnetId);
    add('type', instance?.instanceType);
    add('state', instance?.state);
    for (const id of eni.groups) add('sg', t.securityGroups.get(id)?.name ?? id);
    if (hostId !== null) for (const tag of scenarioTags(a, hostId)) add('scenario', tag);
    for (const tags of [eni.tags, instance?.tags]) for (const [key, text] of Object.entries(tags ?? {})) if (key !== 'Name') { add('tag', key); add('tag', `${key}=${text}`); }
  }
  for (const [field, names] of [['has', hasNames], ['check', checkNames], ['tier', tierNames]] as const) counts.set(field, new Map(names.map((name) => [name, 0])));
  return counts;
}

const quote = (value: string): string => (/[\s",]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value);

/** Start of the word the caret stands in. */
function wordAt(text: string, caret: number): number {
  let from = 0;
  let quoted = false;
  for (let i = 0; i < caret; i++) {
    if (text[i] === '"') quoted = !quoted;
    else if (!quoted && /\s/u.test(text[i] ?? '')) from = i + 1;
  }
  return from;
}

export function completeQuery(values: ValueCounts, text: string, caret: number, most = 10): readonly Completion[] {
  const start = wordAt(text, caret);
  const minus = text[start] === '-' ? 1 : 0;
  const word = text.slice(start + minus, caret);
  const [, name = '', operator = '', rest = ''] = /^([A-Za-z]+)(>=|<=|:|>|<)(.*)$/su.exec(word) ?? [];
  if (operator === '') {
    const typed = word.toLowerCase();
    return queryFields.filter((field) => field.startsWith(typed)).slice(0, typed === '' ? 8 : most).map((field) => ({ insert: `${field}${orderedFields.has(field) ? '>=' : ':'}`, from: start + minus, to: caret, kind: 'field', label: field, count: null }));
  }
  const field = name.toLowerCase();
  if (!isQueryField(field)) return [];
  const last = rest.slice(rest.lastIndexOf(',') + 1);
  const typed = last.replaceAll('"', '').toLowerCase();
  // Keys first, a key's values once it is written.
  const fits = (value: string): boolean => value.toLowerCase().includes(typed) && (field !== 'tag' || value.includes('=') === typed.includes('='));
  const found = [...(values.get(field) ?? [])].filter(([value]) => fits(value) && value.toLowerCase() !== typed);
  const at = (value: string): number => (value.toLowerCase().startsWith(typed) ? 0 : 1);
  const ranked = field === 'severity' || field === 'has' || field === 'check' || field === 'tier' ? found : found.sort(([x, n], [y, m]) => at(x) - at(y) || m - n || compareNatural(x, y));
  return ranked.slice(0, most).map(([value, count]) => ({ insert: field === 'tag' && !value.includes('=') ? `${quote(value)}=` : quote(value), from: caret - last.length, to: caret, kind: 'value', label: value, count: count === 0 ? null : count }));
}
