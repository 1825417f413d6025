// The emulator that live collection is tested against: moto and AWS's own command line, pinned, in a virtual environment of the project's own. Loopback only.
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './project.mjs';

export const packages = ['moto[server]==5.2.5', 'awscli==1.46.3'];
const name = `emulator-${packages.join('-').replace(/[^0-9A-Za-z.-]+/g, '-')}`;
const bin = process.platform === 'win32' ? 'Scripts' : 'bin';

function findPython() {
  for (const command of ['python3', 'python']) {
    const done = spawnSync(command, ['-c', 'import sys, venv, ensurepip; print(sys.version_info >= (3, 10))'], { encoding: 'utf8' });
    if (done.status === 0 && done.stdout.trim() === 'True') return command;
  }
  return null;
}

/** Where the environment is or can be made: the user's own folder among temporary files (it outlives `npm ci`), else beside the packages. */
function place() {
  const uid = process.getuid?.() ?? 0;
  for (const base of [join(tmpdir(), `eni-lens-cache-${uid}`), join(root, 'node_modules', '.cache')]) {
    try {
      mkdirSync(base, { recursive: true, mode: 0o700 });
      const found = statSync(base);
      if (process.getuid && (found.uid !== uid || (found.mode & 0o022) !== 0)) continue;
      accessSync(base, constants.W_OK);
      return join(base, name);
    } catch { /* the next one */ }
  }
  return null;
}

const pause = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** `{ folder }` of the ready environment, or `{ missing }`: why there is none. Two that start at once install it once. */
export function ensureEmulator() {
  const folder = place();
  if (folder === null) return { missing: 'no folder to install it in' };
  const ready = () => existsSync(join(folder, '.ready'));
  const lock = `${folder}.lock`;
  for (let waited = 0; !ready(); waited += 500) {
    try {
      mkdirSync(lock);
    } catch {
      // Somebody who died does not hold it for ever.
      if (waited > 180_000) rmSync(lock, { recursive: true, force: true });
      pause(500);
      continue;
    }
    try {
      const missing = ready() ? null : install(folder);
      if (missing !== null) return { missing };
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
  return { folder };
}

function install(folder) {
  const python = findPython();
  if (python === null) return 'Python 3.10 or newer with venv is not installed';
  console.log('Installing the AWS emulator for tests (moto)…');
  rmSync(folder, { recursive: true, force: true });
  const steps = [[python, ['-m', 'venv', folder]], [join(folder, bin, 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--no-input', ...packages]]];
  for (const [command, args] of steps) {
    const done = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
    if (done.status !== 0) {
      rmSync(folder, { recursive: true, force: true });
      return `${args.slice(0, 3).join(' ')} failed: ${(done.stderr || done.error?.message || '').trim().split('\n').at(-1)}`;
    }
  }
  writeFileSync(join(folder, '.ready'), packages.join('\n'));
  return null;
}

const freePort = () => new Promise((resolve) => { const server = createServer().listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => resolve(port)); }); });

/** Starts the emulator; resolves when it answers. `aws` is the path of the command line beside it. */
export async function startEmulator(folder) {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(join(folder, bin, 'python'), ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore', env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', MOTO_EC2_LOAD_DEFAULT_AMIS: 'false' } });
  let ended = false;
  const closed = new Promise((resolve) => child.once('close', () => { ended = true; resolve(); }));
  const stop = async () => {
    child.kill('SIGKILL');
    await closed;
  };
  const until = Date.now() + 60_000;
  for (;;) {
    if (ended) throw new Error('the emulator ended at once');
    const ok = await fetch(`${url}/moto-api/data.json`).then((answer) => answer.ok, () => false);
    if (ok) return { url, aws: join(folder, bin, process.platform === 'win32' ? 'aws.cmd' : 'aws'), stop };
    if (Date.now() > until) {
      await stop();
      throw new Error('the emulator did not answer in a minute');
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
