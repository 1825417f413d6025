import { z } from 'zod';
import { analysisDocumentSchema } from './analysis';
import { bundleContentType } from './bundle';
import * as guest from './guest';
import * as views from './views';
import * as notes from './notes';
import { problemContentType, problemDocumentSchema } from './problem-document';
import { reachAnswerSchema, reachRequestSchema } from './reach';
import * as scans from './scans';
import * as shares from './shares';
import * as snapshots from './snapshots';
import { traceAnswerSchema, traceRequestSchema } from './trace';

/** OpenAPI 3.1 of the HTTP API, made from the schemas the handlers use. Served at /api/openapi.json. */
interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly request?: z.ZodType;
  readonly binary?: boolean;
  /** Answers NDJSON, a line an event. */
  readonly lines?: boolean;
  /** Answers text of this type. */
  readonly text?: string;
  readonly status: number;
  readonly answer: z.ZodType | null;
}

export const operations: readonly Operation[] = [
  { method: 'get', path: '/api/health', summary: 'Whether the server can read its data', status: 200, answer: z.object({ status: z.literal('ok'), version: z.string() }).meta({ id: 'Health' }) },
  { method: 'post', path: '/api/import', summary: 'Read describe-* files into a draft snapshot', binary: true, status: 201, answer: snapshots.importAnswerSchema },
  { method: 'get', path: '/api/snapshots', summary: 'Saved snapshots, newest first', status: 200, answer: snapshots.snapshotListSchema },
  { method: 'get', path: '/api/snapshots/{id}', summary: 'What is known about one snapshot', status: 200, answer: snapshots.saveAnswerSchema },
  { method: 'delete', path: '/api/snapshots/{id}', summary: 'Delete a snapshot and its share links', status: 204, answer: null },
  { method: 'get', path: '/api/snapshots/{id}/document', summary: 'The snapshot itself; strong ETag', status: 200, answer: snapshots.snapshotDocumentSchema },
  { method: 'get', path: '/api/snapshots/{id}/analysis', summary: 'Interfaces, scenarios and findings', status: 200, answer: analysisDocumentSchema },
  { method: 'post', path: '/api/snapshots/{id}/save', summary: 'Keep a draft, or rename', request: snapshots.saveRequestSchema, status: 200, answer: snapshots.saveAnswerSchema },
  { method: 'post', path: '/api/snapshots/{id}/shares/preview', summary: 'What a share would leave out', request: shares.sharePreviewRequestSchema, status: 200, answer: shares.sharePreviewSchema },
  { method: 'post', path: '/api/snapshots/{id}/shares', summary: 'Make a share link', request: shares.shareCreateRequestSchema, status: 201, answer: shares.shareCreatedSchema },
  { method: 'get', path: '/api/snapshots/{id}/annotations', summary: 'Evidence from inside guests and pins, of the instances in a snapshot', status: 200, answer: guest.annotationListSchema },
  { method: 'post', path: '/api/snapshots/{id}/annotations/{instanceId}/evidence', summary: 'Read what was pasted from a guest; kept by instance, 201. 200: nothing was kept, `problems` says why', request: guest.evidenceRequestSchema, status: 201, answer: guest.evidenceAnswerSchema },
  { method: 'delete', path: '/api/snapshots/{id}/annotations/{instanceId}/evidence/{evidenceId}', summary: 'Forget one entry', status: 200, answer: guest.annotationAnswerSchema },
  { method: 'put', path: '/api/snapshots/{id}/annotations/{instanceId}/pin', summary: 'Say what the guest does, where nothing shows it', request: guest.pinRequestSchema, status: 200, answer: guest.annotationAnswerSchema },
  { method: 'delete', path: '/api/snapshots/{id}/annotations/{instanceId}/pin', summary: 'Take that back', status: 200, answer: guest.annotationAnswerSchema },
  { method: 'get', path: '/api/snapshots/{id}/views', summary: 'Saved views of a snapshot, by name', status: 200, answer: views.viewListSchema },
  { method: 'put', path: '/api/snapshots/{id}/views', summary: 'Save a view, or replace the one of that name; at most 100', request: views.viewRequestSchema, status: 200, answer: views.viewListSchema },
  { method: 'delete', path: '/api/snapshots/{id}/views', summary: 'Remove the saved view `?name=`', status: 200, answer: views.viewListSchema },
  { method: 'get', path: '/api/notes', summary: 'Notes on resources, by resource, oldest first', status: 200, answer: notes.noteListSchema },
  { method: 'put', path: '/api/notes', summary: 'Write a note on a resource, or change one; at most 2,000', request: notes.noteRequestSchema, status: 200, answer: notes.noteListSchema },
  { method: 'delete', path: '/api/notes', summary: 'Remove the note `?id=`', status: 200, answer: notes.noteListSchema },
  { method: 'post', path: '/api/snapshots/{id}/trace', summary: 'Follow one flow there and back, with what is known about guests; 422 `trace-refused` says which end and why', request: traceRequestSchema, status: 200, answer: traceAnswerSchema },
  { method: 'post', path: '/api/snapshots/{id}/reach', summary: 'One question over many requests, answered in groups; 422 `trace-refused` as for a trace', request: reachRequestSchema, status: 200, answer: reachAnswerSchema },
  { method: 'get', path: '/api/gallery', summary: 'Made accounts', status: 200, answer: snapshots.galleryListSchema },
  { method: 'get', path: '/api/gallery/{world}/document', summary: 'One made account; strong ETag', status: 200, answer: snapshots.snapshotDocumentSchema },
  { method: 'post', path: '/api/gallery/{world}/save', summary: 'Keep a made account among the snapshots', request: snapshots.saveRequestSchema, status: 201, answer: snapshots.saveAnswerSchema },
  { method: 'get', path: '/api/shares', summary: 'All share links, newest first; `?snapshot=` for one', status: 200, answer: shares.shareListSchema },
  { method: 'patch', path: '/api/shares/{shareId}', summary: 'Pause, resume or revoke a link', request: shares.shareUpdateRequestSchema, status: 200, answer: shares.shareUpdatedSchema },
  { method: 'post', path: '/api/shares/revoke-all', summary: 'Revoke every link, or those of one snapshot', request: shares.revokeAllRequestSchema, status: 200, answer: shares.revokeAllAnswerSchema },
  { method: 'post', path: '/api/share/{publicId}/open', summary: 'Open a share with its secret; one 404 for every reason not to', request: shares.shareOpenRequestSchema, status: 200, answer: shares.shareOpenedSchema },
  { method: 'get', path: '/api/scans/sources', summary: 'Profiles found on the server, by name', status: 200, answer: scans.scanSourcesSchema },
  { method: 'post', path: '/api/scans/sources/check', summary: 'Whose credentials these are, and their regions', request: scans.sourceCheckRequestSchema, status: 200, answer: scans.sourceCheckSchema },
  { method: 'get', path: '/api/scans/plan', summary: 'What a scan calls and the permissions it needs; `?accounts=current|roles|organization&addOns=a,b`', status: 200, answer: scans.scanPlanSchema },
  { method: 'get', path: '/api/scans/policy', summary: 'The least privilege a scan needs, as JSON, Terraform and CloudFormation; same query', status: 200, answer: scans.scanPoliciesSchema },
  { method: 'get', path: '/api/scans/script', summary: 'A shell script that collects without giving access', text: 'text/x-shellscript', status: 200, answer: z.string() },
  { method: 'get', path: '/api/scans', summary: 'Scans, newest first; `?target=` for one target', status: 200, answer: scans.scanListSchema },
  { method: 'post', path: '/api/scans', summary: 'Start a scan of a target', request: scans.scanStartRequestSchema, status: 201, answer: scans.scanAnswerSchema },
  { method: 'get', path: '/api/scans/{id}', summary: 'One scan with its cells', status: 200, answer: scans.scanDetailSchema },
  { method: 'patch', path: '/api/scans/{id}', summary: 'Cancel; keep its snapshot from retention, or no longer', request: scans.scanChangeRequestSchema, status: 200, answer: scans.scanAnswerSchema },
  { method: 'get', path: '/api/scans/{id}/events', summary: 'Its course, a line an event, until it ends', lines: true, status: 200, answer: scans.scanEventSchema },
  { method: 'get', path: '/api/scan-targets', summary: 'Whom to scan, and how often', status: 200, answer: scans.scanTargetListSchema },
  { method: 'post', path: '/api/scan-targets', summary: 'Make a target', request: scans.scanTargetCreateSchema, status: 201, answer: scans.scanTargetAnswerSchema },
  { method: 'get', path: '/api/scan-targets/{id}', summary: 'One target with its last scan', status: 200, answer: scans.scanTargetAnswerSchema },
  { method: 'patch', path: '/api/scan-targets/{id}', summary: 'Change name, regions, add-ons, schedule, retention', request: scans.scanTargetUpdateSchema, status: 200, answer: scans.scanTargetAnswerSchema },
  { method: 'delete', path: '/api/scan-targets/{id}', summary: 'Delete a target; its scans and snapshots stay', status: 204, answer: null },
  { method: 'get', path: '/api/scan-roles', summary: 'Roles that scans may assume', status: 200, answer: scans.scanRoleListSchema },
  { method: 'post', path: '/api/scan-roles', summary: 'Register a role; its ExternalId is told once', request: scans.scanRoleCreateSchema, status: 201, answer: scans.scanRoleSecretSchema },
  { method: 'delete', path: '/api/scan-roles/{id}', summary: 'Forget a role that no target uses', status: 204, answer: null },
  { method: 'post', path: '/api/scan-roles/{id}/check', summary: 'Assume it with its ExternalId, and see that it fails without', status: 200, answer: scans.scanRoleCheckSchema },
  { method: 'post', path: '/api/scan-roles/{id}/external-id', summary: 'A new ExternalId, told once; the role has to be checked again', status: 200, answer: scans.scanRoleSecretSchema },
];

const draft = { target: 'draft-2020-12', io: 'output', unrepresentable: 'any' } as const;

export function buildOpenApi(): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  const schemas: Record<string, unknown> = {};
  const reference = (schema: z.ZodType, io: 'input' | 'output'): unknown => {
    const id = z.globalRegistry.get(schema)?.id;
    const json = z.toJSONSchema(schema, { ...draft, io, reused: 'inline' }) as Record<string, unknown>;
    const definitions = (json['$defs'] ?? {}) as Record<string, unknown>;
    delete json['$defs'];
    delete json['$schema'];
    for (const [name, definition] of Object.entries(definitions)) schemas[name] ??= relink(definition);
    if (id === undefined) return relink(json);
    schemas[id] ??= relink(json);
    return { $ref: `#/components/schemas/${id}` };
  };
  const problem = { description: 'Refused', content: { [problemContentType]: { schema: reference(problemDocumentSchema, 'output') } } };
  for (const operation of operations) {
    const parameters = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));
    (paths[operation.path] ??= {})[operation.method] = {
      operationId: `${operation.method} ${operation.path}`.replace(/[^a-z]+(\w)?/gi, (_all, letter: string | undefined) => (letter ?? '').toUpperCase()),
      summary: operation.summary,
      ...(parameters.length > 0 ? { parameters } : {}),
      ...(operation.request === undefined ? {} : { requestBody: { required: true, content: { 'application/json': { schema: reference(operation.request, 'input') } } } }),
      ...(operation.binary === true ? { requestBody: { required: true, content: { [bundleContentType]: {}, 'application/json': {}, 'application/zip': {} } } } : {}),
      responses: {
        [operation.status]: operation.answer === null ? { description: 'Done' } : { description: 'Done', content: { [operation.text ?? (operation.lines === true ? 'application/x-ndjson' : 'application/json')]: { schema: reference(operation.answer, 'output') } } },
        default: problem,
      },
    };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'ENI Lens', version: '1',
      description: 'Every change needs a same-origin request: `Sec-Fetch-Site: same-origin`, or an `Origin` that the server was configured with.',
    },
    paths,
    components: { schemas },
  };
}

/** Schemas refer to each other under components in OpenAPI, under $defs in JSON Schema. */
function relink(schema: unknown): unknown {
  const text = JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/');
  const value = JSON.parse(text) as Record<string, unknown>;
  delete value['$schema'];
  delete value['id'];
  return value;
}
