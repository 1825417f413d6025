// Which ENIs a query means. Predicates are made once per query, so that 100,000 ENIs are one cheap pass.
import { attachedInstanceId } from '../../graph/host-nodes';
import { publicIpKind } from '../../graph/public-ip-kind';
import type { Analysis } from '../../model/analysis';
import type { NetworkInterface, Tags } from '../../model/inventory';
import type { Topology } from '../../model/topology';
import { containsIp, hostCidr, overlaps, parseCidr } from '../../net/cidr';
import type { Cidr } from '../../net/cidr';
import { parseIp } from '../../net/ip';
import { levelOf } from '../layout/worst';
import { noNotes, notesAround, type NoteTexts } from '../notes/note-texts';
import { scenarioTags } from '../lists';
import type { QueryField, QueryOperator } from './query-fields';
import { severityNames } from './query-fields';
import type { Query, QueryTerm } from './parse-query';

type Accept = (eni: NetworkInterface) => boolean;

/** `*` stands for anything; without one a text is found anywhere (`part`), at its start (`start`) or as a whole. */
function textMatcher(pattern: string, mode: 'part' | 'start' | 'whole'): (value: string | null | undefined) => boolean {
  const wanted = pattern.toLowerCase();
  if (!wanted.includes('*')) {
    return (value) => { if (value == null) return false; const own = value.toLowerCase(); return mode === 'whole' ? own === wanted : mode === 'start' ? own.startsWith(wanted) : own.includes(wanted); };
  }
  const parts = wanted.split('*');
  return (value) => {
    if (value == null) return false;
    const own = value.toLowerCase();
    const first = parts[0] ?? '';
    const last = parts[parts.length - 1] ?? '';
    if (!own.startsWith(first) || !own.endsWith(last) || own.length < first.length + last.length) return false;
    let at = first.length;
    for (const part of parts.slice(1, -1)) {
      const found = own.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return at <= own.length - last.length;
  };
}

const compare = (value: number, operator: QueryOperator, bound: number): boolean => (operator === '>=' ? value >= bound : operator === '<=' ? value <= bound : operator === '>' ? value > bound : operator === '<' ? value < bound : value === bound);

/** Findings by ENI: its own, and those of its host that name no ENI. */
function findingsByInterface(t: Topology, a: Analysis): ReadonlyMap<string, readonly { readonly rule: string; readonly level: string }[]> {
  const found = new Map<string, { rule: string; level: string }[]>();
  for (const finding of a.findings) {
    const named = finding.resources.filter((id) => t.networkInterfaces.has(id));
    const ids = named.length > 0 ? named : finding.resources.flatMap((id) => (t.hosts.get(id)?.networkInterfaces ?? t.subnets.get(id)?.networkInterfaces ?? []).map((eni) => eni.id));
    for (const id of ids) {
      const entry = { rule: finding.rule, level: levelOf(finding) };
      const list = found.get(id);
      if (list === undefined) found.set(id, [entry]);
      else list.push(entry);
    }
  }
  return found;
}

const named = (id: string | null | undefined, tags: Tags | undefined): readonly (string | null | undefined)[] => [id, tags?.['Name']];

function build(t: Topology, a: Analysis, notes: NoteTexts): (term: QueryTerm) => Accept {
  let findings: ReturnType<typeof findingsByInterface> | null = null;
  const findingsOf = (eni: NetworkInterface): readonly { readonly rule: string; readonly level: string }[] => (findings ??= findingsByInterface(t, a)).get(eni.id) ?? [];
  const hostOf = (eni: NetworkInterface) => { const id = attachedInstanceId(eni); return id === null ? undefined : t.hosts.get(id); };
  const subnetOf = (eni: NetworkInterface) => (eni.subnetId === null ? undefined : t.subnets.get(eni.subnetId));
  const anyText = (values: readonly string[], mode: 'part' | 'start' | 'whole', read: (eni: NetworkInterface) => readonly (string | null | undefined)[]): Accept => {
    const matchers = values.map((value) => textMatcher(value, mode));
    return (eni) => { const own = read(eni); return matchers.some((match) => own.some(match)); };
  };
  const has: Readonly<Record<string, Accept>> = {
    finding: (eni) => findingsOf(eni).length > 0,
    unknown: (eni) => findingsOf(eni).some(({ level }) => level === 'unknown'),
    public: (eni) => eni.privateIps.some((ip) => ip.association !== null),
    eip: (eni) => eni.privateIps.some((ip) => ip.association !== null && publicIpKind(ip.association, eni) === 'eip'),
    ipv6: (eni) => eni.ipv6.length > 0,
    secondary: (eni) => eni.privateIps.length > 1,
    note: (eni) => notesAround(notes, eni).length > 0,
    prefix: (eni) => eni.ipv4Prefixes.length + eni.ipv6Prefixes.length > 0,
  };
  const fields: Readonly<Record<QueryField | 'text', (values: readonly string[], operator: QueryOperator) => Accept>> = {
    severity: (values, operator) => {
      const rank = (name: string): number => severityNames.indexOf(name.toLowerCase() as 'high');
      return (eni) => findingsOf(eni).some(({ level }) => values.some((value) => (operator === ':' ? level === value.toLowerCase() : level !== 'unknown' && compare(rank(level), operator, rank(value)))));
    },
    rule: (values) => { const match = values.map((value) => textMatcher(value, 'whole')); return (eni) => findingsOf(eni).some(({ rule }) => match.some((one) => one(rule))); },
    scenario: (values) => {
      const wanted = values.map((value) => value.toLowerCase());
      return (eni) => { const host = attachedInstanceId(eni); return host !== null && scenarioTags(a, host).some((tag) => wanted.some((value) => tag === value || `-${tag}-`.includes(`-${value}-`))); };
    },
    kind: (values) => anyText(values, 'whole', (eni) => { const host = attachedInstanceId(eni); return [a.kinds.get(eni.id)?.kind, host !== null && a.hosts.get(host)?.multiHomed === true ? 'multi-homed' : null]; }),
    ip: (values) => {
      const ranges = values.flatMap((value): Cidr[] => { const ip = parseIp(value); const cidr = ip === null ? parseCidr(value) : hostCidr(ip); return cidr === null ? [] : [cidr]; });
      const inside = (address: string): boolean => { const ip = parseIp(address); return ip !== null && ranges.some((range) => containsIp(range, ip)); };
      const meets = (prefix: string): boolean => { const cidr = parseCidr(prefix); return cidr !== null && ranges.some((range) => range.family === cidr.family && overlaps(range, cidr)); };
      return (eni) => eni.privateIps.some((ip) => inside(ip.address) || (ip.association !== null && inside(ip.association.publicIp))) || eni.ipv6.some((ip) => inside(ip.address)) || eni.ipv4Prefixes.some(meets) || eni.ipv6Prefixes.some(meets);
    },
    name: (values) => anyText(values, 'part', (eni) => [eni.tags['Name'], hostOf(eni)?.instance?.tags['Name']]),
    id: (values) => anyText(values, 'start', (eni) => [eni.id, attachedInstanceId(eni), eni.subnetId, eni.vpcId]),
    tag: (values) => {
      const wanted = values.map((value) => { const at = value.indexOf('='); return { key: textMatcher(at < 0 ? value : value.slice(0, at), 'whole'), value: at < 0 ? null : textMatcher(value.slice(at + 1), 'whole') }; });
      const holds = (tags: Tags | undefined): boolean => tags !== undefined && Object.entries(tags).some(([key, text]) => wanted.some((one) => one.key(key) && (one.value === null || one.value(text))));
      return (eni) => holds(eni.tags) || holds(hostOf(eni)?.instance?.tags) || holds(subnetOf(eni)?.subnet?.tags);
    },
    type: (values) => anyText(values, 'start', (eni) => [hostOf(eni)?.instance?.instanceType]),
    state: (values) => anyText(values, 'whole', (eni) => [hostOf(eni)?.instance?.state, eni.status]),
    account: (values) => anyText(values, 'start', (eni) => [eni.account]),
    region: (values) => anyText(values, 'start', (eni) => [eni.region]),
    zone: (values) => anyText(values, 'whole', (eni) => [eni.zone ?? subnetOf(eni)?.zone, eni.zoneId ?? subnetOf(eni)?.subnet?.zoneId]),
    vpc: (values) => anyText(values, 'whole', (eni) => named(eni.vpcId, eni.vpcId === null ? undefined : t.vpcs.get(eni.vpcId)?.vpc?.tags)),
    subnet: (values) => anyText(values, 'whole', (eni) => named(eni.subnetId, subnetOf(eni)?.subnet?.tags)),
    tier: (values) => anyText(values, 'whole', (eni) => [subnetOf(eni)?.tier]),
    sg: (values) => anyText(values, 'whole', (eni) => eni.groups.flatMap((id) => [id, t.securityGroups.get(id)?.name])),
    enis: (values, operator) => { const bounds = values.map(Number); return (eni) => { const host = attachedInstanceId(eni); const count = host === null ? 0 : (a.hosts.get(host)?.counted.length ?? 0); return bounds.some((bound) => compare(count, operator, bound)); }; },
    has: (values) => { const wanted = values.flatMap((value) => has[value.toLowerCase()] ?? []); return (eni) => wanted.some((accept) => accept(eni)); },
    note: (values) => anyText(values, 'part', (eni) => notesAround(notes, eni)),
    check: (values) => { const wanted = new Set(values.map((value) => value.toLowerCase())); return (eni) => wanted.has(eni.sourceDestCheck === null ? 'unknown' : eni.sourceDestCheck ? 'on' : 'off'); },
    text: (values) => anyText(values, 'part', (eni) => {
      const host = hostOf(eni);
      return [eni.id, host?.id, eni.tags['Name'], host?.instance?.tags['Name'], eni.description, eni.mac, subnetOf(eni)?.subnet?.tags['Name'], ...eni.privateIps.flatMap((ip) => [ip.address, ip.association?.publicIp]), ...eni.ipv6.map((ip) => ip.address)];
    }),
  };
  return (term) => fields[term.field](term.values, term.operator);
}

/** `null`: the query says nothing. Terms must all hold; excluded ones must not. */
export function queryMatcher(t: Topology, a: Analysis, query: Query, notes: NoteTexts = noNotes): Accept | null {
  if (query.terms.length === 0) return null;
  const make = build(t, a, notes);
  const accepts = query.terms.map((term) => ({ accept: make(term), exclude: term.exclude }));
  return (eni) => accepts.every(({ accept, exclude }) => accept(eni) !== exclude);
}
