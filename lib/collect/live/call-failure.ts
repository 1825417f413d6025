// What went wrong with one call, told apart by what to do next. Keeps AWS's code and request id and nothing else: messages and responses may carry what must not be logged.
// Codes: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/errors-overview.html
import 'server-only';
import type { CoverageStatus } from '../../model/coverage';

export type FailureKind = 'throttled' | 'denied' | 'credentials' | 'disabled' | 'clock' | 'page-token' | 'transient' | 'timeout' | 'deadline' | 'cancelled' | 'other';

export class CallFailure extends Error {
  constructor(readonly kind: FailureKind, readonly code: string, readonly requestId: string | null = null) {
    super(`${kind}: ${code}`);
    this.name = 'CallFailure';
  }
}

const kinds: Readonly<Record<string, FailureKind>> = {
  RequestLimitExceeded: 'throttled', Throttling: 'throttled', ThrottlingException: 'throttled', ThrottledException: 'throttled', TooManyRequestsException: 'throttled',
  RequestThrottled: 'throttled', RequestThrottledException: 'throttled', EC2ThrottledException: 'throttled', SlowDown: 'throttled', BandwidthLimitExceeded: 'throttled',
  UnauthorizedOperation: 'denied', AccessDenied: 'denied', AccessDeniedException: 'denied', AuthFailure: 'denied', Blocked: 'denied', PendingVerification: 'denied',
  InvalidClientTokenId: 'denied', UnrecognizedClientException: 'denied', AWSOrganizationsNotInUseException: 'denied', NotSignedUp: 'denied',
  ExpiredToken: 'credentials', ExpiredTokenException: 'credentials', CredentialsProviderError: 'credentials', TokenProviderError: 'credentials', MissingAuthenticationToken: 'credentials',
  OptInRequired: 'disabled', RegionDisabledException: 'disabled', 'not-opted-in': 'disabled', 'no-such-region': 'disabled', 'no-answer': 'timeout',
  RequestExpired: 'clock', RequestTimeTooSkewed: 'clock', RequestInTheFuture: 'clock', SignatureDoesNotMatch: 'clock', InvalidSignatureException: 'clock',
  InvalidNextToken: 'page-token', InvalidPaginationToken: 'page-token', InvalidMarker: 'page-token', ExpiredNextTokenException: 'page-token',
  CommandRefused: 'other', TimeoutError: 'timeout', ETIMEDOUT: 'timeout', ESOCKETTIMEDOUT: 'timeout', RequestTimeout: 'transient', RequestTimeoutException: 'transient',
  // The SDK calls a broken connection a timeout too; the system's own word comes first.
  ECONNRESET: 'transient', ECONNREFUSED: 'transient', EPIPE: 'transient', ENOTFOUND: 'transient', EAI_AGAIN: 'transient',
};
const codePattern = /^[A-Za-z][A-Za-z0-9._-]{1,80}$/;

const member = (value: unknown, key: string): unknown => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined);
const shortText = (value: unknown): string | null => (typeof value === 'string' && codePattern.test(value) ? value : null);

/** The failure behind a code alone; codes of our own included. */
export const failureOf = (code: string): CallFailure => new CallFailure(kinds[code] ?? 'other', code);

/** Any thrown thing to a failure. An answer that could not be read at all (cut off, reset) is worth another try. */
export function readFailure(error: unknown): CallFailure {
  if (error instanceof CallFailure) return error;
  const metadata = member(error, '$metadata');
  const status = member(metadata, 'httpStatusCode');
  const requestId = shortText(member(metadata, 'requestId'));
  const name = shortText(member(error, 'name'));
  const system = shortText(member(error, 'code'));
  const known = [system, name].find((code) => code !== null && kinds[code] !== undefined) ?? null;
  if (known !== null) return new CallFailure(kinds[known] as FailureKind, known, requestId);
  if (status === 429) return new CallFailure('throttled', name ?? 'HTTP429', requestId);
  if (typeof status === 'number' && status >= 500) return new CallFailure('transient', name === null || name === 'Error' ? `HTTP${status}` : name, requestId);
  if (typeof status === 'number' && status >= 400) return new CallFailure('other', name ?? `HTTP${status}`, requestId);
  if (system !== null && /^E[A-Z]+/.test(system)) return new CallFailure('transient', system, requestId);
  return new CallFailure('transient', 'UnreadableAnswer', requestId);
}

const statuses: Readonly<Record<FailureKind, CoverageStatus>> = {
  throttled: 'throttled', denied: 'denied', credentials: 'denied', disabled: 'disabled', clock: 'denied', 'page-token': 'error', transient: 'error', timeout: 'timeout', deadline: 'timeout', cancelled: 'error', other: 'error',
};
export const statusOf = (failure: CallFailure): CoverageStatus => statuses[failure.kind];
