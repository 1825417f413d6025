import { formatViewState, parseViewState } from '../view-state';
import type { Redaction } from './redact-document';
import { lookupFrame } from './lookup-frame';
import { parseQuery } from '../query/parse-query';
import type { QueryField } from '../query/query-fields';
import type { RedactionPreset } from './redaction-preset';

/** Fields whose values are our words or numbers, not the account's. */
const ownWords: ReadonlySet<QueryField | 'text'> = new Set(['severity', 'rule', 'scenario', 'kind', 'tier', 'has', 'check', 'enis']);
const publicTerms = (where: string): string => parseQuery(where).terms.filter((term) => ownWords.has(term.field) && term.values.every((value) => /^[A-Za-z0-9-]{1,40}$/.test(value))).map((term) => where.slice(term.from, term.to)).join(' ');

/** A share has no notes: what asks for them would find nothing. */
function withoutNotes(where: string): string {
  const { terms } = parseQuery(where);
  const asks = terms.filter((term) => term.field === 'note' || (term.field === 'has' && term.values.includes('note')));
  return asks.length === 0 ? where : terms.filter((term) => !asks.includes(term)).map((term) => where.slice(term.from, term.to)).join(' ');
}

/** Where the share opens: the view state with the share's own ids. What somebody typed into the search stays home. */
export function redactViewState(text: string, preset: RedactionPreset, lookup: Redaction['lookup']): string {
  const state = parseViewState(new URLSearchParams(text));
  if (preset === 'full') return formatViewState({ ...state, where: withoutNotes(state.where) });
  const map = (value: string): string | null => lookupFrame(value, lookup);
  const list = (values: readonly string[]): string[] => values.flatMap((value) => map(value) ?? []);
  const focus = state.focus === null ? null : map(state.focus.id);
  // A trace whose ends the share does not know would be another trace: it is left out.
  const end = (value: string): string | null => (value === '' || value === 'internet' || value === 'on-premises' ? value : lookup(value));
  const from = state.trace === null ? null : end(state.trace.query.from);
  const to = state.trace === null ? null : end(state.trace.query.to);
  const asked = state.reach?.query.ref ?? null;
  const ref = asked === null ? null : end(asked);
  const vocabulary = (values: readonly string[], pattern: RegExp): string[] => values.filter((value) => pattern.test(value));
  return formatViewState({
    ...state,
    selection: state.selection === null ? null : map(state.selection),
    query: '',
    where: publicTerms(withoutNotes(state.where)),
    filters: {
      severities: state.filters.severities,
      rules: vocabulary(state.filters.rules, /^[A-Z]{2}-\d{2}$/),
      scenarios: vocabulary(state.filters.scenarios, /^[a-z-]{1,40}$/),
      vpcs: list(state.filters.vpcs),
      accounts: list(state.filters.accounts),
      regions: vocabulary(state.filters.regions, /^[a-z]{2}(?:-[a-z]+)+-\d$/),
      kinds: vocabulary(state.filters.kinds, /^[a-z0-9-]{1,40}$/),
    },
    focus: focus === null || state.focus === null ? null : { id: focus, hops: state.focus.hops },
    expanded: list(state.expanded),
    moves: state.moves.flatMap(({ id, side, anchor }) => { const [a, b] = [map(id), map(anchor)]; return a === null || b === null ? [] : [{ id: a, side, anchor: b }]; }),
    trace: state.trace === null || from === null || to === null ? null : { ...state.trace, query: { ...state.trace.query, from, to } },
    reach: state.reach === null || (asked !== null && ref === null) ? null : { ...state.reach, query: { ...state.reach.query, ref } },
  });
}
