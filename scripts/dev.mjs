// npm run dev: the same server with live reload, for working on the product.
import { join } from 'node:path';
import { ensureInstalled, root, runNode } from './project.mjs';

ensureInstalled();
const { code } = await runNode([join(root, 'node_modules/next/dist/bin/next'), 'dev', '-H', '127.0.0.1', '-p', process.env.PORT ?? '3000']);
process.exit(code);
