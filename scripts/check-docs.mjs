// Docs that break when they lie: every repository path cited in Markdown exists, every relative link has a target.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { root } from './project.mjs';

const skip = /^(node_modules|\.next|dist|\.git|test-results|playwright-report|\.eni-lens)(\/|$)/;
const below = (folder) => readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
  const path = folder ? `${folder}/${entry.name}` : entry.name;
  if (skip.test(path)) return [];
  return entry.isDirectory() ? below(path) : path.endsWith('.md') ? [path] : [];
});
const cited = /`((?:lib|app|components|messages|e2e|bench|docs|scripts|public|bin)\/[A-Za-z0-9._\-/[\]]+)`/g;
const linked = /\]\((?!https?:|#|mailto:)([^)\s#]+)(?:#[^)]*)?\)/g;
let checked = 0;
let broken = 0;
for (const file of below('')) {
  const text = readFileSync(join(root, file), 'utf8');
  const targets = [...[...text.matchAll(cited)].map((m) => m[1]), ...[...text.matchAll(linked)].map((m) => normalize(join(dirname(file), m[1])))];
  for (const target of targets) {
    checked++;
    if (!existsSync(join(root, target))) { broken++; console.log(`${file}: ${target} does not exist`); }
  }
}
if (checked < 20) { broken++; console.log('fewer than 20 citations found: the check is not looking'); }
console.log(`${checked} citations checked, ${broken} broken`);
process.exit(broken ? 1 : 0);
