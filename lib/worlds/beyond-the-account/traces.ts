import { works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

export const traces: readonly ExpectedTrace[] = [
  { name: 'tables of a transit gateway of another account', query: { from: 'app-1', to: '10.200.1.1', protocol: 'tcp', port: 443 }, expect: { forward: 'unknown', return: undefined, symmetric: undefined, through: ['rtb-app', 'guest-attachment'] }, because: 'RA explanation-codes, TGW_RTB_ROUTES_ARE_UNKNOWN: the table does not belong to the account; an empty answer about it is not an empty table.' },
  { name: 'the own VPN is known', query: { from: '192.168.5.5', to: 'app-1', protocol: 'tcp', port: 443 }, expect: works({ through: ['vgw-office', 'app-1:eth0'], back: ['rtb-app', 'vgw-office'] }), because: 'VPC route-tables.' },
  { name: 'an id that nobody has', query: { from: 'app-1', to: 'eni-00000000000000000', protocol: 'tcp', port: 443 }, expect: { problem: 'unknown-ref' }, because: 'There is nothing to trace to.' },
  { name: 'to itself', query: { from: 'app-1', to: 'app-1', protocol: 'tcp', port: 443 }, expect: { problem: 'same-endpoint' }, because: 'Nothing leaves the host.' },
];
