// `scenario:appliance severity>=medium -vpc:legacy,"old one" tag:env=prod web*`: terms are combined, commas are alternatives, a minus excludes.
// A term that cannot be understood is reported with its place and left out; the others count.
import { parseCidr } from '../../net/cidr';
import { parseIp } from '../../net/ip';
import { checkNames, hasNames, isQueryField, orderedFields, severityNames, tierNames } from './query-fields';
import type { QueryField, QueryOperator } from './query-fields';

export interface QueryTerm {
  /** `text`: a bare word, looked for in names, ids, addresses and descriptions. */
  readonly field: QueryField | 'text';
  readonly operator: QueryOperator;
  readonly values: readonly string[];
  readonly exclude: boolean;
  /** Characters of the query it was written in. */
  readonly from: number;
  readonly to: number;
}
export interface QueryProblem {
  readonly code: 'unknown-field' | 'missing-value' | 'bad-value' | 'no-order' | 'open-quote';
  readonly from: number;
  readonly to: number;
  readonly params: Readonly<Record<string, string>>;
}
export interface Query {
  readonly terms: readonly QueryTerm[];
  readonly problems: readonly QueryProblem[];
}

/** Longest query that is read; the rest is ignored. */
export const longestQuery = 500;

interface Word { readonly text: string; readonly from: number; readonly to: number; readonly open: boolean }

/** Splits at spaces outside quotes; quotes stay in the text. */
function splitWords(query: string): Word[] {
  const words: Word[] = [];
  let from = -1;
  let quoted = false;
  for (let i = 0; i <= query.length; i++) {
    const char = query[i];
    if (char === undefined || (!quoted && /\s/u.test(char))) {
      if (from >= 0) words.push({ text: query.slice(from, i), from, to: i, open: quoted });
      from = -1;
      quoted = false;
      continue;
    }
    if (from < 0) from = i;
    if (char === '"') quoted = !quoted;
  }
  return words;
}

function splitValues(text: string): string[] {
  const values: string[] = [];
  let value = '';
  let quoted = false;
  for (const char of text) {
    if (char === '"') quoted = !quoted;
    else if (char === ',' && !quoted) { values.push(value); value = ''; }
    else value += char;
  }
  values.push(value);
  return values.filter((one) => one !== '');
}

const term = /^([A-Za-z]+)(>=|<=|:|>|<)(.*)$/su;

const oneOf = (names: readonly string[]) => (value: string): boolean => names.includes(value.toLowerCase());
const checks: Partial<Record<QueryField, (value: string) => boolean>> = {
  severity: oneOf([...severityNames, 'unknown']), has: oneOf(hasNames), check: oneOf(checkNames), tier: oneOf(tierNames),
  ip: (value) => parseIp(value) !== null || parseCidr(value) !== null,
  enis: (value) => /^\d{1,3}$/u.test(value),
};

export function parseQuery(text: string): Query {
  const terms: QueryTerm[] = [];
  const problems: QueryProblem[] = [];
  for (const word of splitWords(text.slice(0, longestQuery))) {
    const { from, to } = word;
    const report = (code: QueryProblem['code'], params: Record<string, string> = {}): void => { problems.push({ code, from, to, params }); };
    if (word.open) { report('open-quote'); continue; }
    const exclude = word.text.length > 1 && word.text.startsWith('-');
    const body = exclude ? word.text.slice(1) : word.text;
    const [, name = '', operator = '', rest = ''] = body.startsWith('"') ? [] : (term.exec(body) ?? []);
    // Before fields: an IPv6 address has colons too.
    if (parseIp(body) !== null || parseCidr(body) !== null) { terms.push({ field: 'ip', operator: ':', values: [body], exclude, from, to }); continue; }
    if (name === '') { terms.push({ field: 'text', operator: ':', values: [body.replaceAll('"', '').toLowerCase()].filter((value) => value !== ''), exclude, from, to }); continue; }
    const field = name.toLowerCase();
    if (!isQueryField(field)) { report('unknown-field', { field: name }); continue; }
    const values = splitValues(rest);
    if (values.length === 0) { report('missing-value', { field }); continue; }
    if (operator !== ':' && !orderedFields.has(field)) { report('no-order', { field, operator }); continue; }
    const wrong = values.find((value) => checks[field]?.(value) === false);
    if (wrong !== undefined) { report('bad-value', { field, value: wrong }); continue; }
    if (operator !== ':' && values.includes('unknown')) { report('no-order', { field: 'unknown', operator }); continue; }
    terms.push({ field, operator: operator as QueryOperator, values, exclude, from, to });
  }
  return { terms: terms.filter((one) => one.values.length > 0), problems };
}

/** The query with one more term, in place of a term of the same field that is not an exclusion. */
export function withTerm(text: string, field: QueryField, value: string): string {
  const quoted = /[\s",]/u.test(value) ? `"${value.replaceAll('"', '')}"` : value;
  const old = parseQuery(text).terms.find((one) => one.field === field && !one.exclude);
  if (old === undefined) return `${text.trimEnd()}${text.trim() === '' ? '' : ' '}${field}:${quoted}`;
  return `${text.slice(0, old.from)}${field}:${quoted}${text.slice(old.to)}`;
}
