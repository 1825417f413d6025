import 'server-only';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative, sep } from 'node:path';

/** Scripts and styles of a build, compressed with Brotli when it was made: a fifth smaller than compressing at every answer, and no work. Their names change with their content. */
export type StaticFiles = ReadonlyMap<string, { readonly file: string; readonly bytes: number; readonly type: string }>;
const types: Readonly<Record<string, string>> = { js: 'application/javascript; charset=UTF-8', css: 'text/css; charset=UTF-8' };

/** Addresses that have a compressed file; empty when the build made none. Only what is listed here can be asked for. */
export function listStaticFiles(folder: string): StaticFiles {
  const found = new Map<string, { file: string; bytes: number; type: string }>();
  let names: string[];
  try {
    names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return found;
  }
  for (const name of names) {
    const type = types[/\.(js|css)\.br$/.exec(name)?.[1] ?? ''];
    if (type === undefined) continue;
    const file = join(folder, name);
    found.set(`/_next/static/${relative(folder, file).slice(0, -3).split(sep).join('/')}`, { file, bytes: statSync(file).size, type });
  }
  return found;
}

/** False when Next has to answer. */
export function sendStaticFile(files: StaticFiles, path: string, request: IncomingMessage, response: ServerResponse): boolean {
  const known = files.get(path);
  if (known === undefined || (request.method !== 'GET' && request.method !== 'HEAD') || !/\bbr\b(?!;\s*q=0(?:\.0*)?(?:,|$))/.test(String(request.headers['accept-encoding'] ?? ''))) return false;
  response.writeHead(200, { 'content-type': known.type, 'content-encoding': 'br', 'content-length': known.bytes, vary: 'accept-encoding', 'cache-control': 'public, max-age=31536000, immutable' });
  if (request.method === 'HEAD') response.end();
  else createReadStream(known.file).on('error', () => response.destroy()).pipe(response);
  return true;
}
