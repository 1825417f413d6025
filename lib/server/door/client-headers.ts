import 'server-only';
import type { IncomingMessage } from 'node:http';
import { peerHeader } from '../client-address';

/** Takes away what only a proxy or Next itself may say, and adds what only the door knows: the socket's peer and the nonce policy. */
const stripped = /^(?:x-forwarded-.*|forwarded|x-real-ip|x-client-ip|cf-connecting-ip|true-client-ip|x-middleware-.*|x-invoke-.*|x-matched-path|x-now-.*|x-vercel-.*|x-original-.*|x-rewrite-.*|x-http-method.*|x-nonce|content-security-policy(?:-report-only)?|next-action|x-eni-lens-peer)$/i;

export function replaceClientHeaders(request: IncomingMessage, csp: string): void {
  const kept: string[] = [];
  for (let i = 0; i + 1 < request.rawHeaders.length; i += 2) {
    const name = request.rawHeaders[i] ?? '';
    if (!stripped.test(name)) kept.push(name, request.rawHeaders[i + 1] ?? '');
  }
  kept.push('content-security-policy', csp, peerHeader, request.socket.remoteAddress ?? '');
  request.rawHeaders.splice(0, request.rawHeaders.length, ...kept);
  for (const name of Object.keys(request.headers)) if (stripped.test(name)) delete request.headers[name];
  request.headers['content-security-policy'] = csp;
  request.headers[peerHeader] = request.socket.remoteAddress ?? '';
}

/** How often a header was sent; Node itself silently keeps the first of some and joins others. */
export function countHeader(request: IncomingMessage, name: string): number {
  let count = 0;
  for (let i = 0; i < request.rawHeaders.length; i += 2) if (request.rawHeaders[i]?.toLowerCase() === name) count++;
  return count;
}
