import 'server-only';
import { callerPolicy, readPolicy } from '../../collect/live/access/policy';
import { defaultRoleName, policyCloudFormation, policyJson, policyTerraform } from '../../collect/live/access/policy-formats';
import type { ScanPolicies } from '../../contract/scans';
import type { AddOn } from '../../model/scan';

/** What an account's owner is given before a scan: the least privilege, as people deploy it. */
export type AccountKind = 'current' | 'roles' | 'organization';

export function buildPolicies(accounts: AccountKind, addOns: readonly AddOn[]): ScanPolicies {
  const read = readPolicy(addOns);
  return {
    json: policyJson(read),
    terraform: policyTerraform(read, defaultRoleName),
    cloudformation: policyCloudFormation(read, defaultRoleName),
    caller: accounts === 'current' ? null : policyJson(callerPolicy(defaultRoleName, accounts === 'organization')),
  };
}
