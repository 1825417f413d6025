import 'server-only';
import { err, ok } from '../../base/result';
import { readFiles } from '../../collect/files/read-files';
import type { ScanPort, ScanResult } from '../../collect/live/scan-port';
import { coreResourceTypes, type CoverageCell, type CoverageStatus, type ResourceType } from '../../model/coverage';
import type { ScanFailure, ScanProgress } from '../../model/scan';
import { getWorld } from '../../worlds/worlds';

/** Live collection without AWS, for tests of everything around it: a made world's answers, with what a test wants to go wrong. */
export interface FakePort extends Omit<ScanPort, 'scan'> {
  scan: ScanPort['scan'];
  world: string;
  account: string;
  failure: ScanFailure | null;
  /** Statuses of cells that are not read. */
  readonly gaps: Map<ResourceType, CoverageStatus>;
  /** While set, a scan stops after its first pages until `release` or a cancel. */
  hold(): void;
  release(): void;
  /** Roles that may be assumed, by ARN, and whether they ask for their ExternalId. */
  readonly roles: Map<string, { readonly externalId: string; readonly asks: boolean }>;
  readonly requests: Parameters<ScanPort['scan']>[0][];
  /** A promise that resolves when a scan has stopped at `hold`. */
  held(): Promise<void>;
}
const region = 'us-east-1';
const failed = (code: ScanFailure['code'], params: Record<string, string> = {}): ScanFailure => ({ code, awsCode: null, params });

export function createFakePort(): FakePort {
  let gate: { readonly open: Promise<void>; readonly release: () => void } | null = null;
  let reached = Promise.withResolvers<void>();
  const fake: FakePort = {
    world: 'network-appliance', account: '123456789012', failure: null, gaps: new Map(), roles: new Map(), requests: [],
    hold: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      gate = { open: promise, release: resolve };
      reached = Promise.withResolvers<void>();
    },
    release: () => {
      gate?.release();
      gate = null;
    },
    held: () => reached.promise,
    listProfiles: async () => [{ name: 'acme-ro', region, kind: 'sso' }, { name: 'lab', region: null, kind: 'keys' }],
    identify: async () => (fake.failure === null ? ok({ account: fake.account, arn: `arn:aws:sts::${fake.account}:assumed-role/reader/me`, partition: 'aws' }) : err(fake.failure)),
    listRegions: async () => ok([{ region: 'ap-northeast-1', enabled: true }, { region, enabled: true }, { region: 'me-south-1', enabled: false }]),
    checkRole: async (_source, { roleArn, externalId }) => {
      const role = fake.roles.get(roleArn);
      if (role === undefined || (role.asks && role.externalId !== externalId)) return err(failed('role-denied', { role: roleArn }));
      return role.asks ? ok({ account: roleArn.split(':')[4] ?? '', arn: roleArn, partition: 'aws' }) : err(failed('external-id-not-required', { role: roleArn }));
    },
    plan: () => ({ calls: [{ action: 'ec2:DescribeSubnets', resource: 'Subnets', addOn: null, each: 'region', parent: null, pageSize: 1000 }], permissions: ['ec2:DescribeSubnets'] }),
    scan: async (request, hooks) => {
      fake.requests.push(request);
      const raw = await readFiles(getWorld(fake.world).build().map(({ path, json }) => ({ path, bytes: new TextEncoder().encode(JSON.stringify(json)) })));
      const resources = [...new Set([...coreResourceTypes, ...raw.pages.map((page) => page.resource)])];
      const cells: CoverageCell[] = [];
      const tell = (done: number): void => hooks.onProgress?.(progressAt(done, resources.length, cells));
      let cancelled = false;
      for (const [index, resource] of resources.entries()) {
        if (index === 3 && gate !== null) {
          tell(index);
          reached.resolve();
          await Promise.race([gate.open, new Promise<void>((resolve) => hooks.signal?.addEventListener('abort', () => resolve(), { once: true }))]);
        }
        cancelled ||= hooks.signal?.aborted === true;
        const status = cancelled ? 'error' : (fake.gaps.get(resource) ?? 'complete');
        const pages = status === 'complete' ? raw.pages.filter((page) => page.resource === resource) : [];
        for (const page of pages) hooks.onPage({ ...page, account: page.account ?? fake.account, region: page.region ?? region });
        const cell: CoverageCell = { account: fake.account, region, resource, status, count: pages.reduce((sum, page) => sum + page.items.length, 0), code: status === 'denied' ? 'UnauthorizedOperation' : cancelled ? 'scan-cancelled' : null };
        cells.push(cell);
        hooks.onCell?.(cell);
        tell(index + 1);
      }
      const result: ScanResult = {
        outcome: cancelled ? 'cancelled' : fake.gaps.size > 0 ? 'incomplete' : 'complete', failure: null, coverage: cells,
        accounts: [{ account: fake.account, roleArn: null, identity: null, failure: null, regions: [{ region, status: 'read' }] }],
        window: { startedAt: '2026-09-14T02:00:00Z', endedAt: '2026-09-14T02:00:12Z' }, calls: { made: cells.length, throttled: 0, retried: 0 },
      };
      return result;
    },
  };
  return fake;
}

function progressAt(done: number, total: number, cells: readonly CoverageCell[]): ScanProgress {
  return {
    phase: done === total ? 'finished' : 'collecting', cellsDone: done, cellsTotal: total, accountsDone: 0, accountsTotal: 1, placesDone: 0, placesTotal: 1, callsMade: done, throttles: 0,
    itemsRead: cells.reduce((sum, cell) => sum + cell.count, 0), gaps: cells.filter((cell) => cell.status !== 'complete').length, current: null, elapsedMs: done * 10, remainingMs: (total - done) * 10,
  };
}
