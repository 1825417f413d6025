import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { analyse } from '../analyse/analyse';
import { readFiles } from '../collect/files/read-files';
import { buildTopology } from '../graph/build-topology';
import type { Analysis } from '../model/analysis';
import type { Inventory } from '../model/inventory';
import type { ImportProblem } from '../model/problem';
import type { Topology } from '../model/topology';
import { normalise } from '../normalise/normalise';
import type { CoverageCell } from '../model/coverage';
import { rules } from '../analyse/rules/rules';
import { routingRuleIds } from '../worlds/world';
import type { World, WorldCase, WorldFile } from '../worlds/world';
import { describeAnalysis } from './describe-analysis';
import { makeRandom, shuffle, shuffleDeep } from './shuffle';

export interface WorldResult {
  readonly inventory: Inventory;
  readonly problems: readonly ImportProblem[];
  readonly topology: Topology;
  readonly analysis: Analysis;
}

/** Files as bytes through every stage, as an import does it. */
export async function runWorld(files: readonly WorldFile[], refused: readonly CoverageCell[] = []): Promise<WorldResult> {
  const encoder = new TextEncoder();
  const raw = await readFiles(files.map((file) => ({ path: file.path, bytes: encoder.encode(JSON.stringify(file.json)) })));
  const { inventory, problems } = normalise({ ...raw, coverage: [...raw.coverage, ...refused] });
  const topology = buildTopology(inventory);
  return { inventory, problems, topology, analysis: analyse(topology) };
}

/** Everything a made account must hold, whatever its story: see the assertions. */
export async function checkCase(of: WorldCase): Promise<WorldResult> {
  const files = of.build();
  const result = await runWorld(files, of.refused);
  const text = dump(result);

  const random = makeRandom(7);
  const shuffled = shuffle(files, random).map((file) => ({ path: file.path, json: shuffleDeep(file.json, random) }));
  const other = await runWorld(shuffled, of.refused);
  expect(other.inventory, 'inventory of shuffled files and items').toEqual(result.inventory);
  expect(dump(other), 'analysis of shuffled files and items').toBe(text);

  const reread = JSON.parse(JSON.stringify(result.inventory)) as Inventory;
  expect(reread, 'JSON round trip of the inventory').toEqual(result.inventory);
  const again = buildTopology(reread);
  expect(dump({ ...result, topology: again, analysis: analyse(again) }), 'analysis of the reread inventory').toBe(text);

  expect(danglingReferences(result), 'evidence that points at nothing').toEqual([]);
  expect(new Set(result.analysis.findings.map((f) => f.id)).size, 'distinct finding ids').toBe(result.analysis.findings.length);
  checkPlacement(result);
  if (of.rules?.clean === true) expect(result.analysis.findings.map((f) => f.id), 'findings of a clean account').toEqual([]);
  return result;
}

/** UPDATE_GOLDEN=1 writes the golden file instead of comparing. */
export function checkGolden(world: World, { topology, analysis, problems }: WorldResult): void {
  compareGolden(world.id, `${JSON.stringify(describeAnalysis(topology, analysis, problems), null, 2)}\n`);
}

/** Where the findings of the routing rules are not exactly the expected ones: `AR-13 violated` expected, `AR-13 -` got. Rules nobody wrote yet are left out. */
export function ruleDifferences(of: WorldCase, { analysis }: WorldResult): string[] {
  const written = new Set<string>(rules.map((rule) => rule.id));
  return routingRuleIds.filter((id) => written.has(id)).flatMap((id) => {
    const expected = [of.rules?.violated?.includes(id) === true ? 'violated' : '', of.rules?.unknown?.includes(id) === true ? 'unknown' : ''];
    const found = (['violated', 'unknown'] as const).map((verdict) => (analysis.findings.some((f) => (f.rule as string) === id && f.verdict === verdict) ? verdict : ''));
    const say = (verdicts: readonly string[]): string => verdicts.filter((v) => v !== '').join('+') || '-';
    return say(expected) === say(found) ? [] : [`${id}: expected ${say(expected)}, got ${say(found)}`];
  });
}

/** All that was derived, Maps in their order: equal text means an equal result. */
function dump({ topology, analysis, problems }: WorldResult): string {
  return JSON.stringify({ topology: { ...topology, inventory: null }, analysis, problems: problems.map((p) => [p.code, p.file]) }, (_key, value: unknown) => (value instanceof Map ? [...value] : value));
}

function knownIds({ inventory, topology }: WorldResult): ReadonlySet<string> {
  const ids = new Set<string>([...topology.ghosts.keys(), ...topology.hosts.keys(), ...topology.subnets.keys(), ...topology.vpcs.keys()]);
  for (const list of Object.values(inventory)) {
    if (!Array.isArray(list)) continue;
    for (const item of list as readonly { readonly id?: unknown }[]) if (typeof item === 'object' && typeof item.id === 'string') ids.add(item.id);
  }
  return ids;
}

function danglingReferences(result: WorldResult): string[] {
  const ids = knownIds(result);
  const dangling: string[] = [];
  const check = (from: string, referred: readonly string[]): void => {
    for (const id of referred) if (!ids.has(id)) dangling.push(`${from} → ${id}`);
  };
  for (const finding of result.analysis.findings) check(finding.id, finding.resources);
  for (const host of result.analysis.hosts.values()) {
    for (const label of host.scenarios) {
      check(`${host.instanceId} ${label.scenario}`, label.candidates.map((c) => c.instanceId));
      for (const criterion of label.criteria) check(`${host.instanceId} ${label.scenario} ${criterion.id}`, criterion.evidence);
    }
  }
  return dangling;
}

/** Every ENI is in the graph exactly once, in its subnet, and on its host when it has one. */
function checkPlacement({ inventory, topology, analysis }: WorldResult): void {
  const inSubnets = [...topology.subnets.values()].flatMap((s) => s.networkInterfaces.map((eni) => eni.id));
  const onHosts = [...topology.hosts.values()].flatMap((h) => h.networkInterfaces.map((eni) => eni.id));
  expect(inSubnets.toSorted(), 'ENIs in subnets').toEqual(inventory.networkInterfaces.filter((eni) => eni.subnetId !== null).map((eni) => eni.id).toSorted());
  expect(onHosts.toSorted(), 'ENIs on hosts').toEqual(inventory.networkInterfaces.filter((eni) => eni.attachment?.instanceId != null).map((eni) => eni.id).toSorted());
  expect(analysis.kinds.size, 'every ENI has a kind').toBe(inventory.networkInterfaces.length);
}

function compareGolden(id: string, text: string): void {
  const path = fileURLToPath(new URL(`../worlds/${id}/golden.json`, import.meta.url));
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, text);
  expect(existsSync(path) ? readFileSync(path, 'utf8') : '', `golden of ${id}`).toBe(text);
}
