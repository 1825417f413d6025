// npm start: install, build when stale, serve. The one command a new user needs.
import { ensureBuilt, ensureInstalled, root, runNode } from './project.mjs';
import { join } from 'node:path';

ensureInstalled();
ensureBuilt();
// npm's shell does not pass SIGTERM on; when it is gone, so should be the server.
const parent = process.ppid;
setInterval(() => { if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM'); }, 500).unref();
const { code } = await runNode([join(root, 'dist', 'eni-lens.mjs'), 'serve', ...process.argv.slice(2)]);
process.exit(code);
