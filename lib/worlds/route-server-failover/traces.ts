import { works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const page = 'VPC dynamic-routing-route-server: an advertised route in a table is a route like any other until it is withdrawn';

export const traces: readonly ExpectedTrace[] = [
  { name: 'to the office by router-1', query: { from: 'app-1', to: '192.168.5.5', protocol: 'tcp', port: 22 }, expect: works({ through: ['rtb-app', 'router-1:eth0', 'rtb-edge', 'vgw-office'], back: ['vgw-office', 'gateway-route-table', 'router-1:eth0', 'app-1:eth0'], avoids: ['router-2:eth0'] }), because: `${page}.` },
  { name: 'from the office by router-1', query: { from: '192.168.5.5', to: 'app-1', protocol: 'tcp', port: 443 }, expect: works({ through: ['gateway-route-table', 'router-1:eth0'], back: ['rtb-app', 'router-1:eth0', 'vgw-office'] }), because: `${page}.` },
];
