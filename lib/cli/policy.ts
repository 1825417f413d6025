import 'server-only';
import { callerPolicy, readPolicy } from '../collect/live/access/policy';
import { policyCloudFormation, policyJson, policyTerraform } from '../collect/live/access/policy-formats';
import { parseAddOns } from './scan-request';
import { buildTexts, pickTerminalLocale } from './texts';

/** `eni-lens policy`: the least privilege a scan needs, for the read accounts or for the account that assumes roles in them. */
export interface PolicyOptions {
  readonly format: 'json' | 'terraform' | 'cloudformation';
  readonly for: 'account' | 'caller';
  readonly addOns?: string;
  readonly roleName: string;
  readonly lang?: string;
}

export function policy(options: PolicyOptions): string {
  const texts = buildTexts(pickTerminalLocale(options.lang, process.env));
  if (options.for === 'caller') return policyJson(callerPolicy(options.roleName, true));
  const read = readPolicy(parseAddOns(options.addOns, texts));
  switch (options.format) {
    case 'json': return policyJson(read);
    case 'terraform': return policyTerraform(read, options.roleName);
    case 'cloudformation': return policyCloudFormation(read, options.roleName);
  }
}
