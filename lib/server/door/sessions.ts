import 'server-only';
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who has typed the access token. Sessions live in memory: a restart asks again. Only the hash of a session id is kept. */
const idle = 8 * 3_600_000;
const absolute = 24 * 3_600_000;
const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

export class Sessions {
  readonly #token: Buffer;
  readonly #now: () => number;
  readonly #sessions = new Map<string, { readonly since: number; used: number }>();
  readonly #failures = new Map<string, { minute: number; count: number }>();

  constructor(token: string, now: () => number) {
    this.#token = digest(token);
    this.#now = now;
  }

  /** A new session id, `wrong` for another token, `limited` after ten of those in a minute (per client; a hundred of all). */
  signIn(token: string, clientPrefix: string): { readonly id: string } | 'wrong' | 'limited' {
    if (this.#failed(clientPrefix) >= 10 || this.#failed('*') >= 100) return 'limited';
    if (!timingSafeEqual(digest(token), this.#token)) {
      this.#fail(clientPrefix);
      this.#fail('*');
      return 'wrong';
    }
    const id = randomBytes(32).toString('base64url');
    this.#sessions.set(digest(id).toString('hex'), { since: this.#now(), used: this.#now() });
    return { id };
  }

  isOpen(id: string | undefined): boolean {
    if (id === undefined || !/^[A-Za-z0-9_-]{43}$/.test(id)) return false;
    const key = digest(id).toString('hex');
    const session = this.#sessions.get(key);
    if (session === undefined) return false;
    const now = this.#now();
    if (now - session.used > idle || now - session.since > absolute) {
      this.#sessions.delete(key);
      return false;
    }
    session.used = now;
    return true;
  }

  #failed(key: string): number {
    const entry = this.#failures.get(key);
    return entry !== undefined && entry.minute === Math.floor(this.#now() / 60_000) ? entry.count : 0;
  }

  #fail(key: string): void {
    if (this.#failures.size > 10_000) this.#failures.clear();
    this.#failures.set(key, { minute: Math.floor(this.#now() / 60_000), count: this.#failed(key) + 1 });
  }
}

export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const cut = part.indexOf('=');
    if (cut > 0 && part.slice(0, cut).trim() === name) return part.slice(cut + 1).trim();
  }
  return undefined;
}
