import 'server-only';

/** The path of a request line, or `null` for one that two programs could read differently. */
export function plainPath(target: string | undefined): string | null {
  if (target === undefined || target.length > 8_192 || !target.startsWith('/')) return null;
  const [path = '', ...query] = target.split('?');
  if (/[^\u0021-\u007e]/.test(target) || query.join('?').includes('#') || path.includes('#')) return null;
  if (/\/\/|\\|%(?:2f|5c|00|0a|0d|2e|25)|%(?![0-9a-f]{2})/i.test(path)) return null;
  if (path.split('/').some((segment) => segment === '.' || segment === '..')) return null;
  return path;
}

/** Addresses below /s/ that can be a link at all. */
export const isShareLike = (path: string): boolean => !path.startsWith('/s/') || /^\/s\/[A-Za-z0-9_-]{22}$/.test(path);

/** Host names the server answers to, with port; anything else may be a page that points its own name here. */
export function allowedHosts(port: number, bind: string, publicUrl: string): ReadonlySet<string> {
  const names = ['127.0.0.1', 'localhost', '[::1]'];
  if (!isLoopback(bind) && bind !== '0.0.0.0' && bind !== '::') names.push(bind.includes(':') ? `[${bind}]` : bind);
  const hosts = names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`]));
  return new Set([...hosts, new URL(publicUrl).host].map((host) => host.toLowerCase()));
}

export const isLoopback = (address: string): boolean => address === 'localhost' || address === '::1' || /^127\.\d{1,3}\.\d{1,3}\.\d{1,3}$/.test(address);
