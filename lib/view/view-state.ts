import type { Severity } from '../model/analysis';
import type { ResourceId, SubnetId } from '../model/ids';
import type { FrameMove } from '../model/map-model';
import { formatMoves, parseMoves } from './arrange/moves';
import { longestQuery } from './query/parse-query';
import { formatReachView, parseReachView } from './reach/reach-view';
import type { ReachView } from './reach/reach-view';
import { formatHop, formatTrace, parseTraceView } from './trace/trace-view';
import type { TraceView } from './trace/trace-view';

/** Everything of the screen that belongs in the URL: version 1, short keys, tolerant of anything (a bad part is dropped, never an error). */
export const panelTabs = ['overview', 'findings', 'scenarios', 'routes', 'groups', 'os', 'json'] as const;
export type PanelTab = (typeof panelTabs)[number];
export const layerIds = ['instances', 'multi-homed', 'managed', 'unattached', 'gateways', 'routes', 'network-acls', 'security-groups'] as const;
export type LayerId = (typeof layerIds)[number];
export type Layers = Readonly<Record<LayerId, boolean>>;
export const tableModes = ['network-interfaces', 'instances', 'subnets', 'findings'] as const;
export type TableMode = (typeof tableModes)[number];

/** Empty list = no restriction. Values inside a list are alternatives, lists are combined. */
export interface Filters {
  readonly severities: readonly (Severity | 'unknown')[];
  readonly rules: readonly string[];
  /** Scenario or pattern ids, or `unexplained`. */
  readonly scenarios: readonly string[];
  readonly vpcs: readonly string[];
  readonly accounts: readonly string[];
  readonly regions: readonly string[];
  /** ENI kinds, or `multi-homed`. */
  readonly kinds: readonly string[];
}
export interface ViewState {
  readonly selection: ResourceId | null;
  readonly query: string;
  readonly filters: Filters;
  /** Filter language (view/query), combined with `filters`. */
  readonly where: string;
  /** What the filters leave out is not drawn, instead of dimmed. */
  readonly only: boolean;
  readonly layers: Layers;
  readonly viewport: { readonly x: number; readonly y: number; readonly zoom: number } | null;
  readonly panel: PanelTab;
  /** `null`: the map. */
  readonly table: { readonly mode: TableMode; readonly sort: string | null; readonly descending: boolean } | null;
  readonly focus: { readonly id: ResourceId; readonly hops: number } | null;
  readonly expanded: readonly SubnetId[];
  /** Frames moved by hand, in the order of the moves. */
  readonly moves: readonly FrameMove[];
  /** `null`: no trace is open. */
  readonly trace: TraceView | null;
  /** `null`: no question over many flows is open. A trace in front of it is one of its members'. */
  readonly reach: ReachView | null;
}
export const emptyFilters: Filters = { severities: [], rules: [], scenarios: [], vpcs: [], accounts: [], regions: [], kinds: [] };
export const defaultLayers: Layers = { instances: true, 'multi-homed': true, managed: true, unattached: true, gateways: true, routes: false, 'network-acls': false, 'security-groups': false };
export const defaultViewState: ViewState = {
  selection: null, query: '', filters: emptyFilters, where: '', only: false, layers: defaultLayers, viewport: null, panel: 'overview', table: null, focus: null, expanded: [], moves: [], trace: null, reach: null,
};
export const maximumHops = 6;

interface Params { get(name: string): string | null }
const idPattern = /^[A-Za-z0-9][A-Za-z0-9_.:/*?=-]{0,127}$/;
const filterKeys = { severities: 'sev', rules: 'rule', scenarios: 'scn', vpcs: 'vpc', accounts: 'acct', regions: 'reg', kinds: 'kind' } as const;
const severityNames: readonly string[] = ['high', 'medium', 'low', 'info', 'unknown'];
const includes = <T extends string>(list: readonly T[], value: string | null): value is T => value !== null && (list as readonly string[]).includes(value);
const readId = (value: string | null): string | null => (value !== null && idPattern.test(value) ? value : null);
const readList = (value: string | null): string[] => (value === null ? [] : [...new Set(value.split(',').filter((part) => idPattern.test(part)))].slice(0, 200));

function readViewport(value: string | null): ViewState['viewport'] {
  const parts = (value ?? '').split(',');
  if (parts.length !== 3 || parts.some((part) => !/^-?\d{1,7}(\.\d{1,4})?$/.test(part))) return null;
  const [x = 0, y = 0, zoom = 0] = parts.map(Number);
  return zoom > 0 && zoom <= 8 ? { x: x + 0, y: y + 0, zoom } : null;
}

function readTable(value: string | null): ViewState['table'] {
  const [mode = '', sort = ''] = (value ?? '').split('~');
  if (!includes(tableModes, mode)) return null;
  const key = sort.replace(/^-/, '');
  return { mode, sort: /^[a-z][a-zA-Z-]{0,40}$/.test(key) ? key : null, descending: key !== '' && sort.startsWith('-') };
}

function readFocus(value: string | null): ViewState['focus'] {
  const cut = (value ?? '').lastIndexOf('~');
  const id = readId(cut < 0 ? value : (value ?? '').slice(0, cut));
  if (id === null) return null;
  const hops = cut < 0 ? 1 : Number((value ?? '').slice(cut + 1));
  return Number.isInteger(hops) && hops >= 1 && hops <= maximumHops ? { id, hops } : { id, hops: 1 };
}

/** Any search parameters, of this or another version, to a complete state. */
export function parseViewState(params: Params): ViewState {
  const off = readList(params.get('off'));
  const on = readList(params.get('on'));
  const layers = Object.fromEntries(layerIds.map((layer) => [layer, on.includes(layer) || (defaultLayers[layer] && !off.includes(layer))])) as Record<LayerId, boolean>;
  const lists = (key: keyof typeof filterKeys): string[] => readList(params.get(filterKeys[key]));
  const panel = params.get('tab');
  return {
    selection: readId(params.get('sel')),
    query: (params.get('q') ?? '').slice(0, 200),
    filters: {
      severities: lists('severities').filter((value): value is Severity | 'unknown' => severityNames.includes(value)),
      rules: lists('rules'), scenarios: lists('scenarios'), vpcs: lists('vpcs'), accounts: lists('accounts'), regions: lists('regions'), kinds: lists('kinds'),
    },
    where: (params.get('where') ?? '').slice(0, longestQuery),
    only: params.get('only') === '1',
    layers,
    viewport: readViewport(params.get('at')),
    panel: includes(panelTabs, panel) ? panel : 'overview',
    table: readTable(params.get('table')),
    focus: readFocus(params.get('focus')),
    expanded: readList(params.get('open')),
    moves: parseMoves(params.get('moved')),
    trace: parseTraceView(params.get('trace'), params.get('hop')),
    reach: parseReachView(params.get('reach')),
  };
}

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits + 0;

/** Only what differs from the default, in a fixed order; starts with `v=1` when there is anything. No leading `?`. */
export function formatViewState(state: ViewState): string {
  const out = new URLSearchParams();
  const put = (key: string, value: string): void => { if (value !== '') out.set(key, value); };
  put('sel', state.selection ?? '');
  put('q', state.query);
  for (const [name, key] of Object.entries(filterKeys)) put(key, state.filters[name as keyof typeof filterKeys].join(','));
  put('where', state.where.trim());
  if (state.only) put('only', '1');
  put('off', layerIds.filter((layer) => defaultLayers[layer] && !state.layers[layer]).join(','));
  put('on', layerIds.filter((layer) => !defaultLayers[layer] && state.layers[layer]).join(','));
  if (state.viewport !== null) put('at', [round(state.viewport.x, 0), round(state.viewport.y, 0), round(state.viewport.zoom, 3)].join(','));
  if (state.panel !== 'overview') put('tab', state.panel);
  if (state.table !== null) put('table', state.table.mode + (state.table.sort === null ? '' : `~${state.table.descending ? '-' : ''}${state.table.sort}`));
  if (state.focus !== null) put('focus', `${state.focus.id}~${state.focus.hops}`);
  put('open', state.expanded.join(','));
  put('moved', formatMoves(state.moves));
  if (state.trace !== null) { put('trace', formatTrace(state.trace.query)); put('hop', formatHop(state.trace.hop)); }
  if (state.reach !== null) put('reach', formatReachView(state.reach));
  const text = out.toString().replaceAll('%2C', ',').replaceAll('%7E', '~').replaceAll('%2F', '/').replaceAll('%3A', ':');
  return text === '' ? '' : `v=1&${text}`;
}
