// Words of the terminal to a request, and what is refused.
import { describe, expect, it } from 'vitest';
import { addOns } from '../model/scan';
import { CliError } from './cli-error';
import type { ScanWords } from './scan-request';
import { buildScanRequest } from './scan-request';
import { buildTexts } from './texts';

const build = (words: ScanWords): ReturnType<typeof buildScanRequest> => buildScanRequest(words, buildTexts('en'));
const role = 'arn:aws:iam::111122223333:role/eni-lens-read';

describe('eni-lens scan', () => {
  it('without words: the current account, all enabled regions', () => {
    expect(build({})).toEqual({ accounts: { kind: 'current', source: { kind: 'default' } }, regions: { kind: 'enabled' }, addOns: [], sessionName: null, deadlineMs: null });
    expect(build({ regions: 'all' }).regions).toEqual({ kind: 'enabled' });
  });
  it('profile, regions, roles, organisation, add-ons, deadline', () => {
    expect(build({ profile: 'audit', regions: 'us-east-1, eu-west-1', addOns: 'images,guest-facts', deadline: '5' })).toMatchObject({
      accounts: { kind: 'current', source: { kind: 'profile', profile: 'audit' } }, regions: { kind: 'include', regions: ['us-east-1', 'eu-west-1'] }, addOns: ['images', 'guest-facts'], deadlineMs: 300_000,
    });
    expect(build({ roleArn: [role], externalId: 'x' }).accounts).toEqual({ kind: 'roles', source: { kind: 'default' }, roles: [{ roleArn: role, externalId: 'x' }] });
    expect(build({ orgRole: 'reader', excludeAccounts: '111122223333', excludeRegions: 'sa-east-1' })).toMatchObject({ accounts: { kind: 'organization', roleName: 'reader', exclude: ['111122223333'] }, regions: { kind: 'exclude', regions: ['sa-east-1'] } });
    expect(build({ addOns: 'all' }).addOns).toEqual(addOns);
  });
  it.each<[ScanWords, string]>([
    [{ roleArn: [role], orgRole: 'reader' }, 'use only one of --role-arn and --org-role.'], [{ externalId: 'x' }, '--external-id needs --role-arn or --org-role.'], [{ regions: 'us-east-1', excludeRegions: 'eu-west-1' }, 'use only one of --regions and --exclude-regions.'],
    [{ regions: 'moon-1' }, 'moon-1 is not the name of a region.'], [{ addOns: 'everything' }, 'everything is not an add-on'], [{ orgRole: 'reader', excludeAccounts: '1234' }, '1234 is not an account id of 12 digits.'], [{ deadline: '0' }, '--deadline is a number of minutes'], [{ deadline: 'soon' }, '--deadline is a number of minutes'],
  ])('%j is refused', (words, message) => {
    expect(() => build(words)).toThrow(CliError);
    expect(() => build(words)).toThrow(message);
  });
});
