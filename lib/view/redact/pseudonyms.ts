import { compareText } from '../../base/order';
import { sipHash, type SipKey } from './siphash';

/**
 * Pseudonyms of resource ids, accounts and MACs of one share: equal values get equal ones, another seed gives others.
 * Ids keep their kind (`eni-`) and their order, so lists, ties and the picture stay as they were.
 */
const idKinds = [
  'eni', 'i', 'subnet', 'vpc', 'rtb', 'acl', 'sg', 'eipalloc', 'eipassoc', 'igw', 'eigw', 'nat', 'vgw', 'vpn', 'cgw', 'pcx', 'vpce', 'vpce-svc', 'pl', 'tgw', 'tgw-attach', 'tgw-rtb',
  'eni-attach', 'ela-attach', 'ami', 'lgw', 'lgw-rtb', 'cagw', 'rs', 'rse', 'rsp', 'rni', 'rslvr-in', 'rslvr-out', 'fs', 'fsmt', 'd', 'rgw', 'eice', 'dopt', 'core-network', 'dxgw', 'r',
].sort((a, b) => b.length - a.length);
const idKind = new RegExp(`^(${idKinds.join('|')})-`);
const accountId = /^\d{12}$/;

export class Pseudonyms {
  readonly #key: SipKey;
  readonly #ids: ReadonlyMap<string, string>;
  readonly #accounts: ReadonlyMap<string, string>;

  /** `ids` and `accounts`: all that occur, in any order. */
  constructor(key: SipKey, ids: Iterable<string>, accounts: Iterable<string>) {
    this.#key = key;
    this.#ids = new Map([...new Set(ids)].sort(compareText).map((id, rank) => [id, `${idKind.exec(id)?.[1] ?? 'id'}-${rank.toString(16).padStart(6, '0')}${this.token(id, 11)}`]));
    this.#accounts = new Map([...new Set(accounts)].sort(compareText).map((account, rank) => [account, String(rank + 1).padStart(12, '0')]));
  }

  lookupId(value: string): string | null {
    return this.#ids.get(value) ?? null;
  }

  lookupAccount(value: string): string | null {
    return this.#accounts.get(value) ?? null;
  }

  /** Account ids by number; names of services stay; anything else (people, roles) becomes one word. */
  owner(value: string): string {
    if (accountId.test(value)) return this.lookupAccount(value) ?? '000000000000';
    return /^(?:amazon(?:-[a-z0-9-]{1,40})?|aws(?:-[a-z0-9-]{1,40})?|AWS|self|microsoft)$/.test(value) ? value : 'requester';
  }

  mac(value: string): string {
    const tail = this.token(value, 10).match(/../g) ?? [];
    return ['02', ...tail].join(':');
  }

  token(value: string, digits: number): string {
    const words = Array.from(value, (character) => character.codePointAt(0) ?? 0);
    let hex = '';
    for (let i = 0; hex.length < digits; i++) hex += sipHash(this.#key, [0xffff, i, ...words]).map((half) => half.toString(16).padStart(8, '0')).join('');
    return hex.slice(0, digits);
  }
}
