import type { Tags } from '../../model/inventory';
import type { ImportProblem } from '../../model/problem';
import type { SnapshotDocument } from '../../model/snapshot';
import { IpPseudonyms } from './ip-pseudonyms';
import { parseIpWords } from './ip-words';
import { projectAnnotations } from './project-annotations';
import { projectInventory } from './project-inventory';
import { Pseudonyms } from './pseudonyms';
import type { RedactionPreset, RemovedSort } from './redaction-preset';
import { RedactionCounter } from './redaction-counter';
import { keepEverything, type NamedKind, type Redactor } from './redactor';
import { purposesIn, redactDescription, redactSystemTags } from './service-texts';
import { sipKey } from './siphash';

/** The document that leaves in a share. `seed`: 16 random bytes of this share alone, never stored with it. */
export interface Redaction {
  readonly document: SnapshotDocument;
  /** How many values of each sort were replaced or left out, for the preview. */
  readonly removed: Readonly<Record<RemovedSort, number>>;
  /** Ids, accounts and addresses of the view state, as the share knows them; `null`: not in the share. */
  lookup(value: string): string | null;
}

const nothingRemoved: Readonly<Record<RemovedSort, number>> = { ids: 0, accounts: 0, privateAddresses: 0, publicAddresses: 0, names: 0, tags: 0, descriptions: 0, ruleDescriptions: 0 };

export function redactDocument(source: SnapshotDocument, preset: RedactionPreset, seed: Uint8Array): Redaction {
  if (preset === 'full') {
    return { document: buildDocument(source, preset, keepEverything), removed: nothingRemoved, lookup: (value) => value };
  }
  const counter = new RedactionCounter();
  projectInventory(source.inventory, counter);
  const key = sipKey(seed);
  const pseudonyms = new Pseudonyms(key, counter.ids, counter.accounts);
  const addresses = new IpPseudonyms(key, preset === 'internal');
  const redactor = preset === 'topology' ? redactTopology(pseudonyms, addresses, counter) : redactInternal(pseudonyms, addresses);
  return {
    document: buildDocument(source, preset, redactor),
    removed: counter.removed(preset),
    lookup: (value) => {
      const account = pseudonyms.lookupAccount(value);
      if (account !== null) return account;
      if (counter.ids.has(value)) return redactor.id(value);
      return parseIpWords(value.split('/')[0] ?? '') === null ? null : redactor.ip(value);
    },
  };
}

function buildDocument(source: SnapshotDocument, redaction: RedactionPreset, redactor: Redactor): SnapshotDocument {
  return {
    schema: 'eni-lens/snapshot@1',
    // A name is free text of its owner.
    name: redaction === 'topology' ? '' : redactor.note(source.name),
    collectedAt: source.collectedAt,
    ...(source.collectedFrom === undefined ? {} : { collectedFrom: source.collectedFrom }),
    source: source.source,
    inventory: projectInventory(source.inventory, redactor),
    ...(source.annotations === undefined || source.annotations.length === 0 ? {} : { annotations: projectAnnotations(source.annotations, redactor, redaction) }),
    problems: source.problems.map((problem, index) => projectProblem(problem, index, redaction === 'full')),
    redaction,
  };
}

/** File names are the account's own words; the code and the numbers are enough to know what is missing. */
function projectProblem(problem: ImportProblem, index: number, keep: boolean): ImportProblem {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(problem.params)) if (keep || typeof value === 'number') params[name] = value;
  return { code: problem.code, level: problem.level, file: keep ? problem.file : `file-${index + 1}`, path: keep ? problem.path : null, byte: keep ? problem.byte : null, params };
}

function redactTopology(pseudonyms: Pseudonyms, addresses: IpPseudonyms, counter: RedactionCounter): Redactor {
  const id = (value: string): string => pseudonyms.lookupId(value) ?? `id-${pseudonyms.token(value, 17)}`;
  const replace = { id, token: (value: string, digits: number) => pseudonyms.token(value, digits) };
  return {
    id,
    account: (value) => (value === null ? null : pseudonyms.owner(value)),
    owner: (value) => (value === null ? null : pseudonyms.owner(value)),
    ip: (value) => addresses.lookup(value),
    mac: (value) => pseudonyms.mac(value),
    tags: (tags: Tags, kind: NamedKind, value: string, words?: string) => {
      const kept = redactSystemTags(tags, replace);
      const name = counter.placeholder(kind, value);
      const purpose = kind === 'subnet' ? purposesIn(tags['Name'] ?? '') : '';
      if (name !== null) kept['Name'] = purpose === '' ? name : `${name} ${purpose}`;
      return withPurpose(kept, kind, tags, words);
    },
    groupName: (value, groupId) => (value === 'default' ? value : `${counter.placeholder('group', groupId) ?? ''} ${purposesIn(value)}`.trimEnd()),
    description: (value) => redactDescription(value, replace),
    note: () => '',
    ruleNote: () => null,
    publicName: (value) => (value === null ? null : redactPublicName(value)),
    profile: (value) => (value === null ? null : `profile-${pseudonyms.token(value, 8)}`),
    dnsName: () => null,
    marketplaceCode: (_value, index) => `marketplace-product-${index + 1}`,
  };
}

/** An interface may tell its purpose in any of its tags. */
function withPurpose(kept: Record<string, string>, kind: NamedKind, tags: Tags, words: string | undefined): Tags {
  const purpose = kind === 'interface' ? purposesIn([words ?? '', ...Object.entries(tags).flat()].join(' ')) : '';
  if (purpose !== '') kept['purpose'] = purpose;
  return kept;
}

/** Names that are the same for every customer of AWS. A name with an account's own endpoint service in it is not one. */
function redactPublicName(value: string): string | null {
  if (/vpce-svc-|\d{12}/.test(value)) return null;
  return /^(?:com\.amazonaws\.|aws\.)[a-z0-9.-]+$|^[a-z0-9-]+\.amazonaws\.com$|^(?:amzn2?-ami-|al20\d\d-ami-|ubuntu\/images\/|RHEL-\d|suse-sles-|debian-\d|Windows_Server-)[\w./+-]*$|^(?:nat|alb|rds|nlb)[a-z-]*$/.test(value) ? value : null;
}

function redactInternal(pseudonyms: Pseudonyms, addresses: IpPseudonyms): Redactor {
  const note = (value: string): string => redactNote(value, pseudonyms, addresses);
  return {
    ...keepEverything,
    account: (value) => (value === null ? null : pseudonyms.owner(value)),
    owner: (value) => (value === null ? null : pseudonyms.owner(value)),
    ip: (value) => addresses.lookup(value),
    tags: (tags, kind, _id, words) => {
      const kept = redactSystemTags(tags, { id: (value) => value, token: (value) => note(value) });
      if (tags['Name'] !== undefined) kept['Name'] = note(tags['Name']);
      return withPurpose(kept, kind, tags, words);
    },
    groupName: note,
    description: note,
    note,
    ruleNote: () => null,
    publicName: (value) => (value === null ? null : note(value)),
    profile: (value) => (value === null ? null : note(value)),
    dnsName: (value) => (value === null ? null : note(value)),
  };
}

/** Free text with the accounts and public addresses in it replaced. */
function redactNote(value: string, pseudonyms: Pseudonyms, addresses: IpPseudonyms): string {
  return value
    .replace(/\d{12,}/g, (digits) => (digits.length === 12 ? (pseudonyms.lookupAccount(digits) ?? '000000000000') : digits.replace(/\d/g, '0')))
    .replace(/\b(?:\d{1,3}[.-]){3}\d{1,3}\b/g, (text) => (text.includes('-') ? (addresses.lookup(text.replaceAll('-', '.')) ?? text).replaceAll('.', '-') : (addresses.lookup(text) ?? text)))
    .replace(/\b[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){2,7}/gi, (text) => addresses.lookup(text) ?? text);
}
