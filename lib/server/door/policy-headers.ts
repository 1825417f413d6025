import 'server-only';
import { shareHeaders } from '../http/share-headers';

/** Security headers of every answer, by what kind of address it is. The door forces them: nothing behind it can weaken them. */
export function pageCsp(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
/** Workers take their policy from their own script's answer, and load parts with importScripts. */
const fileCsp = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; frame-ancestors 'none'";
const apiCsp = "default-src 'none'; frame-ancestors 'none'";

const everywhere: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
  'x-dns-prefetch-control': 'off',
  'permissions-policy': 'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
};

export function policyHeaders(path: string, nonce: string, https: boolean): Record<string, string> {
  const headers: Record<string, string> = { ...everywhere, 'content-security-policy': cspFor(path, nonce) };
  if (https) headers['strict-transport-security'] = 'max-age=31536000';
  if (path.startsWith('/s/') || path.startsWith('/api/share/')) Object.assign(headers, { ...shareHeaders, 'content-security-policy': cspFor(path, nonce) });
  return headers;
}

function cspFor(path: string, nonce: string): string {
  if (path.startsWith('/api/')) return apiCsp;
  return path.startsWith('/_next/static/') ? fileCsp : pageCsp(nonce);
}
