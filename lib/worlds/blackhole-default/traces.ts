import { stops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'default route into nothing', query: { from: 'report-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: stops('route-table'), because: 'API Route (state): the target is gone.' },
  { name: 'more specific black hole', query: { from: 'archive-1', to: '10.1.2.3', protocol: 'tcp', port: 443 }, expect: stops('route-table'), because: 'VPC route-tables-priority: the most specific route decides even then.' },
  { name: 'others are fine', query: { from: 'cart-1', to: 'internet', protocol: 'tcp', port: 443 }, expect: works({ through: ['nat-shop-a'] }), because: 'VPC nat-gateway-basics.' },
];
