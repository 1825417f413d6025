import 'server-only';
import { problemContentType, type ProblemDocument, type ServerErrorCode } from '../../contract/problem-document';
import { StoreError } from '../../store/store-error';
import { logError } from '../log';
import { ServerError } from '../server-error';

/** The one place where codes become HTTP statuses and RFC 9457 bodies. */
const outcomes: Readonly<Record<ServerErrorCode, readonly [status: number, title: string]>> = {
  'not-found': [404, 'There is nothing here.'],
  'share-not-found': [404, 'This link does not open anything.'],
  'bad-request': [400, 'The request is not what this address expects.'],
  'wrong-content-type': [415, 'The content type is not accepted here.'],
  'wrong-origin': [403, 'Changes are accepted from the pages of this server only.'],
  'signed-out': [401, 'Sign in first.'],
  'too-large': [413, 'The upload is larger than the server accepts.'],
  'length-mismatch': [400, 'Fewer or more bytes arrived than were announced.'],
  'hash-mismatch': [400, 'The bytes that arrived are not those that were sent.'],
  'bundle-invalid': [400, 'The upload bundle cannot be read.'],
  'nothing-readable': [422, 'No AWS answer was found in the files.'],
  'import-timeout': [422, 'The files took too long to read.'],
  'import-memory': [422, 'The files need more memory than the server gives to an import.'],
  'storage-full': [507, 'The snapshots take as much room as they may; delete one first.'],
  busy: [503, 'Other imports are running; try again shortly.'],
  'rate-limited': [429, 'Too many requests; wait a minute.'],
  'sharing-off': [403, 'Sharing is switched off on this server.'],
  'share-limit': [409, 'This snapshot has as many open links as it may have.'],
  'expiry-too-long': [422, 'The link would stay open longer than the server allows.'],
  'confirmation-missing': [422, 'The name of the snapshot has to be typed to share everything.'],
  'share-revoked': [409, 'A revoked link stays revoked.'],
  'scanning-off': [403, 'Scanning AWS is switched off on this server.'],
  'roles-locked': [403, 'Roles cannot be registered or changed on this server.'],
  'scan-running': [409, 'A scan of this target is running already.'],
  'scans-elsewhere': [409, 'Another server with this data folder looks after the scans.'],
  'role-in-use': [409, 'A scan target uses this role.'],
  'role-exists': [409, 'This role is registered already.'],
  'role-unverified': [409, 'This role has not been checked yet.'],
  'scan-limit': [409, 'There are as many of these as there may be.'],
  'guest-limit': [409, 'This instance has as many entries as it may have; remove one first.'],
  'view-limit': [409, 'This snapshot has as many saved views as it may have; remove one first.'],
  'note-limit': [409, 'There are as many notes as there may be; remove some first.'],
  'trace-refused': [422, 'This flow cannot be traced.'],
  'stored-data-damaged': [500, 'The stored snapshot is damaged and is not shown.'],
  'storage-failed': [503, 'The data folder cannot be used right now.'],
  internal: [500, 'Something went wrong on the server.'],
};

export function toServerError(error: unknown): ServerError {
  if (error instanceof ServerError) return error;
  if (error instanceof StoreError) {
    logError('store', error);
    return new ServerError(error.code === 'corrupt' ? 'stored-data-damaged' : 'storage-failed');
  }
  logError('request', error);
  const sqlite = (error as { code?: unknown } | null)?.code === 'ERR_SQLITE_ERROR';
  return new ServerError(sqlite ? 'storage-failed' : 'internal');
}

export function buildProblem(error: ServerError): { readonly status: number; readonly body: ProblemDocument } {
  const [status, title] = outcomes[error.code];
  return {
    status,
    body: {
      type: 'about:blank', title, status, code: error.code,
      ...(Object.keys(error.params).length > 0 ? { params: { ...error.params } } : {}),
      ...(error.problems.length > 0 ? { problems: error.problems.slice(0, 200).map((problem) => ({ ...problem, params: { ...problem.params } })) } : {}),
    },
  };
}

export function problemResponse(error: unknown): Response {
  const problem = toServerError(error);
  const { status, body } = buildProblem(problem);
  const headers = new Headers({ 'content-type': problemContentType, 'cache-control': 'no-store' });
  const retryAfter = problem.params['retryAfter'];
  if (status === 429 || status === 503) headers.set('retry-after', String(retryAfter ?? 5));
  return new Response(JSON.stringify(body), { status, headers });
}
