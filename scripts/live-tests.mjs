// Live collection against the emulator. `--json FILE` writes the report for npm test to count; other words are files to run.
// Without Python 3 (or without a way to install the emulator) this says so and is skipped; in CI that is a failure.
import { join } from 'node:path';
import { ensureInstalled, root, runNode } from './project.mjs';
import { ensureEmulator, startEmulator } from './moto.mjs';

ensureInstalled();
const args = process.argv.slice(2);
const jsonAt = args.indexOf('--json');
const report = jsonAt < 0 ? [] : ['--reporter=default', '--reporter=json', `--outputFile.json=${args[jsonAt + 1]}`];
const files = jsonAt < 0 ? args : args.filter((_, i) => i !== jsonAt && i !== jsonAt + 1);

const { folder, missing } = ensureEmulator();
if (folder === undefined) {
  console.error(`SKIPPED: tests of live collection did not run: ${missing}.`);
  process.exit(process.env.CI ? 1 : 0);
}
const emulator = await startEmulator(folder);
let code = 1;
try {
  ({ code } = await runNode([join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...files, ...report], {
    env: { ENI_LENS_EMULATOR: emulator.url, ENI_LENS_EMULATOR_AWS: emulator.aws },
  }));
} finally {
  await emulator.stop();
}
process.exit(code);
