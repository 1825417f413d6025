// Address ranges that no route of a VPC reaches.
// https://docs.aws.amazon.com/vpc/latest/userguide/subnet-route-tables.html (169.254.168.0/22, fd00:ec2::/32), RFC 1918, RFC 6598
import { type Cidr, containsIp, parseCidr } from '../../../net/cidr';
import type { Ip } from '../../../net/ip';
import { present } from '../../../base/assert';

const blocks = (...texts: readonly string[]): readonly Cidr[] => texts.map((text) => present(parseCidr(text), text));
const unroutable = blocks('169.254.168.0/22', 'fd00:ec2::/32');
const linkLocal = blocks('169.254.0.0/16', 'fe80::/10');
const rfc1918 = blocks('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16');
const rfc6598 = blocks('100.64.0.0/10');
const otherPrivate = blocks('127.0.0.0/8', '0.0.0.0/8', '224.0.0.0/3', 'fc00::/7', 'ff00::/8', '::/128', '::1/128');

const inAny = (list: readonly Cidr[], ip: Ip): boolean => list.some((block) => containsIp(block, ip));

export const isUnroutable = (ip: Ip): boolean => inAny(unroutable, ip);
/** Instance metadata, the resolver, time: answered on the host itself, never routed nor filtered by groups and ACLs. */
export const isLinkLocal = (ip: Ip): boolean => inAny(linkLocal, ip);
export const isRfc1918 = (ip: Ip): boolean => inAny(rfc1918, ip);
export const isRfc6598 = (ip: Ip): boolean => inAny(rfc6598, ip);
/** May be an address of the internet. */
export const isPublic = (ip: Ip): boolean => !isRfc1918(ip) && !isRfc6598(ip) && !isLinkLocal(ip) && !inAny(otherPrivate, ip) && !isUnroutable(ip);
