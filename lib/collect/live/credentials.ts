// Where credentials come from: always the SDK's own chain. They are held by closures of the SDK and of this file, never returned, stored or put into an error.
import 'server-only';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import type { STSClient } from '@aws-sdk/client-sts';
import { fromIni, fromNodeProviderChain } from '@aws-sdk/credential-providers';
import { loadSharedConfigFiles } from '@smithy/core/config';
import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';
import { compareBy } from '../../base/order';
import type { RegionName } from '../../model/ids';
import type { CredentialSource, Profile } from '../../model/scan';
import { CallFailure } from './call-failure';
import type { RoleTarget } from './scan-port';

type ProfileFields = Readonly<Record<string, string | undefined>>;

/** `null`: there is no profile of that name. */
async function readProfiles(): Promise<ReadonlyMap<string, ProfileFields>> {
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true }).catch(() => ({ configFile: {}, credentialsFile: {} }));
  const profiles = new Map<string, ProfileFields>();
  for (const file of [configFile, credentialsFile]) {
    for (const [name, fields] of Object.entries(file as Record<string, ProfileFields>)) {
      // Sections of other kinds (`sso-session`, `services`) are keyed with a dot.
      if (/^(?:sso-session|services)\./.test(name)) continue;
      profiles.set(name, { ...profiles.get(name), ...fields });
    }
  }
  return profiles;
}

function kindOf(fields: ProfileFields): Profile['kind'] {
  if (fields.role_arn !== undefined) return fields.web_identity_token_file === undefined ? 'role' : 'web-identity';
  if (fields.sso_session !== undefined || fields.sso_start_url !== undefined) return 'sso';
  if (fields.credential_process !== undefined) return 'process';
  return fields.aws_access_key_id === undefined ? 'unknown' : 'keys';
}

export async function listProfiles(): Promise<readonly Profile[]> {
  const profiles = await readProfiles();
  return [...profiles].map(([name, fields]) => ({ name, region: fields.region ?? null, kind: kindOf(fields) })).sort(compareBy((profile) => profile.name));
}
export const profileExists = async (name: string): Promise<boolean> => (await readProfiles()).has(name);

/** `handler`: signing in over the network (SSO, roles of profiles) takes the same way as everything else. */
export function providerOf(source: CredentialSource, handler: NodeHttpHandler): AwsCredentialIdentityProvider {
  const clientConfig = { requestHandler: handler };
  const chain = source.kind === 'profile' ? fromIni({ profile: source.profile, ignoreCache: true, clientConfig }) : fromNodeProviderChain({ clientConfig });
  let cached: Promise<AwsCredentialIdentity> | null = null;
  return async () => {
    const known = await cached?.catch(() => null);
    if (known !== null && known !== undefined && !expiresSoon(known)) return known;
    return (cached = chain());
  };
}
const expiresSoon = ({ expiration }: AwsCredentialIdentity): boolean => expiration !== undefined && expiration.getTime() - Date.now() < 5 * 60_000;

/** Where the source's own questions go: its configured region, else the partition's first. */
export async function homeRegion(source: CredentialSource): Promise<RegionName> {
  const set = (value: string | undefined): string | null => (value === undefined || value === '' ? null : value);
  const environment = set(process.env['AWS_REGION']) ?? set(process.env['AWS_DEFAULT_REGION']);
  if (source.kind === 'default' && environment !== null) return environment;
  const name = source.kind === 'profile' ? source.profile : (set(process.env['AWS_PROFILE']) ?? 'default');
  return set((await readProfiles()).get(name)?.region) ?? environment ?? 'us-east-1';
}

export const roleArnPattern = /^arn:(aws[a-z-]*):iam::([0-9]{12}):role\/([\w+=,.@/-]{1,512})$/;

type Assume = (role: RoleTarget, withExternalId: boolean) => Promise<AwsCredentialIdentity>;

/** One AssumeRole call; an hour, the longest that chained roles may have. */
export function assumer(sts: STSClient, sessionName: string, call: <T>(send: (signal: AbortSignal) => Promise<T>) => Promise<T>): Assume {
  return (role, withExternalId) => call(async (abortSignal) => {
    const input = { RoleArn: role.roleArn, RoleSessionName: sessionName, DurationSeconds: 3600, ...(withExternalId && role.externalId !== null ? { ExternalId: role.externalId } : {}) };
    const { Credentials: found } = await sts.send(new AssumeRoleCommand(input), { abortSignal });
    if (found?.AccessKeyId === undefined || found.SecretAccessKey === undefined || found.SessionToken === undefined) throw new CallFailure('other', 'NoCredentials');
    return { accessKeyId: found.AccessKeyId, secretAccessKey: found.SecretAccessKey, sessionToken: found.SessionToken, ...(found.Expiration === undefined ? {} : { expiration: found.Expiration }) };
  });
}

/** One session for all regions, renewed before it ends. */
export function roleProvider(first: AwsCredentialIdentity, renew: () => Promise<AwsCredentialIdentity>): AwsCredentialIdentityProvider {
  let current = Promise.resolve(first);
  let held = first;
  return async () => {
    if (expiresSoon(held)) {
      current = renew();
      held = await current;
    }
    return current;
  };
}
