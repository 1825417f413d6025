import { replyStops, works } from '../expected-trace';
import type { ExpectedTrace } from '../expected-trace';

const ask = (from: string, to: string) => ({ from, to, protocol: 'tcp', port: 443 }) as const;
const first = 'UG network-interface-attachments: on Windows with several ENIs you must configure static routing; what is not connected leaves by the default route of eth0';

export const traces: readonly ExpectedTrace[] = [
  { name: 'Windows, neighbour of eth1', query: ask('near-1', 'win:eth1'), expect: works({ back: ['win:eth1'], avoids: ['route-table'] }), because: 'UG network-interface-attachments: the subnet of eth1 is connected, so the reply leaves there.' },
  { name: 'Windows, anybody else', query: ask('far-1', 'win:eth1'), expect: replyStops('source-dest-check', 'win:eth0', { asymmetry: 'reply-leaves-other-interface' }), because: `${first}; UG using-eni: the check drops an address that is not the ENI's own.` },
  { name: 'Windows, eth0', query: ask('far-1', 'win:eth0'), expect: works({ back: ['win:eth0'] }), because: `${first}.` },
  { name: 'Amazon Linux, anybody', query: ask('far-1', 'al:eth1'), expect: works({ back: ['al:eth1'] }), because: 'NU README: source rules send the reply by the ENI that has the address.' },
  { name: 'unknown guest, neighbour of eth1: either way works', query: ask('near-1', 'any:eth1'), expect: works({ back: ['any:eth1'] }), because: 'NU README: with and without source rules the connected subnet is reached by eth1.' },
  { name: 'unknown guest, anybody else: depends', query: ask('far-1', 'any:eth1'), expect: { forward: 'reachable', return: 'unknown', symmetric: null, unknownBecause: 'guest-decides' }, because: 'NU README: with source rules it works, without it does not.' },
  { name: 'check off: nobody wrote down what happens', query: ask('far-1', 'loose:eth1'), expect: { forward: 'reachable', return: 'unknown', symmetric: false, unknownBecause: 'undocumented' }, because: 'UG using-eni says what the check drops, and nothing about replies by another ENI without it.' },
  { name: 'calls of the host go by the connected ENI', query: ask('win:eth1', 'near-1'), expect: works({ through: ['win:eth1', 'near-1:eth0'], back: ['win:eth1'] }), because: 'UG network-interface-attachments: connected subnet.' },
];
