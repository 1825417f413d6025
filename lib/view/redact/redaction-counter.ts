import type { Tags } from '../../model/inventory';
import type { RedactionPreset, RemovedSort } from './redaction-preset';
import { keepEverything, type NamedKind, type Redactor } from './redactor';
import { buildHostNames } from './host-names';
import { parseIpWords } from './ip-words';
import { compareText } from '../../base/order';

/** First pass over an inventory: which ids, accounts, addresses and texts there are, before any of them gets a pseudonym. */
const privateAddress = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.|127\.|0\.|2(?:2[4-9]|3\d|4\d|5[0-5])\.|f[cdef][0-9a-f]{0,2}:|::)/i;

export class RedactionCounter implements Redactor {
  readonly ids = new Set<string>();
  readonly accounts = new Set<string>();
  readonly #private = new Set<string>();
  readonly #public = new Set<string>();
  readonly #named = new Map<NamedKind, Set<string>>();
  readonly #hostNames = new Map<string, string | undefined>();
  #placeholders: Map<string, string> | null = null;
  #names = 0;
  #tags = 0;
  #descriptions = 0;
  #ruleDescriptions = 0;

  id = (value: string): string => {
    this.ids.add(value);
    return value;
  };
  account = (value: string | null): string | null => this.owner(value);
  owner = (value: string | null): string | null => {
    for (const account of value?.match(/\d{12}/g) ?? []) this.accounts.add(account);
    return value;
  };
  ip = (value: string): string | null => {
    const address = value.split('/')[0] ?? '';
    if (parseIpWords(address) === null) return null;
    (privateAddress.test(address) ? this.#private : this.#public).add(value);
    return value;
  };
  mac = keepEverything.mac;
  tags = (tags: Tags, kind: NamedKind, id: string): Tags => {
    if (kind === 'host') this.#hostNames.set(id, tags['Name']);
    else if (kind !== 'interface') {
      const named = this.#named.get(kind);
      if (named === undefined) this.#named.set(kind, new Set([id]));
      else named.add(id);
    }
    for (const key in tags) {
      if (key === 'Name') this.#names++;
      else this.#tags++;
    }
    return tags;
  };
  groupName = (value: string): string => {
    this.#names++;
    return value;
  };
  description = (value: string): string => this.note(value);
  note = (value: string): string => {
    if (value !== '') this.#descriptions++;
    return value;
  };
  ruleNote = (value: string): string | null => {
    this.#ruleDescriptions++;
    return value;
  };
  publicName = keepEverything.publicName;
  profile = (value: string | null): string | null => this.owner(value);
  dnsName = keepEverything.dnsName;
  marketplaceCode = keepEverything.marketplaceCode;

  /** What a resource is called instead: its kind and its place among them by id. */
  placeholder(kind: NamedKind, id: string): string | null {
    if (this.#placeholders === null) {
      this.#placeholders = new Map();
      for (const [host, name] of buildHostNames(this.#hostNames)) this.#placeholders.set(`host ${host}`, name);
      for (const [named, ids] of this.#named) [...ids].sort(compareText).forEach((value, index) => this.#placeholders?.set(`${named} ${value}`, `${named}-${index + 1}`));
    }
    return this.#placeholders.get(`${kind} ${id}`) ?? null;
  }

  removed(preset: RedactionPreset): Record<RemovedSort, number> {
    const all = preset === 'topology';
    return {
      ids: all ? this.ids.size : 0,
      accounts: this.accounts.size,
      privateAddresses: all ? this.#private.size : 0,
      publicAddresses: this.#public.size,
      names: all ? this.#names : 0,
      tags: this.#tags,
      descriptions: all ? this.#descriptions : 0,
      ruleDescriptions: this.#ruleDescriptions,
    };
  }
}
