// npm run pictures: takes the pictures anew that e2e/pictures.spec.ts compares with. Look at what changed before you commit it.
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, runNode } from './project.mjs';

ensureInstalled();
ensureBuilt();
const { findChromium } = await import('./chromium.mjs');
const chromium = await findChromium();
if (!chromium) process.exit(2);
const { code } = await runNode([join(root, 'node_modules/@playwright/test/cli.js'), 'test', 'e2e/pictures.spec.ts', '--update-snapshots', 'all', '--reporter', 'line'], { env: { CHROMIUM_PATH: chromium } });
process.exit(code);
