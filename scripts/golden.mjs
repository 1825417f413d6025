// Writes the golden file of every made world anew. Read the difference before committing it: it is the change in what the product says.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const pinned = fileURLToPath(new URL('../node_modules/.bin/node', import.meta.url));
const result = spawnSync(existsSync(pinned) ? pinned : process.execPath, ['node_modules/vitest/vitest.mjs', 'run', 'lib/worlds/worlds.test.ts', ...process.argv.slice(2)], {
  cwd: root, stdio: 'inherit', env: { ...process.env, UPDATE_GOLDEN: '1' },
});
process.exit(result.status ?? 1);
