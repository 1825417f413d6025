import 'server-only';
import { err, ok, type Result } from '../base/result';
import { type TraceProtocol, traceProtocols, type TraceQuery } from '../model/trace';

/** Options of a command, or one line of a batch, as a query. Numbers may be written as text; everything else is refused by name. */
export interface QueryWords {
  readonly from?: unknown;
  readonly to?: unknown;
  readonly protocol?: unknown;
  readonly port?: unknown;
  readonly sourcePort?: unknown;
  readonly ipVersion?: unknown;
}
export interface BadWord {
  readonly code: 'missing' | 'bad-text' | 'bad-protocol' | 'bad-port' | 'bad-ip-version';
  readonly field: keyof QueryWords;
  readonly hint: string;
}

const absent = (value: unknown): boolean => value === undefined || value === null || value === '';
const bad = (code: BadWord['code'], field: BadWord['field'], hint: string): Result<never, BadWord> => err({ code, field, hint });

function readNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isInteger(value) ? value : null;
  return typeof value === 'string' && /^\d{1,5}$/.test(value.trim()) ? Number(value) : null;
}

function readPort(value: unknown, field: 'port' | 'sourcePort'): Result<number | null, BadWord> {
  if (absent(value)) return ok(null);
  const port = readNumber(value);
  return port === null || port < 0 || port > 65_535 ? bad('bad-port', field, 'a number from 0 to 65535, or nothing for any') : ok(port);
}

export function readQueryWords(words: QueryWords): Result<TraceQuery, BadWord> {
  for (const field of ['from', 'to'] as const) {
    if (absent(words[field])) return bad('missing', field, 'an ENI, an instance, an address, internet, on-premises or a gateway');
    if (typeof words[field] !== 'string') return bad('bad-text', field, 'text');
  }
  const protocol = absent(words.protocol) ? 'tcp' : String(words.protocol).toLowerCase();
  if (!(traceProtocols as readonly string[]).includes(protocol)) return bad('bad-protocol', 'protocol', traceProtocols.join(', '));
  const port = readPort(words.port, 'port');
  if (!port.ok) return port;
  const sourcePort = readPort(words.sourcePort, 'sourcePort');
  if (!sourcePort.ok) return sourcePort;
  const version = absent(words.ipVersion) ? null : readNumber(words.ipVersion);
  if (!absent(words.ipVersion) && version !== 4 && version !== 6) return bad('bad-ip-version', 'ipVersion', '4 or 6');
  return ok({ from: String(words.from), to: String(words.to), protocol: protocol as TraceProtocol, port: port.value, sourcePort: sourcePort.value, ipVersion: version as 4 | 6 | null });
}
