// SDK clients as the scan wants them: no retries and no logger of their own, and no command that is not in the table or steers the scan.
// Endpoints come from the SDK's own rules, so from the environment (`AWS_ENDPOINT_URL`, `AWS_ENDPOINT_URL_EC2`, …) or AWS's shared config file; nothing else can change them.
import 'server-only';
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import { EC2Client } from '@aws-sdk/client-ec2';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { OrganizationsClient } from '@aws-sdk/client-organizations';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import type { AwsCredentialIdentityProvider } from '@smithy/types';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import type { RegionName } from '../../model/ids';
import { collectorCalls } from './calls';
import type { Service } from './collector-call';

/** Calls that find out whom and where to ask; with their permissions. */
export const steeringCalls = { identity: 'sts:GetCallerIdentity', assumeRole: 'sts:AssumeRole', regions: 'ec2:DescribeRegions', accounts: 'organizations:ListAccounts' } as const;

const allowed: ReadonlySet<string> = new Set([...collectorCalls.map(({ permission }) => permission), ...Object.values(steeringCalls)].map((permission) => `${permission.split(':')[1]}Command`));
const actionOf = (command: string): string => command.replace(/Command$/, '');

/** Thrown before anything leaves this machine. */
export class CommandRefused extends Error {
  readonly code = 'CommandRefused';
  constructor(command: string) {
    super(`${command} is not a call of the collector`);
    this.name = 'CommandRefused';
  }
}

export type SdkClient = { send: (command: never, options: { abortSignal: AbortSignal }) => Promise<object>; destroy: () => void };
interface Guarded {
  readonly middlewareStack: { add: (middleware: never, options: never) => void };
}

/** Refuses every command that is not on the list, whoever sends it. */
export function guard<Client extends Guarded>(client: Client): Client {
  const middleware = (next: (args: unknown) => Promise<unknown>, context: { readonly commandName?: string }) => async (args: unknown): Promise<unknown> => {
    const command = context.commandName ?? '';
    if (!allowed.has(command)) throw new CommandRefused(actionOf(command));
    return next(args);
  };
  client.middlewareStack.add(middleware as never, { step: 'initialize', name: 'onlyListedCommands', priority: 'high' } as never);
  return client;
}

const silent = { trace: () => undefined, debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/**
 * One pool of sockets for a scan. The pace is set elsewhere: a request that waited here for a socket would count as a connection that is not made.
 * `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` are honoured as AWS's command line does.
 */
export function createHandler(): NodeHttpHandler {
  const options = { maxSockets: 512, keepAlive: true, proxyEnv: process.env };
  return new NodeHttpHandler({ connectionTimeout: 5_000, requestTimeout: 0, socketTimeout: 0, httpAgent: new HttpAgent(options), httpsAgent: new HttpsAgent(options) });
}

export class Clients {
  readonly #made: { destroy: () => void }[] = [];
  constructor(readonly handler: NodeHttpHandler) {}

  #config(region: RegionName, credentials: AwsCredentialIdentityProvider) {
    return { region, credentials, maxAttempts: 1, retryMode: 'standard' as const, logger: silent, requestHandler: this.handler, customUserAgent: 'eni-lens' };
  }
  #keep<Client extends Guarded & { destroy: () => void }>(client: Client): Client {
    this.#made.push(client);
    return guard(client);
  }
  sts(region: RegionName, credentials: AwsCredentialIdentityProvider): STSClient {
    return this.#keep(new STSClient(this.#config(region, credentials)));
  }
  organizations(region: RegionName, credentials: AwsCredentialIdentityProvider): OrganizationsClient {
    return this.#keep(new OrganizationsClient(this.#config(region, credentials)));
  }
  of(service: Service, region: RegionName, credentials: AwsCredentialIdentityProvider): SdkClient {
    const config = this.#config(region, credentials);
    const client = service === 'ec2' ? new EC2Client(config) : service === 'elbv2' ? new ElasticLoadBalancingV2Client(config) : new SSMClient(config);
    return this.#keep(client) as unknown as SdkClient;
  }
  ec2(region: RegionName, credentials: AwsCredentialIdentityProvider): EC2Client {
    return this.#keep(new EC2Client(this.#config(region, credentials)));
  }
  close(): void {
    for (const client of this.#made) client.destroy();
    this.handler.destroy();
  }
}
