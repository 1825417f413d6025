import { z } from 'zod';
import { importProblemCodes } from '../model/problem';
import { severities } from '../model/analysis';

/** Snapshots as the HTTP API speaks of them. Bulk data (the inventory) is described, not validated: it is our own. */
export const snapshotIdPattern = /^[0-9a-f]{32}$/;
export const isoTime = z.iso.datetime().describe('ISO 8601, UTC');
const count = z.int().min(0);

export const snapshotMetaSchema = z
  .object({
    id: z.string().regex(snapshotIdPattern),
    name: z.string(),
    source: z.enum(['files', 'gallery', 'scan']),
    scheduled: z.boolean().describe('in lists: found by a scan on schedule'),
    collectedAt: isoTime.nullable(),
    createdAt: isoTime,
    savedAt: isoTime.nullable().describe('null: a draft, deleted a day after its last import'),
    accounts: z.array(z.string()),
    regions: z.array(z.string()),
    networkInterfaces: count,
    instances: count,
    multiEniHosts: count,
    findings: z.object({ high: count, medium: count, low: count, info: count, unknown: count }),
    worst: z.object({ rule: z.string(), severity: z.enum(severities) }).nullable(),
    coverage: z.object({ complete: count, total: count }),
    shares: count.describe('links that open now'),
  })
  .meta({ id: 'Snapshot' });
export type SnapshotMetaDto = z.infer<typeof snapshotMetaSchema>;

export const importProblemSchema = z
  .object({
    code: z.enum(importProblemCodes),
    level: z.enum(['error', 'partial', 'note']),
    file: z.string(),
    path: z.string().nullable(),
    byte: z.int().nullable(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
  })
  .meta({ id: 'ImportProblem' });

export const importReportSchema = z
  .object({
    files: z.array(z.object({ file: z.string(), bytes: count, resources: z.array(z.string()) })),
    problems: z.array(importProblemSchema),
    /** Items that are in the snapshot, by resource type. */
    resources: z.array(z.object({ resource: z.string(), count })),
  })
  .meta({ id: 'ImportReport' });
export type ImportReportDto = z.infer<typeof importReportSchema>;

export const importAnswerSchema = z
  .object({ id: z.string(), created: z.boolean().describe('false: the same inventory was already there'), snapshot: snapshotMetaSchema, report: importReportSchema })
  .meta({ id: 'ImportAnswer' });
export type ImportAnswer = z.infer<typeof importAnswerSchema>;

export const snapshotListSchema = z.object({ snapshots: z.array(snapshotMetaSchema) }).meta({ id: 'SnapshotList' });
export type SnapshotList = z.infer<typeof snapshotListSchema>;

export const snapshotName = z.string().trim().min(1).max(200);
export const saveRequestSchema = z.object({ name: snapshotName.optional() }).meta({ id: 'SaveRequest' });
export const saveAnswerSchema = z.object({ snapshot: snapshotMetaSchema }).meta({ id: 'SaveAnswer' });
export type SaveAnswer = z.infer<typeof saveAnswerSchema>;

export const snapshotDocumentSchema = z
  .looseObject({
    schema: z.literal('eni-lens/snapshot@1'),
    name: z.string(),
    collectedAt: isoTime.nullable(),
    collectedFrom: isoTime.optional().describe('live scans: when collecting began'),
    source: z.enum(['files', 'gallery', 'scan']),
    redaction: z.enum(['topology', 'internal', 'full']).nullable(),
    inventory: z.looseObject({ version: z.literal(1) }).describe('Fields as AWS names them, in camelCase; see docs/formats.md'),
    problems: z.array(importProblemSchema),
  })
  .meta({ id: 'SnapshotDocument' });

export const galleryListSchema = z
  .object({ worlds: z.array(z.object({ id: z.string(), group: z.enum(['showcase', 'scenario', 'pattern', 'routing', 'broken']), order: z.int() })) })
  .meta({ id: 'GalleryList' });
export type GalleryList = z.infer<typeof galleryListSchema>;
