// Everything of the map as rows: columns, sort, filter. Cells are text or numbers; codes are translated by whoever prints them.
import { compareNatural, compareText } from '../../base/order';
import { attachedInstanceId } from '../../graph/host-nodes';
import type { Analysis } from '../../model/analysis';
import type { ResourceId } from '../../model/ids';
import type { Topology } from '../../model/topology';
import { deviceLabel } from '../layout/chips';
import { levelOf, levelRank, worstLevel } from '../layout/worst';
import { scenarioTags } from '../lists';
import { noNotes, type NoteTexts } from '../notes/note-texts';
import { nameOf } from '../resource-kind';
import type { TableMode } from '../view-state';

export type CellValue = string | number | boolean | null;
export interface TableColumn {
  /** Header text: messages `table.columns.<key>`. */
  readonly key: string;
  readonly align: 'start' | 'end';
  /** Group of codes a cell holds, so that it can be translated (`kinds`, `severities`, `tiers`, `scenarios`, `rules`); `null`: print as it is. */
  readonly codes: 'kinds' | 'severities' | 'tiers' | 'scenarios' | 'rules' | 'booleans' | null;
}
export interface TableRow { readonly id: ResourceId; readonly select: ResourceId; readonly cells: readonly CellValue[] }
export interface Table { readonly mode: TableMode; readonly columns: readonly TableColumn[]; readonly rows: readonly TableRow[] }

const text = (key: string): TableColumn => ({ key, align: 'start', codes: null });
const number = (key: string): TableColumn => ({ key, align: 'end', codes: null });
const coded = (key: string, codes: TableColumn['codes']): TableColumn => ({ key, align: 'start', codes });

const columns: Readonly<Record<TableMode, readonly TableColumn[]>> = {
  'network-interfaces': [
    text('id'), text('name'), coded('kind', 'kinds'), text('host'), text('device'), text('vpc'), text('subnet'), coded('tier', 'tiers'), text('zone'), text('privateIp'), text('secondaryIps'),
    text('publicIps'), text('ipv6'), text('prefixes'), text('mac'), text('groups'), coded('sourceDestCheck', 'booleans'), coded('deleteOnTermination', 'booleans'), text('status'), coded('worst', 'severities'), text('account'), text('region'),
  ],
  instances: [
    text('id'), text('name'), text('type'), text('state'), text('zone'), number('interfaces'), number('interfacesMaximum'), number('addresses'), text('vpcs'), text('subnets'),
    coded('scenarios', 'scenarios'), coded('worst', 'severities'), number('findings'), text('account'), text('region'),
  ],
  subnets: [text('id'), text('name'), text('vpc'), text('cidr'), coded('tier', 'tiers'), text('zone'), number('interfaces'), number('freeAddresses'), text('routeTable'), text('acl'), coded('worst', 'severities'), text('account'), text('region')],
  findings: [coded('severity', 'severities'), coded('rule', 'rules'), text('name'), text('device'), text('resources'), text('evidence'), number('confidence'), text('id')],
};

/** The column of notes is there when somebody wrote any. */
export function buildTable(t: Topology, a: Analysis, mode: TableMode, notes: NoteTexts = noNotes): Table {
  const rows = mode === 'network-interfaces' ? interfaceRows(t, a) : mode === 'instances' ? instanceRows(t, a) : mode === 'subnets' ? subnetRows(t, a) : findingRows(t, a);
  if (notes.size === 0 || mode === 'findings') return { mode, columns: columns[mode], rows };
  return { mode, columns: [...columns[mode], text('notes')], rows: rows.map((row) => ({ ...row, cells: [...row.cells, notes.get(row.id) ?? null] })) };
}

const optionalName = (t: Topology, id: string | null | undefined): string => (id == null ? '' : nameOf(t, id));
const join = (list: readonly string[]): string => list.join(' ');

function interfaceRows(t: Topology, a: Analysis): TableRow[] {
  return [...t.networkInterfaces.values()].map((eni) => {
    const host = attachedInstanceId(eni);
    const subnet = eni.subnetId === null ? undefined : t.subnets.get(eni.subnetId);
    return {
      id: eni.id, select: eni.id,
      cells: [
        eni.id, nameOf(t, eni.id) === eni.id ? '' : nameOf(t, eni.id), a.kinds.get(eni.id)?.kind ?? null, optionalName(t, host), deviceLabel(eni), optionalName(t, eni.vpcId), optionalName(t, eni.subnetId),
        subnet?.tier ?? null, eni.zone ?? subnet?.zone ?? null, eni.privateIps[0]?.address ?? null, join(eni.privateIps.slice(1).map((ip) => ip.address)),
        join(eni.privateIps.flatMap((ip) => (ip.association === null ? [] : [ip.association.publicIp]))), join(eni.ipv6.map((ip) => ip.address)), join([...eni.ipv4Prefixes, ...eni.ipv6Prefixes]),
        eni.mac, join(eni.groups.map((id) => nameOf(t, id))), eni.sourceDestCheck, eni.attachment?.deleteOnTermination ?? null, eni.status, worstLevel(a.findingsByResource.get(eni.id)), eni.account, eni.region,
      ],
    };
  });
}

function instanceRows(t: Topology, a: Analysis): TableRow[] {
  return [...t.hosts.values()].map((host) => {
    const facts = a.hosts.get(host.id);
    const enis = host.networkInterfaces;
    const findings = a.findingsByResource.get(host.id);
    const names = (ids: readonly (string | null)[]): string => join([...new Set(ids.filter((id) => id !== null))].map((id) => nameOf(t, id)));
    return {
      id: host.id, select: host.id,
      cells: [
        host.id, host.instance === null || nameOf(t, host.id) === host.id ? '' : nameOf(t, host.id), host.instance?.instanceType ?? null, host.instance?.state ?? null, host.instance?.zone ?? enis[0]?.zone ?? null,
        enis.length, facts?.slots.maximum ?? null, enis.reduce((sum, eni) => sum + eni.privateIps.length, 0), names(enis.map((eni) => eni.vpcId)), names(enis.map((eni) => eni.subnetId)),
        join(scenarioTags(a, host.id)), worstLevel(findings), findings?.length ?? 0, host.instance?.account ?? enis[0]?.account ?? null, host.instance?.region ?? enis[0]?.region ?? null,
      ],
    };
  });
}

function subnetRows(t: Topology, a: Analysis): TableRow[] {
  return [...t.subnets.values()].map((node) => {
    const findings = new Set([...(a.findingsByResource.get(node.id) ?? []), ...node.networkInterfaces.flatMap((eni) => a.findingsByResource.get(eni.id) ?? [])]);
    return {
      id: node.id, select: node.id,
      cells: [
        node.id, node.subnet === null || nameOf(t, node.id) === node.id ? '' : nameOf(t, node.id), optionalName(t, node.vpcId), node.subnet?.cidr ?? null, node.tier, node.zone, node.networkInterfaces.length,
        node.subnet?.availableIpAddressCount ?? null, optionalName(t, node.routeTable?.table.id), optionalName(t, node.acl?.acl.id), worstLevel([...findings]), node.subnet?.account ?? null, node.subnet?.region ?? null,
      ],
    };
  });
}

function findingRows(t: Topology, a: Analysis): TableRow[] {
  return a.findings.map((finding) => {
    const host = finding.resources.find((id) => t.hosts.has(id));
    const eni = finding.resources.map((id) => t.networkInterfaces.get(id)).filter((one) => one !== undefined);
    return {
      id: finding.id, select: host ?? finding.resources[0] ?? '',
      cells: [levelOf(finding), finding.rule, optionalName(t, host ?? finding.resources[0]), join(eni.flatMap((one) => deviceLabel(one) ?? [])), join(finding.resources), join(finding.evidence), finding.confidence, finding.id],
    };
  });
}

/** Rows whose cells contain every word of the query; then by one column, empty cells last, ties by id. */
export function arrangeRows(table: Table, query: string, sort: string | null, descending: boolean): readonly TableRow[] {
  const words = query.toLowerCase().split(/\s+/).filter((word) => word !== '');
  const kept = words.length === 0 ? [...table.rows] : table.rows.filter((row) => {
    const all = row.cells.join('\n').toLowerCase();
    return words.every((word) => all.includes(word));
  });
  const at = table.columns.findIndex((column) => column.key === sort);
  if (at < 0) return kept;
  const severity = table.columns[at]?.codes === 'severities';
  const sign = descending ? -1 : 1;
  return kept.sort((x, y) => {
    const l = x.cells[at] ?? null;
    const r = y.cells[at] ?? null;
    const empty = Number(l === null || l === '') - Number(r === null || r === '');
    return empty !== 0 ? empty : sign * compareCells(l, r, severity) || compareText(x.id, y.id);
  });
}

function compareCells(l: CellValue, r: CellValue, severity: boolean): number {
  if (typeof l === 'number' && typeof r === 'number') return l - r;
  if (severity) return (levelRank[l as 'high'] ?? 9) - (levelRank[r as 'high'] ?? 9);
  return compareNatural(String(l ?? ''), String(r ?? ''));
}
