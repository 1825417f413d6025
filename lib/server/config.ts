import 'server-only';
import { ServerError } from './server-error';

/** Settings from the environment, read once. docs/security.md lists them; a value that makes no sense stops the start. */
export interface ServerConfig {
  readonly dataFolder: string | undefined;
  /** Without a trailing slash. Links are built from this, never from a request. */
  readonly publicUrl: string;
  /** Origins whose pages may change things. */
  readonly allowedOrigins: readonly string[];
  readonly maximumUploadBytes: number;
  /** What all kept snapshots together may take; a data folder has one user or one team. */
  readonly maximumStoredBytes: number;
  readonly sharing: boolean;
  readonly maximumExpirySeconds: number;
  /** True when lib/server/door stands in front: only then is the peer header ours. */
  readonly behindDoor: boolean;
  /** File of the import worker; `null`: imports run inside the server. */
  readonly importWorker: string | null;
  readonly importMemoryMegabytes: number;
  /** False: nothing here calls AWS. */
  readonly scanning: boolean;
  /** False: roles that scans may assume can be neither registered nor renewed nor removed; those that are there work. */
  readonly roleRegistration: boolean;
  readonly scansAtOnce: number;
  /** File of the scan worker; `null`: scans run inside the server. */
  readonly scanWorker: string | null;
  /** File of the thread that prepares documents for pages; `null`: done inside the server. */
  readonly deriveWorker: string | null;
  /** Where AWS calls go instead of AWS. From the environment alone, and told on the page. */
  readonly awsEndpoint: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

export function readConfig(env: Environment): ServerConfig {
  const port = env['PORT'] === undefined || env['PORT'] === '' ? 3000 : readNumber(env, 'PORT', 3000, 0, 65_535);
  const publicUrl = readPublicUrl(env['PUBLIC_URL'], port);
  const loopback = ['127.0.0.1', 'localhost', '[::1]'].map((host) => new URL(`http://${host}:${port}`).origin);
  return {
    dataFolder: env['ENI_LENS_DATA'],
    publicUrl,
    allowedOrigins: [...new Set([...loopback, new URL(publicUrl).origin])],
    maximumUploadBytes: readNumber(env, 'ENI_LENS_MAX_UPLOAD_MB', 64, 1, 1024) * 1024 * 1024,
    maximumStoredBytes: readNumber(env, 'ENI_LENS_MAX_STORED_MB', 10_240, 1, 1_048_576) * 1024 * 1024,
    sharing: readSwitch(env, 'SHARING'),
    maximumExpirySeconds: readNumber(env, 'ENI_LENS_MAX_SHARE_DAYS', 90, 1, 3650) * 86_400,
    behindDoor: env['ENI_LENS_DOOR'] === '1',
    importWorker: readText(env, 'ENI_LENS_IMPORT_WORKER'),
    importMemoryMegabytes: readNumber(env, 'ENI_LENS_IMPORT_MEMORY_MB', 1024, 128, 32_768),
    scanning: readSwitch(env, 'SCANNING'),
    roleRegistration: readSwitch(env, 'ROLE_REGISTRATION'),
    scansAtOnce: readNumber(env, 'ENI_LENS_SCANS_AT_ONCE', 2, 1, 16),
    scanWorker: readText(env, 'ENI_LENS_SCAN_WORKER'),
    deriveWorker: readText(env, 'ENI_LENS_DERIVE_WORKER'),
    awsEndpoint: readText(env, 'AWS_ENDPOINT_URL'),
  };
}

const readText = (env: Environment, name: string): string | null => (env[name] === undefined || env[name] === '' ? null : (env[name] ?? null));

function readPublicUrl(value: string | undefined, port: number): string {
  if (value === undefined || value === '') return `http://127.0.0.1:${port}`;
  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw new ConfigError(`PUBLIC_URL is not a URL: ${value}`);
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new ConfigError('PUBLIC_URL has to begin with http:// or https://');
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') throw new ConfigError('PUBLIC_URL is scheme, host and port only, for example https://eni.example.com');
  return url.origin;
}

function readNumber(env: Environment, name: string, standard: number, least: number, most: number): number {
  const value = env[name];
  if (value === undefined || value === '') return standard;
  const number = Number(value);
  if (!Number.isInteger(number) || number < least || number > most) throw new ConfigError(`${name} has to be a whole number from ${least} to ${most}, not "${value}"`);
  return number;
}

function readSwitch(env: Environment, name: string): boolean {
  const value = (env[name] ?? 'on').toLowerCase();
  if (['on', '', '1', 'true'].includes(value)) return true;
  if (['off', '0', 'false'].includes(value)) return false;
  throw new ConfigError(`${name} is either on or off, not "${value}"`);
}

export function requireSharing(config: ServerConfig): void {
  if (!config.sharing) throw new ServerError('sharing-off');
}

export function requireScanning(config: ServerConfig): void {
  if (!config.scanning) throw new ServerError('scanning-off');
}
