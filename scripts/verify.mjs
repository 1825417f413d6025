// npm run verify: everything that needs no browser, in seconds. `--json FILE` writes the unit test report for npm test to count.
import { join } from 'node:path';
import { ensureInstalled, root, runNode } from './project.mjs';

ensureInstalled();
const bin = (...parts) => join(root, 'node_modules', ...parts);
const jsonAt = process.argv.indexOf('--json');
const report = jsonAt < 0 ? [] : ['--reporter=default', '--reporter=json', `--outputFile.json=${process.argv[jsonAt + 1]}`];

const steps = [
  ['types', [bin('@typescript/native/bin/tsc'), '-p', 'tsconfig.check.json']],
  ['lint', [bin('oxlint/bin/oxlint'), '--deny-warnings']],
  ['sizes', [join(root, 'scripts/check-sizes.mjs')]],
  ['imports', [join(root, 'scripts/check-imports.mjs')]],
  ['docs', [join(root, 'scripts/check-docs.mjs')]],
  ['unit', [bin('vitest/vitest.mjs'), 'run', ...report]],
];
let failed = 0;
for (const [name, args] of steps) {
  const started = Date.now();
  const quiet = name !== 'unit';
  const { code, output } = await runNode(args, { collect: quiet });
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)${quiet && code === 0 ? ` ${output.trim().split('\n').at(-1) ?? ''}` : ''}`);
  if (code !== 0) { failed++; if (quiet) console.log(output); }
}
process.exit(failed === 0 ? 0 : 1);
