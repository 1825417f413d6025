import { fork, spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { ensureEmulator, startEmulator } from '../scripts/moto.mjs';
import type { StageWish } from './scan-stage';

/** A second server whose AWS is the emulator: built as users have it, told where by AWS_ENDPOINT_URL alone. */
export interface ScanServer {
  readonly url: string;
  readonly dataFolder: string;
  wish(wish: StageWish): Promise<void>;
  stop(): Promise<void>;
}
const root = join(import.meta.dirname, '..');
export const keys = { AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE', AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' };

/** `null`, loudly, without Python; in CI that is a failure. */
export async function startScanServer(env: Readonly<Record<string, string>> = {}): Promise<ScanServer | null> {
  const { folder: installed, missing } = ensureEmulator();
  if (installed === undefined) {
    if (process.env['CI']) throw new Error(`the AWS emulator is missing: ${missing}`);
    console.error(`SKIPPED: scans from the page were not tested: ${missing}.`);
    return null;
  }
  const folder = mkdtempSync(join(tmpdir(), 'eni-lens-scan-page-'));
  const emulator = await startEmulator(installed);
  const stage = await startStage(folder, emulator.url);
  const server = await startServer(folder, { AWS_ENDPOINT_URL: stage.url, ...env });
  return {
    url: server.url,
    dataFolder: join(folder, 'data'),
    wish: (wish) => new Promise((resolve) => {
      stage.process.once('message', () => resolve());
      stage.process.send(wish);
    }),
    stop: async () => {
      await Promise.all([end(server.process), end(stage.process), emulator.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function startStage(folder: string, target: string): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const outfile = join(folder, 'stage.mjs');
  buildSync({
    entryPoints: [join(root, 'e2e/scan-stage.ts')], outfile, bundle: true, platform: 'node', format: 'esm', conditions: ['react-server'], logLevel: 'error',
    alias: { 'server-only': join(root, 'lib/testing/server-only.ts') },
    banner: { js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);" },
  });
  const child = fork(outfile, [target], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', (message: { readonly url: string }) => resolve(message.url));
    child.once('exit', (code) => reject(new Error(`the stage ended with ${code}`)));
  });
  return { url, process: child };
}

async function startServer(folder: string, env: Readonly<Record<string, string>>): Promise<{ readonly url: string; readonly process: ChildProcess }> {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('AWS_')));
  writeFileSync(join(folder, 'config'), '[default]\nregion = us-east-1\n\n[profile acme-prod]\nregion = us-east-1\n\n[profile corp-sso]\nsso_session = corp\nregion = eu-west-1\n\n[sso-session corp]\nsso_start_url = https://example.com/start\nsso_region = eu-west-1\n');
  writeFileSync(join(folder, 'credentials'), `[acme-prod]\naws_access_key_id = ${keys.AWS_ACCESS_KEY_ID}\naws_secret_access_key = ${keys.AWS_SECRET_ACCESS_KEY}\n`);
  const child: ChildProcessByStdio<null, Readable, null> = spawn(process.execPath, [join(root, 'bin/eni-lens.mjs'), 'serve'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...clean, PORT: '0', HOST: '127.0.0.1', ENI_LENS_DATA: join(folder, 'data'), AWS_CONFIG_FILE: join(folder, 'config'), AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials'),
      AWS_EC2_METADATA_DISABLED: 'true', AWS_REGION: 'us-east-1', ...env,
    } as unknown as NodeJS.ProcessEnv,
  });
  const url = await new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /ready at (\S+)/.exec(text)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${text}`)));
  });
  return { url, process: child };
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
