import 'server-only';

/** The server's own log: one line an event, secrets masked, control characters made visible so that no value can forge a line. */
export function logError(what: string, error: unknown): void {
  const detail = error instanceof Error ? `${error.name}: ${error.message}\n${(error.stack ?? '').split('\n').slice(1, 6).join('\n')}` : String(error);
  console.error(redactLog(`eni-lens: ${what}: `) + redactLog(detail, true));
}

/** Share secrets, session ids and anything else of 43 base64url characters; access tokens after a known name. */
export function redactLog(text: string, lines = false): string {
  const masked = text
    .replace(/(v1\.)?[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g, '$1[secret]')
    .replace(/((?:token|secret|cookie|authorization)["']?\s*[:=]\s*["']?)[^\s"',;]+/gi, '$1[secret]');
  return masked.replace(/\p{Cc}/gu, (character) => lines && character === '\n' ? character : `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`);
}
