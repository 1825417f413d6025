import type { ProblemDocument, ServerErrorCode } from '@/lib/contract/problem-document';

/** What the API refused, by its stable code; `offline` when nobody answered. */
export class ApiError extends Error {
  readonly code: ServerErrorCode | 'offline';
  readonly status: number;
  readonly problem: ProblemDocument | null;
  constructor(code: ServerErrorCode | 'offline', status: number, problem: ProblemDocument | null = null) {
    super(code);
    this.code = code;
    this.status = status;
    this.problem = problem;
  }
}

/** For answers that are not ours, of a proxy for example. */
export function codeOfStatus(status: number): ServerErrorCode {
  const codes: Readonly<Record<number, ServerErrorCode>> = { 401: 'signed-out', 404: 'not-found', 413: 'too-large', 429: 'rate-limited', 503: 'busy' };
  return codes[status] ?? 'internal';
}

/** The refusal of an answer, when it is one of ours. */
export async function readProblem(response: Response): Promise<ProblemDocument | null> {
  try {
    const value: unknown = await response.json();
    return typeof value === 'object' && value !== null && 'code' in value ? (value as ProblemDocument) : null;
  } catch {
    return null;
  }
}

export interface RequestOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly json?: unknown;
  readonly body?: BodyInit;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** One call to our own API. The shape of the answer is the contract's: both ends are built from the same schemas. */
export async function request<Answer>(path: string, options: RequestOptions = {}): Promise<Answer> {
  const response = await send(path, options);
  return (response.status === 204 ? undefined : await response.json()) as Answer;
}

/** The answer itself, refusals as ApiError. */
export async function send(path: string, options: RequestOptions = {}): Promise<Response> {
  const init: RequestInit = { method: options.method ?? 'GET', headers: { accept: 'application/json', ...(options.json === undefined ? {} : { 'content-type': 'application/json' }), ...options.headers }, credentials: 'same-origin' };
  if (options.json !== undefined) init.body = JSON.stringify(options.json);
  if (options.body !== undefined) init.body = options.body;
  if (options.signal !== undefined) init.signal = options.signal;
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch (error) {
    if (options.signal?.aborted === true) throw error;
    throw new ApiError('offline', 0);
  }
  if (!response.ok) {
    const problem = await readProblem(response);
    throw new ApiError(problem?.code ?? codeOfStatus(response.status), response.status, problem);
  }
  return response;
}
