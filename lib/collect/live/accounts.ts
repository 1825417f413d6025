// Who is asked: the current account, roles in others, or all accounts of an organisation. Nothing is read before GetCallerIdentity has confirmed the account.
// External ids: https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
import 'server-only';
import { ListAccountsCommand } from '@aws-sdk/client-organizations';
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentityProvider } from '@smithy/types';
import { compareText } from '../../base/order';
import type { Result } from '../../base/result';
import { err, ok } from '../../base/result';
import type { AccountId, RegionName } from '../../model/ids';
import type { CredentialSource, ScanFailure, ScanFailureCode, ScanIdentity } from '../../model/scan';
import type { CallFailure } from './call-failure';
import { readFailure } from './call-failure';
import type { Caller } from './caller';
import type { Clients } from './clients';
import { steeringCalls } from './clients';
import { assumer, homeRegion, profileExists, providerOf, roleArnPattern, roleProvider } from './credentials';
import type { RoleTarget } from './scan-port';

export interface Door {
  readonly clients: Clients;
  readonly caller: Caller;
  readonly signal: AbortSignal;
}
/** Credentials that answered for the account they should. */
export interface Caught {
  readonly identity: ScanIdentity;
  readonly provider: AwsCredentialIdentityProvider;
  readonly home: RegionName;
}

/** Everything waits for this one answer, which is a quick one. */
const identityTimeoutMs = 10_000;
const partitionHome: Readonly<Record<string, RegionName>> = { 'aws-cn': 'cn-north-1', 'aws-us-gov': 'us-gov-west-1' };

function scanFailure(code: ScanFailureCode, failure: CallFailure | null, params: Readonly<Record<string, string>> = {}): ScanFailure {
  if (failure?.kind === 'cancelled') return { code: 'cancelled', awsCode: null, params };
  if (failure?.kind === 'deadline') return { code: 'deadline', awsCode: null, params };
  return { code, awsCode: failure?.code ?? null, params };
}
const unreachable: ReadonlySet<CallFailure['kind']> = new Set(['timeout', 'transient', 'throttled']);

function identityFailure(failure: CallFailure, params: Readonly<Record<string, string>>): ScanFailure {
  if (failure.code === 'CredentialsProviderError' || failure.code === 'TokenProviderError') return scanFailure('credentials-missing', failure, params);
  if (failure.kind === 'credentials') return scanFailure('credentials-expired', failure, params);
  return scanFailure(unreachable.has(failure.kind) ? 'unreachable' : 'identity-denied', failure, params);
}

async function callerIdentity({ clients, caller, signal }: Door, provider: AwsCredentialIdentityProvider, region: RegionName): Promise<ScanIdentity> {
  const sts = clients.sts(region, provider);
  const { Account: account, Arn: arn } = await caller.call(`${region}/${steeringCalls.identity}`, (abortSignal) => sts.send(new GetCallerIdentityCommand({}), { abortSignal }), signal, identityTimeoutMs);
  if (account === undefined || arn === undefined) throw new Error('an answer without account');
  return { account, arn, partition: arn.split(':')[1] ?? 'aws' };
}

/** The account behind a credential source. Its configured region answers, or where that does not, the partition's first. */
export async function catchSource(door: Door, source: CredentialSource): Promise<Result<Caught, ScanFailure>> {
  const params: Record<string, string> = source.kind === 'profile' ? { profile: source.profile } : {};
  const { io } = door.caller.clock;
  if (source.kind === 'profile' && !(await io(profileExists(source.profile)))) return err(scanFailure('profile-unknown', null, params));
  const provider = providerOf(source, door.clients.handler);
  const home = await io(homeRegion(source));
  try {
    return ok({ identity: await callerIdentity(door, provider, home), provider, home });
  } catch (error) {
    const failure = readFailure(error);
    const other = 'us-east-1';
    if (!unreachable.has(failure.kind) || home === other || /^(?:cn|us-gov)-/.test(home)) return err(identityFailure(failure, params));
    try {
      return ok({ identity: await callerIdentity(door, provider, other), provider, home: other });
    } catch {
      return err(identityFailure(failure, params));
    }
  }
}

const safeSession = (name: string | null): string => (name ?? 'eni-lens').replace(/[^\w+=,.@-]/g, '-').slice(0, 64).padEnd(2, '-');

/** Assumes a role, having made sure that its external id is asked for, and that the account in its ARN answers. */
export async function catchRole(door: Door, base: Caught, role: RoleTarget, sessionName: string | null): Promise<Result<Caught, ScanFailure>> {
  const params = { role: role.roleArn };
  const match = roleArnPattern.exec(role.roleArn);
  if (match === null) return err(scanFailure('role-arn-invalid', null, params));
  const expected = match[2] as AccountId;
  const home = partitionHome[base.identity.partition] ?? base.home;
  const sts = door.clients.sts(home, base.provider);
  const assume = assumer(sts, safeSession(sessionName), (send) => door.caller.call(`${home}/${steeringCalls.assumeRole}`, send, door.signal));
  try {
    if (role.externalId !== null) {
      const without = await assume(role, false).then(() => 'open' as const, readFailure);
      if (without === 'open') return err(scanFailure('external-id-not-required', null, params));
      // Only a clear "no" shows that the id is asked for.
      if (without.kind !== 'denied') return err(scanFailure(unreachable.has(without.kind) ? 'unreachable' : 'role-denied', without, params));
    }
    const provider = roleProvider(await assume(role, true), () => assume(role, true));
    const identity = await callerIdentity(door, provider, home);
    if (identity.account !== expected) return err(scanFailure('wrong-account', null, { ...params, expected, account: identity.account }));
    return ok({ identity, provider, home });
  } catch (error) {
    const failure = readFailure(error);
    return err(scanFailure(unreachable.has(failure.kind) ? 'unreachable' : 'role-denied', failure, params));
  }
}

/** Ids of the organisation's active accounts. Works in the management account and in delegated administrators. */
export async function listOrganization(door: Door, base: Caught): Promise<Result<readonly AccountId[], ScanFailure>> {
  const client = door.clients.organizations(base.home, base.provider);
  const accounts: AccountId[] = [];
  let token: string | undefined;
  try {
    do {
      const page = await door.caller.call(steeringCalls.accounts, (abortSignal) => client.send(new ListAccountsCommand({ MaxResults: 20, ...(token === undefined ? {} : { NextToken: token }) }), { abortSignal }), door.signal);
      for (const { Id: id, Status: status, State: state } of page.Accounts ?? []) if (id !== undefined && (state ?? status) === 'ACTIVE') accounts.push(id);
      token = page.NextToken;
    } while (token !== undefined && token !== '');
  } catch (error) {
    return err(scanFailure('organization-denied', readFailure(error), { account: base.identity.account }));
  }
  return ok([...new Set(accounts)].sort(compareText));
}
