import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPages } from '../../lib/collect/files/read-files';
import { importLimits } from '../../lib/collect/files/import-limits';
import { analyse } from '../../lib/analyse/analyse';
import { buildTopology } from '../../lib/graph/build-topology';
import { createNormaliser } from '../../lib/normalise/normalise';
import { prepareSnapshot } from '../../lib/server/import/prepare-snapshot';
import { openSqliteStore } from '../../lib/store/sqlite/sqlite-store';
import { placeMap } from '../../lib/view/layout/place-map';
import { makeAccount } from '../../lib/worlds/made-account';

/** Stores made accounts of the sizes asked for, and writes where each of their ENIs is drawn, for the page to compare with. `seed FOLDER SIZE…` */
const [folder = '', ...sizes] = process.argv.slice(2);
const limits = { ...importLimits, totalBytes: 4e9, fileBytes: 4e9, values: 1e9 };
const made: { size: number; id: string; networkInterfaces: number; placementMilliseconds: number }[] = [];
for (const size of sizes.map(Number)) {
  const files = makeAccount({ eni: size, instances: Math.round(size * 0.4), seed: 7 });
  const normaliser = createNormaliser();
  const inputs = files.map((file) => ({ path: file.path, bytes: new TextEncoder().encode(JSON.stringify(file.json)) }));
  const { inventory, problems } = normaliser.finish(await readPages(inputs, limits, normaliser));
  const topology = buildTopology(inventory);
  const analysis = analyse(topology);
  const times = [0, 1, 2].map(() => { const started = performance.now(); placeMap(topology, analysis); return performance.now() - started; });
  const map = placeMap(topology, analysis);
  const prepared = await prepareSnapshot({ schema: 'eni-lens/snapshot@1', collectedAt: '2026-09-14T02:00:00Z', source: 'files', inventory, problems, redaction: null });
  const store = openSqliteStore(folder);
  const now = Date.now();
  await store.putSnapshot({ id: prepared.id, name: `made ${size}`, source: 'files', collectedAt: '2026-09-14T02:00:00Z', createdAt: now, savedAt: now, engine: prepared.engine, summary: prepared.summary, body: prepared.body });
  await store.close();
  const nodes = map.subnets.flatMap((box) => box.dots.map((dot) => [dot.networkInterfaceId, Math.round(dot.x), Math.round(dot.y)]));
  writeFileSync(join(folder, `plain-${size}.json`), JSON.stringify(nodes));
  made.push({ size, id: prepared.id, networkInterfaces: inventory.networkInterfaces.length, placementMilliseconds: times.toSorted((a, b) => a - b)[1] ?? 0 });
}
writeFileSync(join(folder, 'made.json'), JSON.stringify(made));
