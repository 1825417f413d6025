import 'server-only';
import { randomBytes } from 'node:crypto';
import { openDataFolder } from '../store/data-folder';
import type { SnapshotStore } from '../store/port';
import { openSqliteStore } from '../store/sqlite/sqlite-store';
import { readConfig, type ServerConfig } from './config';

/** What every verb gets: the store, the settings, and the only clock and random source of the server. */
export interface ServerContext {
  readonly store: SnapshotStore;
  readonly config: ServerConfig;
  now(): number;
  random(bytes: number): Uint8Array;
}

/** Who asks, as far as the door knows. */
export interface Client {
  /** Address prefix that is limited together: IPv4 /32, IPv6 /64. */
  readonly prefix: string;
  /** For the audit: IPv4 /24, IPv6 /48. */
  readonly truncated: string;
  readonly userAgent: string | null;
}

export function buildContext(config: ServerConfig): ServerContext {
  return { store: openSqliteStore(openDataFolder(config.dataFolder)), config, now: () => Date.now(), random: (bytes) => randomBytes(bytes) };
}

// On globalThis: route handlers are bundled apart from each other and reloaded in development, the database is one.
const slot = Symbol.for('eni-lens.context');
const holder = globalThis as { [slot]?: ServerContext };

export function getContext(): ServerContext {
  return (holder[slot] ??= buildContext(readConfig(process.env)));
}

export function closeContext(): void {
  holder[slot]?.store.close();
  delete holder[slot];
}
