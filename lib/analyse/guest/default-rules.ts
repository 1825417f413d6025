// The rules every Linux kernel starts with: tables local, main and (IPv4) default.
import type { GuestRule } from '../../model/guest';
import type { Family } from './evidence-parts';
import { tableName } from './read-prefix';

export const lookupRule = (priority: number, table: string): GuestRule => ({
  priority, from: null, to: null, incomingDevice: null, outgoingDevice: null, others: [], inverted: false, action: 'lookup', table: tableName(table), target: null, suppressPrefixLength: null,
});

export const defaultRules = (family: Family): readonly GuestRule[] => [lookupRule(0, 'local'), lookupRule(32_766, 'main'), ...(family === 4 ? [lookupRule(32_767, 'default')] : [])];
