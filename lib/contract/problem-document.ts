import { z } from 'zod';

/** Every refusal of the HTTP API: RFC 9457, `application/problem+json`. `code` is the stable part; texts come from messages. */
export const problemContentType = 'application/problem+json';

export const serverErrorCodes = [
  'not-found', 'share-not-found', 'bad-request', 'wrong-content-type', 'wrong-origin', 'signed-out', 'too-large', 'length-mismatch', 'hash-mismatch', 'bundle-invalid',
  'nothing-readable', 'import-timeout', 'import-memory', 'storage-full', 'busy', 'rate-limited', 'sharing-off', 'share-limit', 'expiry-too-long', 'confirmation-missing', 'share-revoked',
  'scanning-off', 'roles-locked', 'scan-running', 'scans-elsewhere', 'role-in-use', 'role-exists', 'role-unverified', 'scan-limit', 'guest-limit', 'view-limit', 'note-limit', 'trace-refused',
  'stored-data-damaged', 'storage-failed', 'internal',
] as const;
export type ServerErrorCode = (typeof serverErrorCodes)[number];

export const problemDocumentSchema = z
  .object({
    type: z.string().describe('`about:blank`; the meaning is in `code`'),
    title: z.string().describe('One English sentence, for logs and terminals'),
    status: z.int(),
    code: z.enum(serverErrorCodes),
    detail: z.string().optional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    problems: z.array(z.looseObject({ code: z.string(), file: z.string() })).optional().describe('nothing-readable only: what was wrong with each file'),
  })
  .meta({ id: 'Problem' });
export type ProblemDocument = z.infer<typeof problemDocumentSchema>;
