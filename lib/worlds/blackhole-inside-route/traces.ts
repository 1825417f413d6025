import { replyStops, stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const ask = (from: string, to: string) => ({ from, to, protocol: 'tcp', port: 443 }) as const;
const page = 'VPC route-tables-priority and API Route (state): the most specific route decides, and its target is gone';

export const traces: readonly ExpectedTrace[] = [
  { name: 'into the black hole', query: ask('shop-1', 'old-1'), expect: stops('route-table', 'rtb-shop', { reply: 'reachable' }), because: `${page}; the wider active route does not help.` },
  { name: 'beside it the wider route works', query: ask('shop-1', 'new-1'), expect: works({ through: ['rtb-shop', 'tgw-all', 'new-1:eth0'] }), because: 'VPC route-tables-priority.' },
  { name: 'replies fall into it as well', query: ask('old-1', 'shop-1'), expect: replyStops('route-table', 'rtb-shop', { through: ['rtb-far', 'tgw-all', 'shop-1:eth0'] }), because: `${page}.` },
];
