// File sizes: small files are read, long ones are scrolled. Exceptions are named here, with the reason.
import { readFileSync } from 'node:fs';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

const exceptions = new Map([
  ['lib/model/inventory.ts', 'one table of AWS entities; splitting it would scatter the wire names'],
]);
const limits = [[/^app\/.*\.tsx?$/, 80], [/^components\/.*\.tsx?$/, 200], [/^lib\/.*\.ts$/, 400]];
const files = ['app', 'components', 'lib'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => `${folder}/${name}`)).filter((name) => /\.tsx?$/.test(name) && !/\.(test|bench)\.tsx?$/.test(name));
const lines = files.map((file) => readFileSync(join(root, file), 'utf8').split('\n').length - 1);
let failed = 0;
files.forEach((file, i) => {
  const limit = limits.find(([pattern]) => pattern.test(file))?.[1] ?? 400;
  if (lines[i] > limit && !exceptions.has(file)) { failed++; console.log(`${file}: ${lines[i]} lines (limit ${limit})`); }
});
const median = [...lines].sort((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0;
if (files.length < 50) { failed++; console.log(`only ${files.length} files found: the check is not looking`); }
console.log(`${files.length} files, median ${median} lines`);
process.exit(failed ? 1 : 0);
