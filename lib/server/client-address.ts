import 'server-only';
import { isIP, isIPv4 } from 'node:net';
import type { Client } from './context';

/** Header by which the door passes the socket's peer. The door strips it from what clients send. */
export const peerHeader = 'x-eni-lens-peer';

export function describeClient(headers: Headers, behindDoor: boolean): Client {
  const address = behindDoor ? (headers.get(peerHeader) ?? '') : '';
  const agent = headers.get('user-agent');
  return { prefix: addressPrefix(address, 32, 64), truncated: addressPrefix(address, 24, 48), userAgent: agent === null ? null : agent.slice(0, 200) };
}

/** `203.0.113.0/24`, `2001:db8:0:0::/64`; `unknown` when there is no address. IPv4 inside IPv6 counts as IPv4. */
export function addressPrefix(address: string, bits4: number, bits6: number): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIP(plain) === 0) return 'unknown';
  if (isIPv4(plain)) {
    const parts = plain.split('.').map((part, index) => (index * 8 < bits4 ? part : '0'));
    return `${parts.join('.')}/${bits4}`;
  }
  const [head = '', tail] = plain.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const groups = tail === undefined ? front : [...front, ...Array.from({ length: Math.max(0, 8 - front.length - back.length) }, () => '0'), ...back];
  const kept = groups.slice(0, bits6 / 16).map((group) => Number.parseInt(group, 16).toString(16));
  return `${kept.join(':')}::/${bits6}`;
}
