import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as roleRoute from '@/app/api/scan-roles/[id]/route';
import * as roleCheck from '@/app/api/scan-roles/[id]/check/route';
import * as roleRenew from '@/app/api/scan-roles/[id]/external-id/route';
import * as roles from '@/app/api/scan-roles/route';
import * as target from '@/app/api/scan-targets/[id]/route';
import * as targets from '@/app/api/scan-targets/route';
import * as events from '@/app/api/scans/[id]/events/route';
import * as scan from '@/app/api/scans/[id]/route';
import * as scans from '@/app/api/scans/route';
import * as plan from '@/app/api/scans/plan/route';
import * as policy from '@/app/api/scans/policy/route';
import * as script from '@/app/api/scans/script/route';
import * as check from '@/app/api/scans/sources/check/route';
import * as sources from '@/app/api/scans/sources/route';
import * as snapshotDocument from '@/app/api/snapshots/[id]/document/route';
import * as snapshotSave from '@/app/api/snapshots/[id]/save/route';
import * as snapshots from '@/app/api/snapshots/route';
import { problemDocumentSchema } from '../../contract/problem-document';
import {
  scanAnswerSchema, scanDetailSchema, scanEventSchema, scanListSchema, scanPlanSchema, scanPoliciesSchema, scanRoleCheckSchema, scanRoleListSchema, scanRoleSecretSchema, scanSourcesSchema, scanTargetAnswerSchema, scanTargetListSchema,
  sourceCheckSchema, type ScanDto, type ScanTargetDto,
} from '../../contract/scans';
import { snapshotDocumentSchema, snapshotListSchema } from '../../contract/snapshots';
import { present } from '../../base/assert';
import { openSqliteStore } from '../../store/sqlite/sqlite-store';
import { at, get, send, startTestServer, type TestServer } from '../test-server';
import { inlineEngine } from './inline-engine';
import { ScanJobs } from './scan-jobs';
import { ScanKeeper } from './scan-keeper';
import { ScanScheduler } from './scan-scheduler';
import { openScans, type Scans } from './scans';
import { systemClient } from './system-client';
import { createFakePort, type FakePort } from './testing-fake-port';

let server: TestServer;
let port: FakePort;
let open: Scans;
function start(env: Record<string, string> = {}): void {
  server = startTestServer(env);
  port = createFakePort();
  open = openScans(server.context, inlineEngine(async () => port), () => () => undefined);
}
beforeEach(() => start());
afterEach(() => {
  port.release();
  open.close();
  server.close();
});

const codeOf = async (response: Response): Promise<string> => {
  const problem = problemDocumentSchema.parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem.code;
};
const input = { name: 'acme', source: { kind: 'profile', profile: 'acme-ro' }, account: '123456789012' };
async function makeTarget(change: object = {}): Promise<ScanTargetDto> {
  const response = await targets.POST(send('/', { ...input, ...change }));
  expect(response.status).toBe(201);
  return scanTargetAnswerSchema.parse(await response.json()).target;
}
async function begin(targetId: string): Promise<ScanDto> {
  const response = await scans.POST(send('/', { targetId }));
  expect(response.status).toBe(201);
  return scanAnswerSchema.parse(await response.json()).scan;
}
const detail = async (id: string) => scanDetailSchema.parse(await (await scan.GET(get('/'), at({ id }))).json());
/** The stream ends with the scan: nobody has to wait for a time. */
async function course(id: string) {
  const text = await (await events.GET(get('/'), at({ id }))).text();
  return text.trim().split('\n').map((line) => scanEventSchema.parse(JSON.parse(line)));
}
async function finished(targetId: string): Promise<ScanDto> {
  const { id } = await begin(targetId);
  await course(id);
  return (await detail(id)).scan;
}
const change = (id: string, body: unknown) => scan.PATCH(send('/', body, {}, 'PATCH'), at({ id }));
const snapshotNames = async (): Promise<string[]> => snapshotListSchema.parse(await (await snapshots.GET(get('/'))).json()).snapshots.map(({ name }) => name);

describe('credentials', () => {
  it('are found by name and checked', async () => {
    expect(scanSourcesSchema.parse(await (await sources.GET(get('/'))).json())).toMatchObject({ profiles: [{ name: 'acme-ro', kind: 'sso' }, { name: 'lab' }], scanning: true, endpoint: null });
    const checked = sourceCheckSchema.parse(await (await check.POST(send('/', { source: { kind: 'default' } }))).json());
    expect(checked).toMatchObject({ identity: { account: '123456789012' }, failure: null, regions: [{ region: 'ap-northeast-1', enabled: true }, {}, { region: 'me-south-1', enabled: false }] });
  });
  it('that are missing or expired are an answer with a code', async () => {
    port.failure = { code: 'credentials-expired', awsCode: 'ExpiredToken', params: { profile: 'acme-ro' } };
    expect(sourceCheckSchema.parse(await (await check.POST(send('/', { source: { kind: 'default' } }))).json())).toEqual({
      identity: null, failure: { code: 'credentials-expired', params: { profile: 'acme-ro', awsCode: 'ExpiredToken' } }, regions: null, regionsFailure: null,
    });
  });
});

describe('the plan', () => {
  it('names calls and permissions, and refuses what it does not know', async () => {
    const of = (query: string) => plan.GET(get(`/api/scans/plan${query}`));
    expect(scanPlanSchema.parse(await (await of('?addOns=images,target-health')).json()).permissions).toEqual(['ec2:DescribeSubnets']);
    expect((await of('')).status).toBe(200);
    expect(await codeOf(await of('?addOns=everything'))).toBe('bad-request');
    expect(await codeOf(await of('?accounts=all'))).toBe('bad-request');
  });
  it('comes with its policy in three formats, and with a script instead', async () => {
    const of = async (query: string) => scanPoliciesSchema.parse(await (await policy.GET(get(`/api/scans/policy${query}`))).json());
    const plain = await of('');
    expect(JSON.parse(plain.json)).toMatchObject({ Statement: [{ Effect: 'Allow' }, { Effect: 'Deny' }] });
    expect(plain.json).not.toContain('DescribeImages');
    expect([plain.caller, plain.terraform.includes('ec2:DescribeSubnets'), plain.cloudformation.includes('ec2:DescribeSubnets')]).toEqual([null, true, true]);
    const wide = await of('?accounts=organization&addOns=images');
    expect([wide.json.includes('ec2:DescribeImages'), wide.caller?.includes('organizations:ListAccounts')]).toEqual([true, true]);
    const answer = await script.GET(get('/'));
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="eni-lens-collect.sh"');
    expect(await answer.text()).toMatch(/^#!\/bin\/sh/);
  });
});

describe('a scan', () => {
  it('becomes a saved snapshot with its coverage and time window', async () => {
    port.gaps.set('RouteTables', 'denied');
    const ended = await finished((await makeTarget()).id);
    expect(ended).toMatchObject({ state: 'done', trigger: 'person', accounts: ['123456789012'], outcome: { byStatus: { denied: 1 }, from: '2026-09-14T02:00:00Z', to: '2026-09-14T02:00:12Z' }, progress: null, changed: true });
    const document = snapshotDocumentSchema.parse(await (await snapshotDocument.GET(get('/'), at({ id: ended.snapshotId ?? '' }))).json());
    expect(document).toMatchObject({ name: 'acme 2026-09-14 02:00', source: 'scan', collectedFrom: '2026-09-14T02:00:00Z', collectedAt: '2026-09-14T02:00:12Z' });
    const coverage = document.inventory['coverage'] as { resource: string; status: string; code: string | null }[];
    expect(coverage.find((cell) => cell.resource === 'RouteTables')).toMatchObject({ status: 'denied', code: 'UnauthorizedOperation' });
    expect(await snapshotNames()).toEqual(['acme 2026-09-14 02:00']);
    expect((await detail(ended.id)).cells.filter((cell) => cell.status !== 'complete')).toMatchObject([{ resource: 'RouteTables', status: 'denied' }]);
    expect((await server.context.store.listAudit(2)).map(({ action, outcome, scanId }) => [action, outcome, scanId])).toEqual([['scan.finish', 'done', ended.id], ['scan.start', 'person', ended.id]]);
  });
  it('tells its course line by line, from wherever one begins to listen', async () => {
    port.hold();
    const { id } = await begin((await makeTarget()).id);
    await port.held();
    const early = course(id);
    expect((await detail(id)).scan.progress).toMatchObject({ cellsDone: 3, phase: 'collecting' });
    const late = course(id);
    port.release();
    for (const lines of [await early, await late]) {
      expect(lines[0]?.scan?.state).toBe('running');
      expect(lines.at(-1)?.scan).toMatchObject({ id, state: 'done' });
      const cells = lines.flatMap((line) => line.cells ?? []);
      expect(cells.map((cell) => cell.resource).sort()).toEqual((await detail(id)).cells.map((cell) => cell.resource).sort());
    }
    const [only, ...none] = await course(id);
    expect(none).toEqual([]);
    expect(only?.scan?.state).toBe('done');
  });
  it('runs once at a time for a target, a few in all, and queues the rest', async () => {
    start({ ENI_LENS_SCANS_AT_ONCE: '1' });
    port.hold();
    const first = await makeTarget();
    const second = await makeTarget({ name: 'lab' });
    const a = await begin(first.id);
    expect(await codeOf(await scans.POST(send('/', { targetId: first.id })))).toBe('scan-running');
    const b = await begin(second.id);
    expect([(await detail(a.id)).scan.state, (await detail(b.id)).scan.state]).toEqual(['running', 'queued']);
    expect(await codeOf(await target.DELETE(send('/', {}, {}, 'DELETE'), at({ id: first.id })))).toBe('scan-running');
    port.release();
    await Promise.all([course(a.id), course(b.id)]);
    expect(scanListSchema.parse(await (await scans.GET(get('/'))).json()).scans.map(({ state, targetName }) => [targetName, state]).sort()).toEqual([['acme', 'done'], ['lab', 'done']]);
    expect(scanListSchema.parse(await (await scans.GET(get(`/?target=${second.id}`))).json()).scans).toHaveLength(1);
  });
  it('that two ask for at the same moment starts once', async () => {
    const { id } = await makeTarget();
    port.hold();
    const answers = await Promise.all([scans.POST(send('/', { targetId: id })), scans.POST(send('/', { targetId: id }))]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 409]);
  });
  it('stores nothing when it is cancelled, unless what was read shall be kept', async () => {
    const { id: targetId } = await makeTarget();
    for (const keepPartial of [false, true]) {
      port.hold();
      const { id } = await begin(targetId);
      await port.held();
      const ending = course(id);
      expect(scanAnswerSchema.parse(await (await change(id, { action: 'cancel', keepPartial })).json()).scan.state).toBe('cancelling');
      await ending;
      const { scan: ended, cells } = await detail(id);
      expect(ended.state).toBe('cancelled');
      expect(cells.some((cell) => cell.code === 'scan-cancelled')).toBe(true);
      expect(await snapshotNames()).toHaveLength(keepPartial ? 1 : 0);
      expect(ended.snapshotId === null).toBe(!keepPartial);
      expect((await change(id, { action: 'cancel' })).status).toBe(200);
    }
  });
  it('stores nothing either when it was cancelled too late for the collector to notice', async () => {
    const scanned = port.scan;
    port.scan = async (request, hooks) => {
      const result = await scanned(request, { ...hooks, signal: new AbortController().signal });
      const { promise, resolve } = Promise.withResolvers<void>();
      hooks.signal?.addEventListener('abort', () => resolve(), { once: true });
      if (hooks.signal?.aborted !== true) await promise;
      return result;
    };
    const { id } = await begin((await makeTarget()).id);
    const ending = course(id);
    await change(id, { action: 'cancel' });
    await ending;
    expect((await detail(id)).scan).toMatchObject({ state: 'cancelled', snapshotId: null });
    expect(await snapshotNames()).toEqual([]);
  });
  it('is cancelled in the queue without a call', async () => {
    start({ ENI_LENS_SCANS_AT_ONCE: '1' });
    port.hold();
    await begin((await makeTarget()).id);
    const { id } = await begin((await makeTarget({ name: 'lab' })).id);
    const ending = course(id);
    await change(id, { action: 'cancel' });
    expect((await ending).at(-1)?.scan?.state).toBe('cancelled');
    expect(port.requests).toHaveLength(1);
  });
  it('stores nothing of an account other than the one that was confirmed (AWS-3)', async () => {
    const { id } = await makeTarget();
    port.account = '999999999999';
    expect(await finished(id)).toMatchObject({ state: 'failed', failure: { code: 'wrong-account', params: { expected: '123456789012', account: '999999999999' } }, snapshotId: null });
    expect(port.requests).toEqual([]);
    expect(await snapshotNames()).toEqual([]);
  });
  it('says why it failed, and that the server was stopped under it', async () => {
    const { id } = await makeTarget();
    port.failure = { code: 'credentials-missing', awsCode: null, params: {} };
    expect(await finished(id)).toMatchObject({ state: 'failed', failure: { code: 'credentials-missing' } });
    port.failure = null;
    port.scan = () => Promise.reject(new Error('broken'));
    expect(await finished(id)).toMatchObject({ state: 'failed', failure: { code: 'unexpected' } });
    port = createFakePort();
    open = openScans(server.context, inlineEngine(async () => port), () => () => undefined);
    port.hold();
    const running = await begin(id);
    await port.held();
    open = openScans(server.context, inlineEngine(async () => port), () => () => undefined);
    expect((await detail(running.id)).scan).toMatchObject({ state: 'interrupted', snapshotId: null });
    expect(await snapshotNames()).toEqual([]);
  });
  it('says when nothing changed since the one before', async () => {
    const { id } = await makeTarget();
    expect([(await finished(id)).changed, (await finished(id)).changed]).toEqual([true, false]);
    port.world = 'acme';
    expect((await finished(id)).changed).toBe(true);
  });
});

describe('a target', () => {
  it('is made, changed, listed with its last scan, and deleted', async () => {
    const made = await makeTarget({ regions: { kind: 'exclude', regions: ['eu-north-1'] }, addOns: ['images'], everyMinutes: 60 });
    expect(Date.parse(made.nextRunAt ?? '')).toBeGreaterThanOrEqual(server.context.now() + 3_600_000);
    const changed = scanTargetAnswerSchema.parse(await (await target.PATCH(send('/', { everyMinutes: null, regions: { kind: 'include', regions: ['us-east-1'] } }, {}, 'PATCH'), at({ id: made.id }))).json()).target;
    expect(changed).toMatchObject({ nextRunAt: null, regions: { kind: 'include', regions: ['us-east-1'] }, addOns: ['images'], name: 'acme' });
    const ended = await finished(made.id);
    expect(port.requests.at(-1)).toMatchObject({ accounts: { kind: 'current', source: { profile: 'acme-ro' } }, regions: { kind: 'include' }, addOns: ['images'], sessionName: `eni-lens-${ended.id}` });
    expect(scanTargetListSchema.parse(await (await targets.GET(get('/'))).json()).targets[0]?.lastScan).toMatchObject({ id: ended.id, state: 'done' });
    expect((await target.DELETE(send('/', {}, {}, 'DELETE'), at({ id: made.id }))).status).toBe(204);
    expect((await target.GET(get('/'), at({ id: made.id }))).status).toBe(404);
    expect((await detail(ended.id)).scan).toMatchObject({ targetId: null, targetName: 'acme' });
  });
  it.each([
    { account: '12' }, { account: undefined }, { name: ' ' }, { source: { kind: 'profile', profile: '' } }, { source: { kind: 'role', roleArn: 'arn:aws:iam::123456789012:role/x' } },
    { accounts: { kind: 'roles', roleIds: [] } }, { accounts: { kind: 'roles', roleIds: ['arn:aws:iam::123456789012:role/x'] } }, { accounts: { kind: 'roles', roleIds: ['A'.repeat(22)] } },
    { regions: { kind: 'include', regions: [] } }, { regions: { kind: 'include', regions: ['http://169.254.169.254/'] } }, { addOns: ['everything'] }, { everyMinutes: 1 }, { everyMinutes: 1e9 },
    { retention: { keepLast: 0, keepDays: null } },
  ])('%j is refused', async (bad) => {
    expect(await codeOf(await targets.POST(send('/', { ...input, ...bad })))).toBe('bad-request');
    expect(await server.context.store.listScanTargets()).toEqual([]);
  });
});

describe('schedules', () => {
  const settle = async (): Promise<void> => {
    for (const run of await server.context.store.listScanRuns(10)) await course(run.id);
  };
  const runs = async (): Promise<string[]> => (await server.context.store.listScanRuns(20)).map(({ trigger, state }) => `${trigger} ${state}`);
  it('run when they are due, missed ones once, and drift apart', async () => {
    const { id, nextRunAt } = await makeTarget({ everyMinutes: 60 });
    await open.scheduler.tick();
    expect(await runs()).toEqual([]);
    server.tick(5 * 3_600_000);
    await open.scheduler.tick();
    await open.scheduler.tick();
    await settle();
    expect(await runs()).toEqual(['schedule done']);
    expect(snapshotListSchema.parse(await (await snapshots.GET(get('/'))).json()).snapshots).toMatchObject([{ source: 'scan', scheduled: true }]);
    const next = (await server.context.store.lookupScanTarget(id))?.nextRunAt ?? 0;
    expect(next).toBeGreaterThanOrEqual(server.context.now() + 3_600_000);
    expect(next).toBeLessThanOrEqual(server.context.now() + 3_600_000 + 300_000);
    expect(next).toBeGreaterThan(Date.parse(nextRunAt ?? ''));
  });
  it('do not start what is still running, and wait for their next turn', async () => {
    const { id } = await makeTarget({ everyMinutes: 60 });
    port.hold();
    const { id: running } = await begin(id);
    server.tick(2 * 3_600_000);
    await open.scheduler.tick();
    expect(await runs()).toEqual(['person running']);
    port.release();
    await course(running);
    await open.scheduler.tick();
    expect(await runs()).toEqual(['person done']);
  });
  it('run on one of two servers of a data folder, and on the other when that has ended', async () => {
    const { id } = await makeTarget({ everyMinutes: 60 });
    port.hold();
    const { id: running } = await begin(id);
    await port.held();
    const context = { ...server.context, store: openSqliteStore(server.folder) };
    const jobs = new ScanJobs(context, inlineEngine(async () => port), new ScanKeeper(context));
    const second = new ScanScheduler(context, jobs, new ScanKeeper(context));
    server.tick(2 * 3_600_000);
    await second.tick();
    const target = present(await context.store.lookupScanTarget(id), 'target');
    await expect(jobs.start(target, 'person', systemClient)).rejects.toMatchObject({ code: 'scans-elsewhere' });
    await expect(jobs.cancel(running, false, systemClient)).rejects.toMatchObject({ code: 'scans-elsewhere' });
    expect(await runs()).toEqual(['person running']);
    open.close();
    server.context.store.close();
    await second.tick();
    expect((await context.store.listScanRuns(20)).map(({ trigger, state }) => `${trigger} ${state}`)).toEqual(['schedule running', 'person interrupted']);
    jobs.close();
    context.store.close();
  });
  it('make no call and say so while the quota is used up; what retention may delete makes room first', async () => {
    const { id } = await makeTarget({ everyMinutes: 60, retention: { keepLast: 1, keepDays: null } });
    await finished(id);
    Object.assign(server.context.config, { maximumStoredBytes: await server.context.store.storedBytes() });
    port.world = 'low-budget-ha';
    server.tick(2 * 3_600_000);
    await open.scheduler.tick();
    await settle();
    const [run] = await server.context.store.listScanRuns(1, id);
    expect(run).toMatchObject({ trigger: 'schedule', state: 'failed', failure: { code: 'storage-full' }, snapshotId: null });
    expect(port.requests).toHaveLength(1);
    // Room for a beginning, none for what was found: the run is kept, its snapshot is not.
    Object.assign(server.context.config, { maximumStoredBytes: (await server.context.store.storedBytes()) + 1 });
    expect(await finished(id)).toMatchObject({ state: 'failed', failure: { code: 'storage-full' }, snapshotId: null });
    expect(port.requests).toHaveLength(2);
    expect(await snapshotNames()).toHaveLength(1);
    expect(await server.context.store.storedBytes()).toBe(server.context.config.maximumStoredBytes - 1);
  });
  it('go on after a failure', async () => {
    await makeTarget({ everyMinutes: 60 });
    port.failure = { code: 'unreachable', awsCode: null, params: {} };
    for (let i = 0; i < 2; i++) {
      server.tick(2 * 3_600_000);
      await open.scheduler.tick();
      await settle();
      port.failure = null;
    }
    expect(await runs()).toEqual(['schedule done', 'schedule failed']);
  });
  it('keep as many snapshots as they shall, never one that was renamed or pinned', async () => {
    const { id } = await makeTarget({ everyMinutes: 60, retention: { keepLast: 2, keepDays: null } });
    const ids: string[] = [];
    for (let i = 0; i < 5; i++) {
      port.world = ['acme', 'network-appliance', 'dual-homed-subnets', 'low-budget-ha', 'management-network'][i] ?? '';
      server.tick(2 * 3_600_000);
      await open.scheduler.tick();
      await settle();
      const [run] = await server.context.store.listScanRuns(1, id);
      ids.push(run?.id ?? '');
      if (i === 0) await snapshotSave.POST(send('/', { name: 'before the move' }), at({ id: run?.snapshotId ?? '' }));
      if (i === 1) await change(run?.id ?? '', { action: 'pin' });
    }
    expect(await snapshotNames()).toEqual(['acme 2026-09-14 12:00', 'acme 2026-09-14 10:00', 'acme 2026-09-14 06:00', 'before the move']);
    expect((await detail(ids[2] ?? '')).scan).toMatchObject({ state: 'done', snapshotId: null });
    await target.PATCH(send('/', { retention: { keepLast: null, keepDays: 1 } }, {}, 'PATCH'), at({ id }));
    await change(ids[1] ?? '', { action: 'unpin' });
    server.tick(10 * 86_400_000);
    await target.PATCH(send('/', { everyMinutes: null }, {}, 'PATCH'), at({ id }));
    await open.scheduler.tick();
    expect((await snapshotNames()).sort()).toEqual(['acme 2026-09-14 12:00', 'before the move']);
  });
});

describe('roles (AWS-2)', () => {
  const arn = 'arn:aws:iam::210987654321:role/path/eni-lens';
  const register = async (body: object = {}) => {
    const response = await roles.POST(send('/', { kind: 'role', name: 'prod', role: arn, source: { kind: 'default' }, ...body }));
    expect(response.status).toBe(201);
    return scanRoleSecretSchema.parse(await response.json());
  };
  const checked = async (id: string) => scanRoleCheckSchema.parse(await (await roleCheck.POST(send('/', {}), at({ id }))).json());
  const useRole = (roleId: string) => targets.POST(send('/', { ...input, source: { kind: 'default' }, accounts: { kind: 'roles', roleIds: [roleId] } }));

  it('get an ExternalId of at least 128 random bits, told once', async () => {
    const first = await register();
    expect(await codeOf(await roles.POST(send('/', { kind: 'role', name: 'again', role: arn, source: { kind: 'default' } })))).toBe('role-exists');
    const second = await register({ name: 'stage', source: { kind: 'profile', profile: 'acme-ro' } });
    expect(first.externalId).toMatch(/^eni-lens-[\w-]{32}$/);
    expect(first.externalId).not.toBe(second.externalId);
    expect(JSON.parse(first.trustPolicy)).toMatchObject({
      Statement: [{
        Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: 'arn:aws:iam::123456789012:root' },
        Condition: { StringEquals: { 'sts:ExternalId': first.externalId }, ArnLike: { 'aws:PrincipalArn': ['arn:aws:iam::123456789012:role/reader', 'arn:aws:iam::123456789012:role/*/reader'] } },
      }],
    });
    const list = await (await roles.GET(get('/'))).text();
    expect(scanRoleListSchema.parse(JSON.parse(list)).roles.map(({ name }) => name)).toEqual(['prod', 'stage']);
    expect(list).not.toContain(first.externalId);
    expect(JSON.stringify(await server.context.store.listAudit(10))).not.toContain(first.externalId);
  });
  it('are used only after they can be assumed with it and cannot without', async () => {
    const { role, externalId } = await register();
    expect(await codeOf(await useRole(role.id))).toBe('role-unverified');
    expect(await checked(role.id)).toMatchObject({ failure: { code: 'role-denied' }, role: { verifiedAt: null } });
    port.roles.set(arn, { externalId, asks: false });
    expect(await checked(role.id)).toMatchObject({ failure: { code: 'external-id-not-required' }, role: { verifiedAt: null } });
    port.roles.set(arn, { externalId, asks: true });
    expect(await checked(role.id)).toMatchObject({ failure: null, role: { verifiedAt: '2026-09-14T02:00:00Z' } });
    const made = await useRole(role.id);
    expect(made.status).toBe(201);
    const { target: { id } } = scanTargetAnswerSchema.parse(await made.json());
    await finished(id);
    expect(port.requests.at(-1)?.accounts).toEqual({ kind: 'roles', source: { kind: 'default' }, roles: [{ roleArn: arn, externalId }] });
    expect(await codeOf(await roleRoute.DELETE(send('/', {}, {}, 'DELETE'), at({ id: role.id })))).toBe('role-in-use');
    // What passed once and is open today is not used tomorrow.
    const scanned = port.scan;
    port.scan = async (request, hooks) => ({ ...(await scanned(request, hooks)), accounts: [{ account: null, roleArn: arn, identity: null, failure: { code: 'external-id-not-required', awsCode: null, params: {} }, regions: [] }] });
    await finished(id);
    expect(await finished(id)).toMatchObject({ state: 'failed', failure: { code: 'role-unverified' } });
  });
  it('need a check again with a new ExternalId', async () => {
    const { role, externalId } = await register();
    port.roles.set(arn, { externalId, asks: true });
    await checked(role.id);
    const renewed = scanRoleSecretSchema.parse(await (await roleRenew.POST(send('/', {}), at({ id: role.id }))).json());
    expect(renewed.externalId).not.toBe(externalId);
    expect(renewed.role.verifiedAt).toBeNull();
    expect(await checked(role.id)).toMatchObject({ failure: { code: 'role-denied' } });
    expect((await roleRoute.DELETE(send('/', {}, {}, 'DELETE'), at({ id: role.id }))).status).toBe(204);
    expect((await roleCheck.POST(send('/', {}), at({ id: role.id }))).status).toBe(404);
  });
  it('are used with the credentials they were checked with, and an organisation role for organisations', async () => {
    const { role } = await register({ kind: 'organization', role: 'eni-lens-reader' });
    const accounts = { kind: 'organization', roleId: role.id, exclude: ['111111111111'] };
    expect(await codeOf(await targets.POST(send('/', { ...input, accounts })))).toBe('bad-request');
    expect(await codeOf(await useRole(role.id))).toBe('bad-request');
    const made = scanTargetAnswerSchema.parse(await (await targets.POST(send('/', { ...input, source: { kind: 'default' }, accounts }))).json());
    await finished(made.target.id);
    expect(port.requests.at(-1)?.accounts).toMatchObject({ kind: 'organization', roleName: 'eni-lens-reader', exclude: ['111111111111'] });
  });
  it.each([{ role: 'arn:aws:iam::1:role/x' }, { role: 'arn:aws:iam::123456789012:user/x' }, { role: 'eni-lens' }, { kind: 'organization', role: arn }, { source: { kind: 'keys', secret: 'x' } }])('%j is refused', async (bad) => {
    expect(await codeOf(await roles.POST(send('/', { kind: 'role', name: 'prod', role: arn, source: { kind: 'default' }, ...bad })))).toBe('bad-request');
  });
  it('are locked by a setting; those that are there go on working', async () => {
    const { role } = await register();
    const { context } = server;
    (globalThis as Record<symbol, unknown>)[Symbol.for('eni-lens.context')] = { ...context, config: { ...context.config, roleRegistration: false } };
    const locked = await Promise.all([
      roles.POST(send('/', { kind: 'role', name: 'x', role: arn, source: { kind: 'default' } })), roleRenew.POST(send('/', {}), at({ id: role.id })), roleRoute.DELETE(send('/', {}, {}, 'DELETE'), at({ id: role.id })),
    ]);
    for (const response of locked) expect(await codeOf(response)).toBe('roles-locked');
    expect(scanRoleListSchema.parse(await (await roles.GET(get('/'))).json())).toMatchObject({ registration: false, roles: [{ name: 'prod' }] });
  });
});

describe('the doors of scanning', () => {
  it('are closed by a setting', async () => {
    start({ SCANNING: 'off' });
    expect(await codeOf(await targets.POST(send('/', input)))).toBe('scanning-off');
    expect(await codeOf(await check.POST(send('/', { source: { kind: 'default' } })))).toBe('scanning-off');
    expect(await codeOf(await scans.POST(send('/', { targetId: 'A'.repeat(22) })))).toBe('scanning-off');
    expect(scanSourcesSchema.parse(await (await sources.GET(get('/'))).json())).toMatchObject({ scanning: false, profiles: [] });
  });
  it('open for our own pages only', async () => {
    const { id } = await makeTarget();
    const from = { 'sec-fetch-site': 'cross-site' };
    const refused = [
      targets.POST(send('/', input, from)), target.PATCH(send('/', {}, from, 'PATCH'), at({ id })), target.DELETE(send('/', {}, from, 'DELETE'), at({ id })), scans.POST(send('/', { targetId: id }, from)),
      scan.PATCH(send('/', { action: 'cancel' }, from, 'PATCH'), at({ id })), check.POST(send('/', { source: { kind: 'default' } }, from)), roles.POST(send('/', {}, from)),
      roleRoute.DELETE(send('/', {}, from, 'DELETE'), at({ id })), roleCheck.POST(send('/', {}, from), at({ id })), roleRenew.POST(send('/', {}, from), at({ id })),
    ];
    for (const response of refused) expect(await codeOf(await response)).toBe('wrong-origin');
  });
  it('count how often they are used', async () => {
    const codes: number[] = [];
    for (let i = 0; i < 22; i++) codes.push((await scans.POST(send('/', { targetId: 'A'.repeat(22) }))).status);
    expect(codes.slice(0, 20).every((code) => code === 404)).toBe(true);
    expect(codes.slice(20)).toEqual([429, 429]);
  });
  it.each(['x', '', '..', '[id]', 'A'.repeat(21), 'A'.repeat(23), `${'A'.repeat(22)}\n`])('the id "%s" is not looked for', async (id) => {
    server.context.store.close();
    for (const response of [scan.GET(get('/'), at({ id })), events.GET(get('/'), at({ id })), target.GET(get('/'), at({ id })), roleCheck.POST(send('/', {}), at({ id }))]) expect(await codeOf(await response)).toBe('not-found');
  });
});
