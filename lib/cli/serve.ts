import 'server-only';
import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Server } from 'node:http';
import { ConfigError, readConfig, type ServerConfig } from '../server/config';
import { closeContext, getContext } from '../server/context';
import { Access } from '../server/door/access';
import { createDoor } from '../server/door/door';
import { listStaticFiles } from '../server/door/static-files';
import { allowedHosts, isLoopback } from '../server/door/request-target';
import { closeScans, getScans } from '../server/scan/scans';
import { openDataFolder } from '../store/data-folder';
import { openSqliteStore } from '../store/sqlite/sqlite-store';
import { StoreError } from '../store/store-error';
import { CliError } from './cli-error';

/** `eni-lens serve`: checks everything that can be wrong before listening, then runs Next behind the door. */
export interface ServeOptions {
  readonly host?: string;
  readonly port?: string;
  readonly data?: string;
}

export async function serve(options: ServeOptions): Promise<void> {
  const env = process.env as Record<string, string | undefined>;
  if (options.host !== undefined) env['HOST'] = options.host;
  if (options.port !== undefined) env['PORT'] = options.port;
  if (options.data !== undefined) env['ENI_LENS_DATA'] = options.data;
  const root = findRoot(dirname(fileURLToPath(import.meta.url)));
  const worker = join(root, 'dist', 'import-worker.mjs');
  const scanWorker = join(root, 'dist', 'scan-worker.mjs');
  const deriveWorker = join(root, 'dist', 'derive-worker.mjs');
  Object.assign(env, { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ENI_LENS_DOOR: '1' });
  if (existsSync(worker)) env['ENI_LENS_IMPORT_WORKER'] ??= worker;
  if (existsSync(scanWorker)) env['ENI_LENS_SCAN_WORKER'] ??= scanWorker;
  if (existsSync(deriveWorker)) env['ENI_LENS_DERIVE_WORKER'] ??= deriveWorker;
  const bind = env['HOST'] === undefined || env['HOST'] === '' ? '127.0.0.1' : env['HOST'];
  const config = check(env, bind);
  if (!existsSync(join(root, '.next', 'BUILD_ID'))) throw new CliError('the pages are not built yet; run "npm run build" first.');

  let port = Number(env['PORT'] ?? 3000);
  const token = env['ENI_LENS_TOKEN'] === undefined || env['ENI_LENS_TOKEN'] === '' ? null : env['ENI_LENS_TOKEN'];
  const https = config.publicUrl.startsWith('https:');
  const access = token === null ? null : new Access({ token, https, now: Date.now, allowedOrigins: () => readConfig(env).allowedOrigins });
  let ready: (handle: Handle) => void = () => undefined;
  const handler = new Promise<Handle>((resolve) => (ready = resolve));
  const door = createDoor({ hosts: () => allowedHosts(port, bind, readConfig(env).publicUrl), https, access, files: listStaticFiles(join(root, '.next', 'static')), handle: async (request, response) => (await handler)(request, response) });
  port = await listen(door, port, bind);
  // Port 0 means any: from here on everybody has to know which.
  env['PORT'] = String(port);

  const { default: next } = await import('next');
  const app = next({ dev: false, dir: root, hostname: bind, port });
  await app.prepare();
  ready(app.getRequestHandler());
  // Schedules run from here on, whether or not somebody opens a page.
  getScans(getContext());
  stopGracefully(door, () => app.close());
  console.log(`ENI Lens is ready at ${env['PUBLIC_URL'] ?? `http://${isLoopback(bind) ? bracket(bind) : '127.0.0.1'}:${port}`}`);
}

type Handle = (request: Parameters<Parameters<typeof createDoor>[0]['handle']>[0], response: Parameters<Parameters<typeof createDoor>[0]['handle']>[1]) => Promise<void>;
const bracket = (address: string): string => (address.includes(':') ? `[${address}]` : address);

/** Everything that can be known to be wrong before listening, each as one line. */
export function check(env: Readonly<Record<string, string | undefined>>, bind: string): ServerConfig {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 22 || (major === 22 && minor < 13)) throw new CliError(`Node ${process.versions.node} is too old; Node 22.13 or newer is needed (24 is recommended).`);
  try {
    const config = readConfig(env);
    const token = env['ENI_LENS_TOKEN'] ?? '';
    if (token !== '' && token.length < 32) throw new CliError('ENI_LENS_TOKEN has to have at least 32 characters.');
    if (!isLoopback(bind) && (env['ENI_LENS_ALLOW_REMOTE'] !== '1' || token === '')) {
      throw new CliError(`not listening on ${bind}: other machines could reach every snapshot. Use 127.0.0.1, or set ENI_LENS_ALLOW_REMOTE=1 and ENI_LENS_TOKEN (32 characters or more).`);
    }
    openSqliteStore(openDataFolder(config.dataFolder)).close();
    return config;
  } catch (error) {
    if (error instanceof StoreError || error instanceof ConfigError) throw new CliError(`${error.message}.`);
    throw error;
  }
}

function findRoot(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'eni-lens') return folder;
    if (dirname(folder) === folder) throw new CliError('the folder of the program is not complete: package.json is missing.');
  }
}

export function listen(server: Server, port: number, bind: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new CliError(`port ${port} is in use; choose another with --port or PORT.`));
      else if (error.code === 'EACCES') reject(new CliError(`port ${port} needs more rights; choose one above 1023 with --port or PORT.`));
      else reject(new CliError(`cannot listen on ${bind} port ${port} (${error.code ?? error.message}).`));
    });
    server.listen(port, bind, () => resolve((server.address() as AddressInfo).port));
  });
}

function stopGracefully(server: Server, closeApp: () => Promise<void>): void {
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    const last = setTimeout(() => server.closeAllConnections(), 5_000);
    server.close(() => {
      clearTimeout(last);
      closeScans();
      closeContext();
      void closeApp().finally(() => process.exit(0));
    });
    server.closeIdleConnections();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}
