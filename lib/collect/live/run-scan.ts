// One scan from credentials to coverage: accounts, their regions, everything in each. Whatever fails becomes a gap; the rest goes on.
import 'server-only';
import type { ResourceType } from '../../model/coverage';
import type { AccountId, RegionName } from '../../model/ids';
import type { ScanFailure } from '../../model/scan';
import type { Caught, Door } from './accounts';
import { catchRole, catchSource, listOrganization } from './accounts';
import { CallFailure, readFailure } from './call-failure';
import { callsFor } from './calls';
import { stopped } from './caller';
import { CellLedger } from './cell-ledger';
import type { SdkClient } from './clients';
import { steeringCalls } from './clients';
import type { CollectorCall, Service } from './collector-call';
import { roleArnPattern } from './credentials';
import { PlaceTurns } from './places';
import { ProgressReport } from './progress';
import { readPlace } from './read-place';
import { chooseRegions, describeRegions } from './region-list';
import type { RoleTarget, ScanHooks, ScannedAccount, ScanRequest, ScanResult } from './scan-port';

export const placesAtOnce = 8;

interface Target {
  readonly role: RoleTarget | null;
  readonly open: () => Promise<{ readonly ok: true; readonly value: Caught } | { readonly ok: false; readonly error: ScanFailure }>;
}

export class ScanRun {
  readonly #door: Door;
  readonly #request: ScanRequest;
  readonly #hooks: ScanHooks;
  readonly #calls: readonly CollectorCall[];
  readonly #resources: readonly ResourceType[];
  readonly #ledger: CellLedger;
  readonly #turns: PlaceTurns;
  readonly #progress: ProgressReport;

  constructor(door: Door, request: ScanRequest, hooks: ScanHooks) {
    const { clock } = door.caller;
    this.#door = door;
    this.#request = request;
    this.#hooks = hooks;
    this.#calls = callsFor(request.addOns);
    this.#resources = this.#calls.flatMap(({ resource }) => (resource === null ? [] : [resource]));
    this.#ledger = new CellLedger(clock.now, hooks.onCell);
    this.#turns = new PlaceTurns(clock, placesAtOnce);
    this.#progress = new ProgressReport(clock, door.caller, this.#ledger, hooks.onProgress);
  }
  async run(): Promise<ScanResult> {
    const { clock, counts } = this.#door.caller;
    const startedAt = clock.now();
    const { targets, failure } = await this.#targets();
    this.#progress.accountsTotal = targets.length;
    const accounts = await Promise.all(targets.map((target) => this.#readAccount(target)));
    if (this.#door.signal.aborted) this.#ledger.closeOpen(stopped(this.#door.signal));
    this.#progress.finish();
    const coverage = this.#ledger.list();
    const whole = failure === null && accounts.every((account) => account.failure === null) && coverage.every(({ status }) => status === 'complete' || status === 'disabled');
    const failed = accounts.every((account) => account.identity === null);
    const cancelled = this.#door.signal.aborted && stopped(this.#door.signal).kind === 'cancelled';
    return {
      outcome: cancelled ? 'cancelled' : failed ? 'failed' : whole ? 'complete' : 'incomplete',
      failure: failure ?? (failed ? (accounts.find((account) => account.failure !== null)?.failure ?? null) : null),
      accounts, coverage,
      window: { startedAt: new Date(startedAt).toISOString(), endedAt: new Date(clock.now()).toISOString() },
      calls: { ...counts },
    };
  }
  async #targets(): Promise<{ targets: readonly Target[]; failure: ScanFailure | null }> {
    const { accounts } = this.#request;
    const base = await catchSource(this.#door, accounts.source);
    if (!base.ok) return { targets: [], failure: base.error };
    const { account: answered } = base.value.identity;
    if (accounts.kind === 'current' && accounts.expected !== undefined && accounts.expected !== answered) {
      return { targets: [], failure: { code: 'wrong-account', awsCode: null, params: { expected: accounts.expected, account: answered } } };
    }
    const own: Target = { role: null, open: async () => base };
    const through = (role: RoleTarget): Target => ({ role, open: () => catchRole(this.#door, base.value, role, this.#request.sessionName) });
    if (accounts.kind === 'current') return { targets: [own], failure: null };
    if (accounts.kind === 'roles') {
      const byArn = new Map(accounts.roles.map((role) => [role.roleArn, role]));
      return { targets: [...byArn.values()].map(through), failure: null };
    }
    const listed = await listOrganization(this.#door, base.value);
    const { account, partition } = base.value.identity;
    // The organisation cannot be listed: its caller's own account can still be read.
    const ids = (listed.ok ? listed.value : [account]).filter((id) => !accounts.exclude.includes(id));
    const targets = ids.map((id) => (id === account ? own : through({ roleArn: `arn:${partition}:iam::${id}:role/${accounts.roleName}`, externalId: accounts.externalId })));
    return { targets, failure: listed.ok ? null : listed.error };
  }
  async #readAccount({ role, open }: Target): Promise<ScannedAccount> {
    const roleArn = role?.roleArn ?? null;
    const caught = await open();
    if (!caught.ok) {
      const account = (roleArn === null ? null : (roleArnPattern.exec(roleArn)?.[2] ?? null)) as AccountId | null;
      const kind = caught.error.code === 'unreachable' ? 'timeout' : 'denied';
      if (account !== null) this.#ledger.closeWith({ account, region: null }, this.#resources, new CallFailure(kind, caught.error.awsCode ?? caught.error.code));
      this.#progress.accountsDone++;
      return { account, roleArn, identity: null, failure: caught.error, regions: [] };
    }
    const { identity } = caught.value;
    const regions = await this.#readRegions(caught.value);
    this.#progress.accountsDone++;
    this.#progress.moved();
    return { account: identity.account, roleArn, identity, failure: null, regions };
  }
  async #readRegions(caught: Caught): Promise<ScannedAccount['regions']> {
    const { account, partition } = caught.identity;
    const { clients, caller, signal } = this.#door;
    this.#progress.phase = 'regions';
    const client = clients.ec2(caught.home, caught.provider);
    const known = await caller.call(`${account}/${caught.home}/${steeringCalls.regions}`, (abortSignal) => describeRegions(client, abortSignal), signal).catch(readFailure);
    const { read, disabled, unknown } = chooseRegions(this.#request.regions, known instanceof CallFailure ? null : known, partition);
    for (const region of disabled) this.#ledger.closeWith({ account, region }, ['Regions'], new CallFailure('disabled', 'not-opted-in'));
    for (const region of unknown) this.#ledger.closeWith({ account, region }, ['Regions'], new CallFailure('disabled', 'no-such-region'));
    const first = read.includes(caught.home) ? caught.home : read[0];
    if (known instanceof CallFailure && first !== undefined) this.#ledger.closeWith({ account, region: first }, ['Regions'], known);
    for (const region of read) this.#ledger.plan({ account, region }, this.#resources);
    this.#progress.placesTotal += read.length;
    this.#progress.phase = 'collecting';
    this.#progress.moved();
    const readings = await Promise.all(read.map((region) => this.#readRegion(caught, region)));
    return [...readings, ...[...disabled, ...unknown].map((region) => ({ region, status: 'disabled' as const }))].sort((a, b) => (a.region < b.region ? -1 : 1));
  }
  async #readRegion(caught: Caught, region: RegionName): Promise<ScannedAccount['regions'][number]> {
    const { clients, caller, signal } = this.#door;
    const { account } = caught.identity;
    const opened = new Map<Service, SdkClient>();
    const client = (service: Service): SdkClient => {
      let found = opened.get(service);
      if (found === undefined) opened.set(service, (found = clients.of(service, region, caught.provider)));
      return found;
    };
    let status: 'read' | 'silent' = 'read';
    await this.#turns.take(signal, async (onHeard) => {
      status = await readPlace({
        account, region, calls: this.#calls, client, caller, ledger: this.#ledger, onHeard, signal,
        onPage: (page) => {
          this.#hooks.onPage(page);
          this.#progress.current = { account, region, resource: page.resource };
          this.#progress.moved();
        },
      });
    });
    this.#progress.placesDone++;
    this.#progress.moved();
    return { region, status };
  }
}
