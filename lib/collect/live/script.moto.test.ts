// AWS's own command line against the collector: the same things, and the script's zip gives the same analysis.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '../../base/canonical-json';
import { describeAnalysis } from '../../testing/describe-analysis';
import { awsCommand } from '../../testing/live/emulator';
import type { ScanStage } from '../../testing/live/scan-emulator';
import { openStage } from '../../testing/live/scan-emulator';
import { openInventory } from '../../testing/open-world';
import type { RawPage } from '../../model/raw-inventory';
import { addOns } from '../../model/scan';
import { normalise } from '../../normalise/normalise';
import { lookupAnswerKey, parentOf } from '../files/answer-keys';
import { expandZip } from '../files/expand-zip';
import { importLimits } from '../files/import-limits';
import { placeFromPath } from '../files/path-place';
import { readFiles } from '../files/read-files';
import { readPaths } from '../files/read-paths';
import { buildCollectScript } from './access/collect-script';
import { collectorCalls } from './calls';

let stage: ScanStage;
beforeAll(async () => {
  stage = await openStage();
  stage.proxy.remember = true;
});
beforeEach(() => stage.proxy.reset());
const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  await stage.close();
});

/** CloudShell has `zip`; a machine that runs these tests may not. */
function putZip(folder: string): void {
  if (spawnSync('zip', ['-v']).error === undefined) return;
  const program = "import os,sys,zipfile\nz=zipfile.ZipFile(sys.argv[3],'w')\nfor d,_,names in os.walk('.'):\n  for n in names: z.write(os.path.join(d,n))\nz.close()";
  writeFileSync(join(folder, 'zip'), `#!/bin/sh\nexec ${join(dirname(awsCommand()), 'python')} -c "${program}" "$@"\n`);
  chmodSync(join(folder, 'zip'), 0o755);
}

/** Runs the script as a user would and gives the path of its zip. */
async function collect(regions: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<{ zip: string; said: string; code: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'eni-lens-script-'));
  folders.push(folder);
  const script = join(folder, 'eni-lens-collect.sh');
  writeFileSync(script, buildCollectScript());
  putZip(folder);
  const child = spawn('sh', [script, ...regions], { cwd: folder, env: { ...process.env, ...env, PATH: `${env.PATH === undefined ? dirname(awsCommand()) : env.PATH}:${folder}:${process.env['PATH'] ?? ''}` } });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number>((resolve) => child.on('close', (status) => resolve(status ?? 1)));
  const zip = readdirSync(folder).find((name) => name.endsWith('.zip'));
  return { zip: zip === undefined ? '' : join(folder, zip), said, code };
}
async function openZip(zip: string): Promise<ReturnType<typeof openInventory> & { problems: readonly { code: string }[] }> {
  const { inputs, problems } = await readPaths([zip]);
  expect(problems).toEqual([]);
  const { inventory, problems: found } = normalise(await readFiles(inputs));
  return { ...openInventory(inventory), problems: found };
}

/** The saved answers as the command line wrote them, with members that the import leaves behind. */
async function savedAnswers(zip: string): Promise<RawPage[]> {
  const pages: RawPage[] = [];
  for await (const entry of expandZip({ path: 'saved.zip', bytes: readFileSync(zip) }, importLimits, { remaining: importLimits.totalBytes })) {
    if (!('bytes' in entry)) throw new Error(entry.code);
    for (const [key, value] of Object.entries(JSON.parse(new TextDecoder().decode(entry.bytes)) as Record<string, unknown>)) {
      const resource = lookupAnswerKey(key);
      if (resource === undefined) continue;
      pages.push({ resource, ...placeFromPath(entry.path), file: entry.path, path: '', items: Array.isArray(value) ? value : [value], parentId: parentOf.get(key)?.inName.exec(entry.path)?.[0] ?? null, complete: true });
    }
  }
  return pages;
}

/** Members that only the newer of the two models has. */
const newer: ReadonlySet<string> = new Set(['InterfaceTypes']);
/** Nothing that only one of the two writes: empty members, and the way a time is written. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|\+00:00)$/.test(value) ? new Date(value).toISOString() : value;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, plain(entry)] as const);
  return Object.fromEntries(entries.filter(([key, entry]) => !newer.has(key) && entry !== null && entry !== undefined && entry !== '' && !(Array.isArray(entry) && entry.length === 0) && !(typeof entry === 'object' && !Array.isArray(entry) && Object.keys(entry as object).length === 0)));
}
/** Every thing of a type as one line, with what it is part of. */
function entitiesOf(pages: readonly RawPage[], resource: string): string[] {
  const lines = pages.filter((page) => page.resource === resource).flatMap(({ items, parentId, region }) => items.flatMap((item) => {
    const nested = resource === 'Instances' ? (item as { Instances: unknown[] }).Instances : [item];
    // Which target group a target is of is not read, and the file does not say.
    const parent = resource === 'TargetHealth' ? null : parentId;
    return nested.map((one) => canonicalJson({ region, parent, one: plain(one) }));
  }));
  return lines.sort();
}

describe('collection script', () => {
  it('each thing that the command line answers with is what the scan answers with; refused calls are gaps; the analysis is the same', async () => {
    const regions = ['us-east-1', 'us-west-1'];
    const deny = new Set(['DescribeSecurityGroups', 'DescribeTransitGatewayRouteTables', 'DescribeTargetGroups']);
    stage.proxy.fault = ({ action, service, region }) => (region === 'us-west-1' && deny.has(action) ? { kind: 'error', status: 403, code: service === 'ec2' ? 'UnauthorizedOperation' : 'AccessDenied' } : null);
    const { zip, said, code } = await collect(regions, { ADD_ONS: addOns.join(',') });
    expect({ code, said }).toEqual({ code: 0, said: expect.stringContaining(' 6 gaps, saved as ') });
    const fromZip = await openZip(zip);
    const answers = await savedAnswers(zip);

    const pages: RawPage[] = [];
    const result = await stage.port().scan({ accounts: { kind: 'current', source: { kind: 'default' } }, regions: { kind: 'include', regions }, addOns, sessionName: null, deadlineMs: null }, { onPage: (page) => void pages.push(page) });
    let compared = 0;
    for (const resource of new Set(collectorCalls.flatMap((call) => call.resource ?? []))) {
      // Saved without its secrets.
      if (resource === 'VpnConnections') continue;
      const live = entitiesOf(pages, resource);
      const saved = entitiesOf(answers, resource);
      compared += live.length;
      expect(live.length, resource).toBe(saved.length);
      const other = live.findIndex((line, i) => line !== saved[i]);
      expect(live[other], `${resource}: the first that differs`).toBe(saved[other]);
    }
    expect(compared).toBeGreaterThan(200);
    if (process.env['LIVE_FIGURES'] === '1') console.log(`figure: ${compared} things, live and by command line, are the same`);

    const { inventory, problems } = normalise({ pages, coverage: result.coverage, problems: [], files: [] });
    const live = openInventory(inventory);
    expect(describeAnalysis(live.topology, live.analysis, [])).toEqual(describeAnalysis(fromZip.topology, fromZip.analysis, []));
    const cells = (of: typeof inventory): unknown => of.coverage.map(({ account, region, resource, status, count, code: why }) => ({ account, region, resource, status, count, code: why }));
    expect(cells(fromZip.inventory)).toEqual(cells(inventory));
    expect(fromZip.inventory.coverage.filter(({ status }) => status !== 'complete').map(({ resource, status, code: why, region }) => [region, resource, status, why])).toEqual([
      ['us-west-1', 'SecurityGroups', 'denied', 'UnauthorizedOperation'], ['us-west-1', 'TargetHealth', 'denied', 'AccessDenied'], ['us-west-1', 'TransitGatewayRouteTableAssociations', 'denied', 'UnauthorizedOperation'],
      ['us-west-1', 'TransitGatewayRouteTablePropagations', 'denied', 'UnauthorizedOperation'], ['us-west-1', 'TransitGatewayRouteTables', 'denied', 'UnauthorizedOperation'], ['us-west-1', 'TransitGatewayRoutes', 'denied', 'UnauthorizedOperation'],
    ]);
    expect({ ...fromZip.inventory, coverage: [] }).toEqual({ ...inventory, coverage: [] });
    for (const list of [fromZip.problems, problems]) expect(list.filter(({ code: kind }) => kind !== 'secret-removed')).toEqual([]);
  // Some eighty starts of the command line.
  }, 400_000);

  it('an older command line, all regions, and answers without secrets', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'eni-lens-old-aws-'));
    folders.push(folder);
    const names = join(folder, 'asked');
    writeFileSync(join(folder, 'aws'), `#!/bin/sh
echo "$*" >> ${names}
case "$*" in
  *get-caller-identity*) echo 123456789012 ;;
  *describe-regions*) printf 'us-east-1\\topt-in-not-required\\naf-south-1\\tnot-opted-in\\n' ;;
  *--include-managed-resources*) echo 'Unknown options: --include-managed-resources' >&2; exit 252 ;;
  *describe-vpcs*) echo 'Could not connect to the endpoint URL: "https://ec2.us-east-1.amazonaws.com/"' >&2; exit 255 ;;
  *) echo '{}' ;;
esac
`);
    chmodSync(join(folder, 'aws'), 0o755);
    const { zip, code } = await collect([], { PATH: folder });
    expect(code).toBe(0);
    const asked = readFileSync(names, 'utf8');
    expect(asked).toContain('ec2 describe-network-interfaces --region us-east-1 --output json');
    expect(asked).not.toContain('--region af-south-1');
    expect(asked).not.toContain('describe-vpn-connections');
    const { inputs } = await readPaths([zip]);
    const { coverage } = await readFiles(inputs);
    expect(coverage.map(({ region, resource, status, code: said }) => [region, resource, status, said])).toEqual([['af-south-1', 'Regions', 'disabled', 'not-opted-in'], ['us-east-1', 'Vpcs', 'timeout', 'no-answer']]);
  });
});
