// One scan of the emulator through the fault proxy, and the analysis of what came back.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Analysis } from '../../model/analysis';
import type { Inventory } from '../../model/inventory';
import type { ImportProblem } from '../../model/problem';
import type { ScanProgress } from '../../model/scan';
import type { Topology } from '../../model/topology';
import type { ScanTools } from '../../collect/live/open-scan-port';
import { openScanPort } from '../../collect/live/open-scan-port';
import type { ScanPort, ScanRequest, ScanResult } from '../../collect/live/scan-port';
import { createNormaliser } from '../../normalise/normalise';
import { openInventory } from '../open-world';
import { makeRandom } from '../shuffle';
import { emulatorUrl } from './emulator';
import { FaultProxy } from './fault-proxy';
import { testKeys } from './seed';
import { VirtualClock } from './virtual-clock';

export interface ScannedEmulator {
  readonly result: ScanResult;
  readonly inventory: Inventory;
  readonly problems: readonly ImportProblem[];
  readonly topology: Topology;
  readonly analysis: Analysis;
  readonly progress: readonly ScanProgress[];
  /** By the clock of the scan. */
  readonly tookMs: number;
}

/** The environment that the SDK sees: these keys, this endpoint, and nothing of the machine's own. Answers the folder of its config files. */
function useTestEnvironment(endpoint: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'eni-lens-aws-'));
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_') || /_proxy$/i.test(name)) delete process.env[name];
  writeFileSync(join(folder, 'config'), '[default]\nregion = us-east-1\n\n[profile audit]\nregion = us-east-2\n\n[profile sso]\nsso_session = corp\nregion = eu-west-1\n\n[sso-session corp]\nsso_start_url = https://example.com/start\nsso_region = eu-west-1\n');
  writeFileSync(join(folder, 'credentials'), `[audit]\naws_access_key_id = ${testKeys.accessKeyId}\naws_secret_access_key = ${testKeys.secretAccessKey}\n`);
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: endpoint, AWS_ACCESS_KEY_ID: testKeys.accessKeyId, AWS_SECRET_ACCESS_KEY: testKeys.secretAccessKey, AWS_REGION: 'us-east-1', AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: join(folder, 'config'), AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials'),
  });
  return folder;
}

export interface ScanStage {
  readonly proxy: FaultProxy;
  /** A new clock and the same chances for every scan. */
  readonly scan: (request?: Partial<ScanRequest>, tools?: Partial<ScanTools>) => Promise<ScannedEmulator>;
  readonly port: (tools?: Partial<ScanTools>) => ScanPort;
  /** Of the scan that runs. */
  readonly clock: () => VirtualClock;
  readonly close: () => Promise<void>;
}

export const oneRegion: ScanRequest = { accounts: { kind: 'current', source: { kind: 'default' } }, regions: { kind: 'include', regions: ['us-east-1'] }, addOns: [], sessionName: null, deadlineMs: null };

export async function openStage(): Promise<ScanStage> {
  let clock = new VirtualClock();
  const proxy = await new FaultProxy({ target: emulatorUrl(), onHang: () => clock.release(), clock: () => clock }).start();
  const folder = useTestEnvironment(proxy.url);
  const tools = (given: Partial<ScanTools> = {}): Partial<ScanTools> => ({ clock, random: makeRandom(11), ...given });
  return {
    proxy,
    clock: () => clock,
    port: (given) => openScanPort(tools(given)),
    scan: async (request = {}, given = {}) => {
      clock = new VirtualClock();
      const normaliser = createNormaliser();
      const progress: ScanProgress[] = [];
      const startedAt = (given.clock ?? clock).now();
      const result = await openScanPort(tools(given)).scan({ ...oneRegion, ...request }, { onPage: normaliser.add, onProgress: (step) => void progress.push(step) });
      const tookMs = (given.clock ?? clock).now() - startedAt;
      const { inventory, problems } = normaliser.finish({ coverage: result.coverage, problems: [], incomplete: new Set() });
      const { topology, analysis } = openInventory(inventory);
      return { result, inventory, problems, topology, analysis, progress, tookMs };
    },
    close: async () => {
      rmSync(folder, { recursive: true, force: true });
      await proxy.stop();
    },
  };
}
