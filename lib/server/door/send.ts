import 'server-only';
import type { ServerResponse } from 'node:http';
import { problemContentType, type ServerErrorCode } from '../../contract/problem-document';

/** A refusal of the door itself, in the same shape as the API's. */
export function sendProblem(response: ServerResponse, status: number, code: ServerErrorCode, title: string, headers: Readonly<Record<string, string>> = {}): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(status, { 'content-type': problemContentType, 'cache-control': 'no-store', ...headers });
  response.end(JSON.stringify({ type: 'about:blank', title, status, code }));
}
