// npm start: install, build when stale, serve. The one command a new user needs.
import { ensureBuilt, ensureInstalled, root, runNode } from './project.mjs';
import { join } from 'node:path';

ensureInstalled();
ensureBuilt();
const { code } = await runNode([join(root, 'dist', 'eni-lens.mjs'), 'serve', ...process.argv.slice(2)]);
process.exit(code);
