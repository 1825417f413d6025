// Makes command lines that are safe to paste although ids, names and addresses come from files that anybody may have written.
// Plain values stay plain, everything else is single-quoted, and what could be read as an option or hide characters becomes a placeholder.
import { parseCidr } from '../../net/cidr';
import { parseIp } from '../../net/ip';

const plain = /^[A-Za-z0-9][A-Za-z0-9._:/-]*$/;
const resourceId = /^[a-z]+(?:-[a-z]+)*-[0-9a-z-]+$/;
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
const placeholderUnsafe = /[^A-Za-z0-9._:/-]/g;

export const placeholder = (what: string): string => `<${what.slice(0, 96).replace(placeholderUnsafe, '-')}>`;

/** For POSIX shells and PowerShell alike: neither expands anything inside single quotes. */
export function quote(value: string, shell: 'posix' | 'powershell' = 'posix'): string {
  if (plain.test(value)) return value;
  return shell === 'posix' ? `'${value.replaceAll("'", String.raw`'\''`)}'` : `'${value.replaceAll("'", "''")}'`;
}

/** An AWS id, or a placeholder naming what is meant when it is missing or not one. */
export function idArgument(id: string | null | undefined, what: string): string {
  return id !== null && id !== undefined && id.length <= 128 && resourceId.test(id) ? id : quote(placeholder(what));
}

export function ipArgument(address: string | null | undefined, what: string): string {
  return address !== null && address !== undefined && parseIp(address) !== null ? address : quote(placeholder(what));
}

export function cidrArgument(cidr: string | null | undefined, what: string): string {
  return cidr !== null && cidr !== undefined && parseCidr(cidr) !== null ? cidr : quote(placeholder(what));
}

/** Free text such as a description; text that hides characters or looks like an option is left out. */
export function textArgument(text: string, what: string): string {
  return invisible.test(text) || text.startsWith('-') || text.length > 255 ? quote(placeholder(what)) : quote(text);
}

const regionName = /^[a-z]{2,4}(?:-[a-z0-9]+)+$/;

/** One AWS CLI call: `parts` are already safe. */
export function aws(operation: string, region: string | null, ...parts: readonly string[]): string {
  const place = region !== null && regionName.test(region) ? [`--region ${region}`] : [];
  return ['aws ec2', operation, ...parts, ...place].join(' ');
}
