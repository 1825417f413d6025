// The three forms say the same; the deployed forms ask for the external id.
import { describe, expect, it } from 'vitest';
import { addOns } from '../../../model/scan';
import { callerPolicy, readPolicy } from './policy';
import { policyCloudFormation, policyJson, policyTerraform } from './policy-formats';

const policy = readPolicy(addOns);
const actions = policy.Statement.flatMap(({ Action }) => Action);

describe('forms of the policy', () => {
  it('JSON is an IAM policy', () => expect(JSON.parse(policyJson(policy))).toEqual(policy));
  it.each([['Terraform', policyTerraform(policy, 'reader')], ['CloudFormation', policyCloudFormation(policy, 'reader')]])('%s has every action once, the denial, the role and the external id', (_, text) => {
    for (const action of actions) expect(text.split(new RegExp(`(?<![A-Za-z:])${action}(?![A-Za-z])`)).length - 1, action).toBe(1);
    expect(text).toContain('EniLensNever');
    expect(text).toContain('reader');
    expect(text).toContain('sts:ExternalId');
    expect(text).not.toContain('\t');
  });
  it('a smaller scan needs less', () => {
    const [allow] = readPolicy([]).Statement;
    expect(allow?.Action).not.toContain('ec2:DescribeVpnConnections');
    expect(allow?.Action).not.toContain('ssm:DescribeInstanceInformation');
    expect(allow?.Action).toContain('ec2:SearchTransitGatewayRoutes');
  });
  it('the caller may assume that role and nothing else', () => {
    expect(callerPolicy('eni-lens-read', true).Statement.map(({ Action, Resource }) => [Action, Resource])).toEqual([
      [['sts:AssumeRole'], 'arn:aws:iam::*:role/eni-lens-read'], [['organizations:ListAccounts'], '*'], [['sts:GetCallerIdentity'], '*'],
    ]);
  });
});
