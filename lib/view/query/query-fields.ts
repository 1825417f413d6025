// The words of the filter language. Each speaks of an ENI, its host, its place or its findings.
export const queryFields = ['severity', 'rule', 'scenario', 'kind', 'ip', 'name', 'id', 'tag', 'type', 'state', 'account', 'region', 'zone', 'vpc', 'subnet', 'tier', 'sg', 'enis', 'has', 'check', 'note'] as const;
export type QueryField = (typeof queryFields)[number];
export const isQueryField = (word: string): word is QueryField => (queryFields as readonly string[]).includes(word);

export const queryOperators = [':', '>=', '<=', '>', '<'] as const;
export type QueryOperator = (typeof queryOperators)[number];
/** Fields with an order; the others know `:` only. */
export const orderedFields: ReadonlySet<QueryField> = new Set(['severity', 'enis']);

export const severityNames = ['info', 'low', 'medium', 'high'] as const;
export const hasNames = ['finding', 'unknown', 'public', 'eip', 'ipv6', 'secondary', 'prefix', 'note'] as const;
export const checkNames = ['on', 'off', 'unknown'] as const;
export const tierNames = ['public', 'private', 'isolated', 'unknown'] as const;
