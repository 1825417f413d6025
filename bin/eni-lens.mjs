#!/usr/bin/env node
// Starts the program on a Node that can run it: this one, or the one that was installed with the package. Plain JavaScript that Node 18 can read.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [major, minor] = process.versions.node.split('.').map(Number);
const recent = major > 22 || (major === 22 && minor >= 13);
const program = here('../dist/eni-lens.mjs');
const fail = (message) => {
  console.error(`eni-lens: ${message}`);
  process.exit(2);
};

if (!existsSync(program)) fail('the program is not built yet; run "npm run build" first.');
if (recent) {
  await import(new URL('../dist/eni-lens.mjs', import.meta.url).href);
} else {
  const own = [here('../node_modules/node/bin/node'), here('../node_modules/node/bin/node.exe'), here('../../node/bin/node')].find((path) => existsSync(path));
  if (own === undefined || process.env.ENI_LENS_STARTED === '1') fail(`Node ${process.versions.node} is too old; Node 22.13 or newer is needed (24 is recommended).`);
  const child = spawn(own, [here('./eni-lens.mjs'), ...process.argv.slice(2)], { stdio: 'inherit', env: { ...process.env, ENI_LENS_STARTED: '1' } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}
