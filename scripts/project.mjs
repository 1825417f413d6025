// What the start-up scripts share. Runs before the install, on whatever Node the machine has: only Node 20 features, only node: imports.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

export function fail(line) {
  console.error(`eni-lens: ${line}`);
  process.exit(2);
}

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) fail(`Node ${process.versions.node} is too old to install the project: use Node 20 or newer (the project then runs on its own pinned Node 24).`);

const hashOf = (parts) => parts.reduce((hash, part) => hash.update(part).update('\0'), createHash('sha256')).digest('hex');

/** `npm ci` when node_modules does not match the lockfile. */
export function ensureInstalled() {
  const stamp = at('node_modules', '.eni-lens-installed');
  const wanted = hashOf([readFileSync(at('package-lock.json')), process.platform, process.arch]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing dependencies from the lockfile…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.error) fail(`cannot run npm (${done.error.message}).`);
  if (done.status !== 0) fail(`npm ci failed (exit ${done.status}); see the lines above.`);
  writeFileSync(stamp, wanted);
}

/** The pinned runtime from the npm package `node`; the caller's own Node when that package could not set itself up and the version will do. */
export function pinnedNode() {
  const binary = at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(binary) && existsSync(at('node_modules', 'node', 'installArchSpecificPackage.js'))) {
    // Install scripts may be switched off on this machine; the package's own step only fetches its sibling from the registry.
    spawnSync(process.execPath, ['installArchSpecificPackage.js'], { cwd: at('node_modules', 'node'), stdio: 'ignore' });
  }
  if (existsSync(binary)) return binary;
  if (major >= 24) return process.execPath;
  return fail('the pinned Node 24 runtime is missing (package "node"): allow its install script and delete node_modules, or use Node 24.');
}

function* filesBelow(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) { yield path; return; }
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.name === 'golden.json' || entry.name.endsWith('.md') || entry.name.includes('.test.')) continue;
    yield* filesBelow(join(path, entry.name));
  }
}

const sources = ['app', 'components', 'lib', 'messages', 'public', 'scripts/build.mjs', 'next.config.mjs', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json'];
/** Hash over everything a build reads. */
export function sourceHash() {
  const parts = [];
  for (const source of sources) {
    for (const file of [...filesBelow(at(source))].sort()) parts.push(relative(root, file), readFileSync(file));
  }
  return hashOf(parts);
}

const buildStamp = at('dist', '.eni-lens-built');
export const isBuilt = (hash) => existsSync(buildStamp) && existsSync(at('.next', 'BUILD_ID')) && readFileSync(buildStamp, 'utf8') === hash;
export function markBuilt(hash) {
  mkdirSync(dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, hash);
}

export function ensureBuilt() {
  const hash = sourceHash();
  if (isBuilt(hash)) return;
  console.log('Building…');
  const done = spawnSync(pinnedNode(), [at('scripts', 'build.mjs'), hash], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) fail('the build failed; see the lines above.');
}

const environment = (extra) => ({ ...process.env, NEXT_TELEMETRY_DISABLED: '1', PATH: `${at('node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH ?? ''}`, ...extra });

/** Runs a script on the pinned Node; resolves to its exit code. Output goes through, or is collected when `collect` is set. */
export function runNode(args, { env = {}, collect = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(pinnedNode(), args, { cwd: root, env: environment(env), stdio: collect ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    let output = '';
    if (collect) for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    const forward = (signal) => child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    child.on('close', (code, signal) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve({ code: code ?? (signal ? 1 : 0), output });
    });
  });
}
