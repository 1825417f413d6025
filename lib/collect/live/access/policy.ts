// The least that a scan needs, generated from the collector's table, and what must never be allowed by accident: calls that give out passwords, consoles and user data.
import 'server-only';
import { compareText } from '../../../base/order';
import type { AddOn } from '../../../model/scan';
import { callsFor } from '../calls';
import { steeringCalls } from '../clients';

export interface Statement {
  readonly Sid: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: readonly string[];
  readonly Resource: string;
}
export interface PolicyDocument {
  readonly Version: '2012-10-17';
  readonly Statement: readonly Statement[];
}

/** Read access that would give out secrets or more than topology; denied also where another policy allows it. */
export const deniedActions = ['ec2:DescribeInstanceAttribute', 'ec2:DescribeLaunchTemplateVersions', 'ec2:GetConsoleOutput', 'ec2:GetConsoleScreenshot', 'ec2:GetPasswordData'] as const;

/** EC2's list calls have no resource-level permissions: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/iam-policies-for-amazon-ec2.html */
export function readPolicy(addOns: readonly AddOn[]): PolicyDocument {
  const actions = new Set([steeringCalls.identity, steeringCalls.regions, ...callsFor(addOns).map(({ permission }) => permission)]);
  return {
    Version: '2012-10-17',
    Statement: [
      { Sid: 'EniLensRead', Effect: 'Allow', Action: [...actions].sort(compareText), Resource: '*' },
      { Sid: 'EniLensNever', Effect: 'Deny', Action: deniedActions, Resource: '*' },
    ],
  };
}

/** For whoever runs the scan: may assume the role of this name in other accounts, and list them where it goes through an organisation. */
export function callerPolicy(roleName: string, organization: boolean): PolicyDocument {
  return {
    Version: '2012-10-17',
    Statement: [
      { Sid: 'EniLensAssume', Effect: 'Allow', Action: [steeringCalls.assumeRole], Resource: `arn:aws:iam::*:role/${roleName}` },
      ...(organization ? [{ Sid: 'EniLensAccounts', Effect: 'Allow' as const, Action: [steeringCalls.accounts], Resource: '*' }] : []),
      { Sid: 'EniLensIdentity', Effect: 'Allow', Action: [steeringCalls.identity], Resource: '*' },
    ],
  };
}
