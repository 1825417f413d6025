// Addresses and prefixes as guests print them: `default`, bare addresses, host bits behind the length, netmasks.
import { type Cidr, formatCidr, mask4, mask6 } from '../../net/cidr';
import { formatIp, parseIp, parseIpv4 } from '../../net/ip';
import type { Family } from './evidence-parts';

export interface Prefix { readonly family: Family; readonly cidr: string; readonly length: number }

const decimal = /^\d{1,3}$/;

/** `null`: not a prefix. `default` needs the family from somewhere else. */
export function readPrefix(text: string, family: Family | null = null): Prefix | null {
  if (text === 'default' || text === 'all' || text === 'any') return family === null ? null : { family, cidr: family === 4 ? '0.0.0.0/0' : '::/0', length: 0 };
  const slash = text.indexOf('/');
  const address = readAddress(slash === -1 ? text : text.slice(0, slash));
  if (address === null) return null;
  const ip = parseIp(address);
  if (ip === null) return null;
  const all = ip.family === 4 ? 32 : 128;
  const lengthText = slash === -1 ? String(all) : text.slice(slash + 1);
  const length = decimal.test(lengthText) ? Number(lengthText) : ip.family === 4 ? lengthOfMask(lengthText) : null;
  if (length === null || length > all) return null;
  const cidr: Cidr = ip.family === 4 ? { family: 4, base: mask4(ip.value, length), length } : { family: 6, base: mask6(ip.value, length), length };
  return { family: ip.family, cidr: formatCidr(cidr), length };
}

/** Without a zone (`%12`, `%eth0`), in canonical form. Old iproute shortens: `10/8`. */
export function readAddress(text: string): string | null {
  const bare = text.replace(/%[\w.-]+$/, '');
  const ip = parseIp(bare);
  if (ip !== null) return formatIp(ip);
  if (!/^\d{1,3}(?:\.\d{1,3}){0,2}$/.test(bare)) return null;
  const padded = parseIp([...bare.split('.'), '0', '0', '0'].slice(0, 4).join('.'));
  return padded === null ? null : formatIp(padded);
}

export function lengthOfMask(mask: string): number | null {
  const value = parseIpv4(mask);
  if (value === null) return null;
  const bits = value.toString(2).padStart(32, '0');
  return /^1*0*$/.test(bits) ? bits.lastIndexOf('1') + 1 : null;
}

const tables: Readonly<Record<string, string>> = { '253': 'default', '254': 'main', '255': 'local', '': 'main' };
/** Names of the reserved tables however they are printed. */
export const tableName = (text: string): string => (Object.hasOwn(tables, text) ? (tables[text] ?? text) : text.slice(0, 64));
