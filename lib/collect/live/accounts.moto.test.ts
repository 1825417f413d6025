// Whose credentials, which account: profiles, roles with external ids, organisations, and the check that the right account answered.
import { CreateAccountCommand, CreateOrganizationCommand, OrganizationsClient } from '@aws-sdk/client-organizations';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { emulatorUrl } from '../../testing/live/emulator';
import type { SeenCall } from '../../testing/live/fault-proxy';
import type { ScanStage } from '../../testing/live/scan-emulator';
import { openStage } from '../../testing/live/scan-emulator';
import { testKeys } from '../../testing/live/seed';
import type { ScanRequest } from './scan-port';

let stage: ScanStage;
beforeAll(async () => {
  stage = await openStage();
  const client = new OrganizationsClient({ region: 'us-east-1', endpoint: emulatorUrl(), credentials: testKeys });
  await client.send(new CreateOrganizationCommand({ FeatureSet: 'ALL' }));
  await client.send(new CreateAccountCommand({ AccountName: 'network', Email: 'network@example.com' }));
  await client.send(new CreateAccountCommand({ AccountName: 'shop', Email: 'shop@example.com' }));
  client.destroy();
});
beforeEach(() => stage.proxy.reset());
afterAll(() => stage.close());

const source = { kind: 'default' } as const;
const refuse = { kind: 'error', status: 403, code: 'AccessDenied' } as const;
const roleArn = 'arn:aws:iam::111122223333:role/eni-lens-read';
/** What a trust policy with the condition `sts:ExternalId` does. */
const asksFor = (externalId: string) => (call: SeenCall) => (call.action === 'AssumeRole' && call.fields.ExternalId !== externalId ? refuse : null);
const roles = (...list: { roleArn: string; externalId: string | null }[]): Partial<ScanRequest> => ({ accounts: { kind: 'roles', source, roles: list }, sessionName: 'eni-lens-a1b2' });

describe('identity', () => {
  it('is asked first, and nothing else when it is refused', async () => {
    stage.proxy.fault = ({ service }) => (service === 'sts' ? { kind: 'error', status: 403, code: 'InvalidClientTokenId' } : null);
    const { result } = await stage.scan();
    expect(result).toMatchObject({ outcome: 'failed', failure: { code: 'identity-denied', awsCode: 'InvalidClientTokenId' }, accounts: [], coverage: [] });
    expect(stage.proxy.calls.map(({ action }) => action)).toEqual(['GetCallerIdentity']);
  });
  it('a profile by name; one that is not there; names without secrets', async () => {
    expect(await stage.port().identify({ kind: 'profile', profile: 'audit' })).toMatchObject({ ok: true, value: { account: '123456789012', partition: 'aws' } });
    expect(stage.proxy.calls.map(({ region }) => region)).toEqual(['us-east-2']);
    expect(await stage.port().identify({ kind: 'profile', profile: 'nobody' })).toEqual({ ok: false, error: { code: 'profile-unknown', awsCode: null, params: { profile: 'nobody' } } });
    expect(await stage.port().listProfiles()).toEqual([{ name: 'audit', region: 'us-east-2', kind: 'keys' }, { name: 'default', region: 'us-east-1', kind: 'unknown' }, { name: 'sso', region: 'eu-west-1', kind: 'sso' }]);
  });
  it('no credentials at all', async () => {
    const { AWS_ACCESS_KEY_ID: key, ...rest } = process.env;
    process.env = rest;
    try {
      expect(await stage.port().identify(source)).toMatchObject({ ok: false, error: { code: 'credentials-missing' } });
    } finally {
      process.env['AWS_ACCESS_KEY_ID'] = key;
    }
  });
  it('expired', async () => {
    stage.proxy.fault = ({ service }) => (service === 'sts' ? { kind: 'error', status: 403, code: 'ExpiredToken' } : null);
    expect(await stage.port().identify(source)).toMatchObject({ ok: false, error: { code: 'credentials-expired', awsCode: 'ExpiredToken' } });
  });
  it('the configured region is dead: the first of the partition answers', async () => {
    stage.proxy.fault = ({ region }) => (region === 'us-east-2' ? { kind: 'hang' } : null);
    expect(await stage.port().identify({ kind: 'profile', profile: 'audit' })).toMatchObject({ ok: true, value: { account: '123456789012' } });
  });
  it('through the proxy that the environment names', async () => {
    const before = process.env;
    // A name that no resolver knows: only the proxy can be reached.
    process.env = { ...before, AWS_ENDPOINT_URL: 'http://aws.invalid', HTTP_PROXY: stage.proxy.url, NO_PROXY: '' };
    try {
      expect(await stage.port().identify(source)).toMatchObject({ ok: true, value: { account: '123456789012' } });
      process.env['NO_PROXY'] = 'aws.invalid';
      expect(await stage.port().identify(source)).toMatchObject({ ok: false, error: { code: 'unreachable' } });
    } finally {
      process.env = before;
    }
  });
  it('another account than expected: nothing is read', async () => {
    const { result } = await stage.scan({ accounts: { kind: 'current', source, expected: '111122223333' } });
    expect(result).toMatchObject({ outcome: 'failed', failure: { code: 'wrong-account', params: { expected: '111122223333', account: '123456789012' } }, coverage: [] });
    expect(stage.proxy.calls.map(({ action }) => action)).toEqual(['GetCallerIdentity']);
  });
  it('regions with those that are not enabled', async () => {
    const regions = await stage.port().listRegions(source);
    expect(regions.ok && regions.value.find(({ region }) => region === 'me-south-1')).toEqual({ region: 'me-south-1', enabled: false });
    expect(regions.ok && regions.value.find(({ region }) => region === 'us-east-1')).toEqual({ region: 'us-east-1', enabled: true });
  });
});

describe('roles', () => {
  it('assumed with the external id, having been refused without it; an hour, under the given name', async () => {
    stage.proxy.fault = asksFor('id-1');
    const { result, inventory } = await stage.scan(roles({ roleArn, externalId: 'id-1' }));
    expect(result).toMatchObject({ outcome: 'complete', accounts: [{ account: '111122223333', roleArn, failure: null }] });
    expect(new Set(inventory.vpcs.map(({ account }) => account))).toEqual(new Set(['111122223333']));
    const assumed = stage.proxy.calls.filter(({ action }) => action === 'AssumeRole').map(({ fields }) => [fields.ExternalId, fields.RoleSessionName, fields.DurationSeconds]);
    expect(assumed).toEqual([[undefined, 'eni-lens-a1b2', '3600'], ['id-1', 'eni-lens-a1b2', '3600']]);
  });
  it('that can be assumed without it are refused, and nothing of them is read', async () => {
    const { result, inventory } = await stage.scan(roles({ roleArn, externalId: 'id-1' }));
    expect(result).toMatchObject({ outcome: 'failed', failure: { code: 'external-id-not-required' } });
    expect(inventory.vpcs).toEqual([]);
    expect(result.coverage.every(({ account, region, status, code }) => account === '111122223333' && region === null && status === 'denied' && code === 'external-id-not-required')).toBe(true);
    expect(stage.proxy.calls.every(({ service }) => service === 'sts')).toBe(true);
    expect(await stage.port().checkRole(source, { roleArn, externalId: 'id-1' })).toMatchObject({ ok: false, error: { code: 'external-id-not-required' } });
  });
  it('one that is denied is a gap; the others are read', async () => {
    const other = 'arn:aws:iam::444455556666:role/path/eni-lens-read';
    stage.proxy.fault = (call) => (call.action === 'AssumeRole' && call.fields.RoleArn === other ? refuse : asksFor('id-1')(call));
    const { result } = await stage.scan(roles({ roleArn, externalId: 'id-1' }, { roleArn: other, externalId: 'id-2' }));
    expect(result.outcome).toBe('incomplete');
    expect(result.accounts.map(({ account, failure }) => [account, failure?.code])).toEqual([['111122223333', undefined], ['444455556666', 'role-denied']]);
    expect(new Set(result.coverage.filter(({ status }) => status !== 'complete').map(({ account, status }) => `${account} ${status}`))).toEqual(new Set(['444455556666 denied']));
  });
  it('another account answers: nothing is kept', async () => {
    stage.proxy.fault = (call) => asksFor('id-1')(call);
    // The session that comes back belongs to the account of the role that was really assumed.
    stage.proxy.rewrite = ({ action }, body) => (action === 'GetCallerIdentity' ? body.replaceAll('111122223333', '999988887777') : body);
    const { result, inventory } = await stage.scan(roles({ roleArn, externalId: 'id-1' }));
    expect(result.accounts).toMatchObject([{ failure: { code: 'wrong-account', params: { expected: '111122223333', account: '999988887777' } } }]);
    expect([inventory.vpcs, inventory.networkInterfaces]).toEqual([[], []]);
  });
  it('what is no role is refused before anything is assumed', async () => {
    expect(await stage.port().checkRole(source, { roleArn: 'arn:aws:iam::111122223333:user/somebody', externalId: 'x1' })).toMatchObject({ ok: false, error: { code: 'role-arn-invalid' } });
    expect(stage.proxy.calls.map(({ action }) => action)).toEqual(['GetCallerIdentity']);
  });
});

describe('organisation', () => {
  const whole = (exclude: readonly string[] = []): Partial<ScanRequest> => ({ accounts: { kind: 'organization', source, roleName: 'eni-lens-read', externalId: null, exclude } });
  it('all active accounts, the own one without a role', async () => {
    const { result } = await stage.scan(whole());
    expect(result.outcome).toBe('complete');
    expect(result.accounts).toHaveLength(3);
    expect(result.accounts.filter(({ roleArn: through }) => through === null).map(({ account }) => account)).toEqual(['123456789012']);
    expect(result.accounts.every(({ account, roleArn: through, identity }) => identity?.account === account && (through === null || through === `arn:aws:iam::${account}:role/eni-lens-read`))).toBe(true);
  });
  it('without the excluded ones', async () => {
    const { result } = await stage.scan(whole(['123456789012']));
    expect(result.accounts.map(({ account }) => account)).not.toContain('123456789012');
  });
  it('that may not be listed: the own account is read, and the reason is said', async () => {
    stage.proxy.fault = ({ service }) => (service === 'organizations' ? { kind: 'error', status: 400, code: 'AccessDeniedException' } : null);
    const { result } = await stage.scan(whole());
    expect(result).toMatchObject({ outcome: 'incomplete', failure: { code: 'organization-denied', awsCode: 'AccessDeniedException' } });
    expect(result.accounts.map(({ account }) => account)).toEqual(['123456789012']);
  });
});
