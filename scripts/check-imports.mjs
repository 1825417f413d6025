// The import table of .dependency-cruiser.cjs, plus the proof that the checker looked: a type-stripped or empty graph must not pass.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { root } from './project.mjs';

const folders = ['lib', 'app', 'components', 'messages', 'e2e', 'bench'];
const { default: rules } = await import(join(root, '.dependency-cruiser.cjs'));
const files = folders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).filter((name) => /\.tsx?$/.test(name)));
const { output } = await cruise(folders, { ...rules.options, ruleSet: rules, validate: true, baseDir: root }, undefined, { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) });
const seen = output.modules.filter((module) => folders.some((folder) => module.source.startsWith(`${folder}/`)));
const edges = seen.reduce((sum, module) => sum + module.dependencies.length, 0);
for (const { from, to, rule } of output.summary.violations) console.log(`${rule.severity} ${rule.name}: ${from} -> ${to}`);
const blind = seen.length < files.length * 0.95 || edges < seen.length;
if (blind) console.log(`the checker saw ${seen.length} of ${files.length} modules and ${edges} imports: it is not looking`);
console.log(`${seen.length} modules, ${edges} imports, ${output.summary.violations.length} violations`);
process.exit(blind || output.summary.error > 0 ? 1 : 0);
