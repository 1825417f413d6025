import 'server-only';
import { isAccountId, isRegionName } from '../collect/files/path-place';
import type { ScanRequest } from '../collect/live/scan-port';
import type { AddOn, CredentialSource } from '../model/scan';
import { addOns } from '../model/scan';
import { CliError } from './cli-error';
import type { Texts } from './texts';

/** Words of `eni-lens scan` about what is read. */
export interface ScanWords {
  readonly profile?: string;
  readonly regions?: string;
  readonly excludeRegions?: string;
  readonly roleArn?: readonly string[];
  readonly externalId?: string;
  readonly orgRole?: string;
  readonly excludeAccounts?: string;
  readonly addOns?: string;
  readonly deadline?: string;
}

const listed = (words: string | undefined): readonly string[] => (words ?? '').split(',').map((word) => word.trim()).filter((word) => word !== '');

export function parseAddOns(words: string | undefined, texts: Texts): readonly AddOn[] {
  const wanted = listed(words);
  if (wanted.includes('all')) return addOns;
  return wanted.map((word) => {
    const found = addOns.find((addOn) => addOn === word);
    if (found === undefined) throw new CliError(texts.text('scan.cli.add-on-unknown', { addOn: word, known: ['all', ...addOns].join(', ') }));
    return found;
  });
}

function parseRegions(words: string | undefined, texts: Texts): readonly string[] {
  const regions = listed(words);
  for (const region of regions) if (!isRegionName(region)) throw new CliError(texts.text('scan.cli.region-invalid', { region }));
  return regions;
}

function parseAccounts(words: string | undefined, texts: Texts): readonly string[] {
  const accounts = listed(words);
  for (const account of accounts) if (!isAccountId(account)) throw new CliError(texts.text('scan.cli.account-invalid', { account }));
  return accounts;
}

export function buildScanRequest(words: ScanWords, texts: Texts): ScanRequest {
  const refuse = (key: string): never => {
    throw new CliError(texts.text(`scan.cli.${key}`));
  };
  const roles = words.roleArn ?? [];
  if (roles.length > 0 && words.orgRole !== undefined) refuse('one-source');
  if (words.externalId !== undefined && roles.length === 0 && words.orgRole === undefined) refuse('external-id-needs-role');
  const named = words.regions === undefined || words.regions === 'all' ? [] : parseRegions(words.regions, texts);
  const excluded = parseRegions(words.excludeRegions, texts);
  if (named.length > 0 && excluded.length > 0) refuse('one-region-option');
  const minutes = words.deadline === undefined ? null : Number(words.deadline);
  if (minutes !== null && !(minutes >= 1 && minutes <= 720)) refuse('minutes-invalid');

  const source: CredentialSource = words.profile === undefined ? { kind: 'default' } : { kind: 'profile', profile: words.profile };
  const externalId = words.externalId ?? null;
  return {
    accounts: roles.length > 0
      ? { kind: 'roles', source, roles: roles.map((roleArn) => ({ roleArn, externalId })) }
      : words.orgRole !== undefined
        ? { kind: 'organization', source, roleName: words.orgRole, externalId, exclude: parseAccounts(words.excludeAccounts, texts) }
        : { kind: 'current', source },
    regions: named.length > 0 ? { kind: 'include', regions: named } : excluded.length > 0 ? { kind: 'exclude', regions: excluded } : { kind: 'enabled' },
    addOns: parseAddOns(words.addOns, texts),
    sessionName: null,
    deadlineMs: minutes === null ? null : minutes * 60_000,
  };
}
