import { open, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const ask = (to: string) => ({ from: 'shop-1', to, protocol: 'tcp', port: 443 }) as const;
const byTransit = (host: string) => works({ through: ['rtb-shop', 'tgw-all', `${host}:eth0`], back: ['rtb-far', 'tgw-all', 'shop-1:eth0'], avoids: ['vpn-gateway'] });
const longest: ExpectedTrace = { name: 'a longer propagated route beats a shorter static one', query: ask('172.22.5.9'), expect: works({ through: ['rtb-shop', 'vgw-office'] }), because: 'VPC route-tables-priority: the most specific route first.' };
const beside: ExpectedTrace = { name: 'beside it the static route holds', query: ask('far-host-22'), expect: byTransit('far-host-22'), because: 'VPC route-tables-priority: the longer route does not match.' };

export const shadowedTraces: readonly ExpectedTrace[] = [
  { name: 'static before propagated', query: ask('far-host-20'), expect: byTransit('far-host-20'), because: 'VPC route-tables-priority: a static route has priority over a propagated one of the same destination.' },
  { name: 'prefix list before propagated', query: ask('far-host-21'), expect: byTransit('far-host-21'), because: 'VPC route-tables-priority: a route of a prefix list has priority over a propagated one.' },
  longest, beside,
];
export const longerTraces: readonly ExpectedTrace[] = [longest, beside, { name: 'nothing is propagated for this one', query: ask('far-host-20'), expect: byTransit('far-host-20'), because: 'VPC route-tables-priority.' }];
export const unreadTraces: readonly ExpectedTrace[] = [
  { name: 'an unread list may or may not go first', query: ask('far-host-21'), expect: open('not-collected', { through: ['rtb-shop'] }), because: 'GetManagedPrefixListEntries was not read for the list.' },
];
