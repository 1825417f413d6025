import 'server-only';
import { canonicalJson } from '../../base/canonical-json';
import type { ScanPort, ScanResult } from '../../collect/live/scan-port';
import type { Inventory } from '../../model/inventory';
import type { ScanFailure } from '../../model/scan';
import { createNormaliser } from '../../normalise/normalise';
import { sha256Hex } from '../../store/body';
import { prepareSnapshot } from '../import/prepare-snapshot';
import type { ScanEngineHooks, ScanInput, ScanOutput } from './scan-engine';

/** One scan from the first call to a snapshot that only has to be stored. Pages are normalised as they come and then forgotten. */
export async function runScan(port: ScanPort, input: ScanInput, hooks: ScanEngineHooks): Promise<ScanOutput> {
  const { source } = input.request.accounts;
  const startedAt = new Date().toISOString();
  const identity = await port.identify(source, hooks.signal);
  // The profile may mean another account today than when the target was made.
  const stop = !identity.ok ? identity.error : identity.value.account === input.account ? null : wrongAccount(input.account, identity.value.account);
  if (stop !== null) return nothing(failedResult(stop, startedAt));
  const normaliser = createNormaliser();
  const result = await port.scan(input.request, { onPage: normaliser.add, onProgress: hooks.onProgress, onCell: hooks.onCell, signal: hooks.signal });
  if (result.outcome === 'failed') return nothing(result);
  const { inventory, problems } = normaliser.finish({ coverage: result.coverage, problems: [], incomplete: new Set() });
  const snapshot = await prepareSnapshot({
    schema: 'eni-lens/snapshot@1', collectedAt: result.window.endedAt, collectedFrom: result.window.startedAt, source: 'scan', inventory, problems, redaction: null,
  });
  return { result, snapshot, items: inventory.coverage.reduce((sum, cell) => sum + cell.count, 0), fingerprint: fingerprintOf(inventory) };
}

const nothing = (result: ScanResult): ScanOutput => ({ result, snapshot: null, items: 0, fingerprint: null });
const wrongAccount = (expected: string, account: string): ScanFailure => ({ code: 'wrong-account', awsCode: null, params: { expected, account } });

function failedResult(failure: ScanFailure, startedAt: string): ScanResult {
  return {
    outcome: failure.code === 'cancelled' ? 'cancelled' : 'failed', failure, accounts: [], coverage: [], window: { startedAt, endedAt: new Date().toISOString() }, calls: { made: 0, throttled: 0, retried: 0 },
  };
}

/** Request ids and times are of the asking; two scans of an untouched network have the same fingerprint. */
function fingerprintOf(inventory: Inventory): string {
  const coverage = inventory.coverage.map(({ account, region, resource, status, count, code }) => ({ account, region, resource, status, count, code }));
  return sha256Hex(canonicalJson({ ...inventory, coverage })).slice(0, 32);
}
