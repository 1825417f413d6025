import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../lib/analyse/analyse';
import { buildTopology } from '../../lib/graph/build-topology';
import { prepareSnapshot } from '../../lib/server/import/prepare-snapshot';
import { openSqliteStore } from '../../lib/store/sqlite/sqlite-store';
import { placeMap } from '../../lib/view/layout/place-map';
import { readMadeAccount } from '../shared/made-account';

/** Stores made accounts of the sizes asked for, and writes where each of their ENIs is drawn, for the page to compare with. `seed FOLDER SIZE…` */
const [folder = '', ...sizes] = process.argv.slice(2);
const made: { size: number; id: string; networkInterfaces: number }[] = [];
for (const size of sizes.map(Number)) {
  const { inventory, problems } = await readMadeAccount(size);
  const topology = buildTopology(inventory);
  const analysis = analyse(topology);
  const map = placeMap(topology, analysis);
  const prepared = await prepareSnapshot({ schema: 'eni-lens/snapshot@1', collectedAt: '2026-09-14T02:00:00Z', source: 'files', inventory, problems, redaction: null });
  const store = openSqliteStore(folder);
  const now = Date.now();
  await store.putSnapshot({ id: prepared.id, name: `made ${size}`, source: 'files', collectedAt: '2026-09-14T02:00:00Z', createdAt: now, savedAt: now, engine: prepared.engine, summary: prepared.summary, body: prepared.body });
  await store.close();
  const nodes = map.subnets.flatMap((box) => box.dots.map((dot) => [dot.networkInterfaceId, Math.round(dot.x), Math.round(dot.y)]));
  writeFileSync(join(folder, `plain-${size}.json`), JSON.stringify(nodes));
  made.push({ size, id: prepared.id, networkInterfaces: inventory.networkInterfaces.length });
}
writeFileSync(join(folder, 'made.json'), JSON.stringify(made));
