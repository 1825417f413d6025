// Lists of the scan page, made from what the server said: permissions of an add-on, regions by state, roles that fit, the target that is meant.
import { compareNatural, compareText } from '../../base/order';
import { canonicalJson } from '../../base/canonical-json';
import type { AddOn, CredentialSource } from '../../model/scan';

export function permissionsOf(calls: readonly { readonly action: string; readonly addOn: AddOn | null }[], addOn: AddOn): string[] {
  return [...new Set(calls.filter((call) => call.addOn === addOn).map((call) => call.action))].sort(compareText);
}

/** Calls of a plan with every add-on, without those that are not wanted. */
export function chosenCalls<C extends { readonly addOn: AddOn | null }>(calls: readonly C[], addOns: readonly AddOn[]): C[] {
  return calls.filter((call) => call.addOn === null || addOns.includes(call.addOn));
}

export function splitRegions(regions: readonly { readonly region: string; readonly enabled: boolean }[] | null): { readonly enabled: string[]; readonly disabled: string[] } {
  const named = (wanted: boolean): string[] => (regions ?? []).filter((entry) => entry.enabled === wanted).map((entry) => entry.region).sort(compareNatural);
  return { enabled: named(true), disabled: named(false) };
}

export const sameSource = (a: CredentialSource, b: CredentialSource): boolean => canonicalJson(a) === canonicalJson(b);

interface Role { readonly kind: 'role' | 'organization'; readonly verifiedAt: string | null; readonly source: CredentialSource }
/** Roles that a scan with these credentials can use. */
export function usableRoles<R extends Role>(roles: readonly R[], source: CredentialSource | null): { readonly single: R[]; readonly organization: R[] } {
  const fitting = source === null ? [] : roles.filter((role) => sameSource(role.source, source));
  return { single: fitting.filter((role) => role.kind === 'role' && role.verifiedAt !== null), organization: fitting.filter((role) => role.kind === 'organization') };
}

interface Target { readonly source: CredentialSource; readonly accounts: { readonly kind: string }; readonly account: string }
/** The target that a form with these choices means, when it has been made before. */
export function findTarget<T extends Target>(targets: readonly T[], wanted: Target): T | null {
  return targets.find((target) => sameSource(target.source, wanted.source) && target.account === wanted.account && canonicalJson(target.accounts) === canonicalJson(wanted.accounts)) ?? null;
}

/** Account ids in free text; the first word that is none. */
export function readAccounts(text: string): { readonly accounts: string[]; readonly bad: string | null } {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  return { accounts: [...new Set(words)].sort(compareText), bad: words.find((word) => !/^\d{12}$/.test(word)) ?? null };
}
