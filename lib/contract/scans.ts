import { z } from 'zod';
import { coverageStatuses, resourceTypes } from '../model/coverage';
import { addOns, scanFailureCodes } from '../model/scan';
import { accountPattern, longestInterval, regionPattern, roleArnPattern, roleNamePattern, scanIdPattern, shortestInterval } from './scan-limits';
import { isoTime, snapshotIdPattern } from './snapshots';

/** Live scans: whom (sources, roles, targets), what happened (scans). No schema has room for a credential. */
const count = z.int().min(0);
const scanId = z.string().regex(scanIdPattern);
const account = z.string().regex(accountPattern);
const region = z.string().regex(regionPattern);

export const credentialSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('default') }),
  z.object({ kind: z.literal('profile'), profile: z.string().min(1).max(200) }),
]);
export const scanFailureSchema = z
  .object({
    code: z.enum([...scanFailureCodes, 'role-missing', 'role-unverified', 'storage-full']),
    params: z.record(z.string(), z.union([z.string(), z.number()])).describe('`awsCode` when AWS answered with one'),
  })
  .meta({ id: 'ScanFailure' });
export type ScanFailureDto = z.infer<typeof scanFailureSchema>;

export const scanSourcesSchema = z
  .object({
    profiles: z.array(z.object({ name: z.string(), region: z.string().nullable(), kind: z.enum(['keys', 'sso', 'role', 'process', 'web-identity', 'unknown']) })),
    scanning: z.boolean().describe('false: switched off for the whole server'),
    roleRegistration: z.boolean(),
    endpoint: z.string().nullable().describe('where calls go instead of AWS; set in the environment of the server'),
  })
  .meta({ id: 'ScanSources' });
export type ScanSources = z.infer<typeof scanSourcesSchema>;

export const sourceCheckRequestSchema = z.object({ source: credentialSourceSchema }).meta({ id: 'SourceCheckRequest' });
export const sourceCheckSchema = z
  .object({
    identity: z.object({ account: z.string(), arn: z.string(), partition: z.string() }).nullable(),
    failure: scanFailureSchema.nullable(),
    regions: z.array(z.object({ region: z.string(), enabled: z.boolean() })).nullable().describe('null: they could not be read'),
    regionsFailure: scanFailureSchema.nullable(),
  })
  .meta({ id: 'SourceCheck' });
export type SourceCheck = z.infer<typeof sourceCheckSchema>;

export const plannedCallSchema = z.object({
  action: z.string().describe('also the IAM permission'),
  resource: z.enum(resourceTypes).nullable(),
  addOn: z.enum(addOns).nullable(),
  each: z.enum(['scan', 'account', 'region', 'parent']),
  parent: z.enum(resourceTypes).nullable(),
  pageSize: z.int().nullable(),
});
export const scanPlanSchema = z
  .object({
    calls: z.array(plannedCallSchema),
    permissions: z.array(z.string()),
  })
  .meta({ id: 'ScanPlan' });
export const scanPoliciesSchema = z.object({ json: z.string(), terraform: z.string(), cloudformation: z.string(), caller: z.string().nullable().describe('for the credentials that assume roles') }).meta({ id: 'ScanPolicies' });
export type ScanPolicies = z.infer<typeof scanPoliciesSchema>;
export type ScanPlanDto = z.infer<typeof scanPlanSchema>;

const accounts = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('current') }),
  z.object({ kind: z.literal('roles'), roleIds: z.array(scanId).min(1).max(200) }),
  z.object({ kind: z.literal('organization'), roleId: scanId, exclude: z.array(account).max(1000).default([]) }),
]);
const regions = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('enabled') }),
  z.object({ kind: z.literal('include'), regions: z.array(region).min(1).max(100) }),
  z.object({ kind: z.literal('exclude'), regions: z.array(region).min(1).max(100) }),
]);
const retention = z.object({ keepLast: z.int().min(1).max(10_000).nullable(), keepDays: z.int().min(1).max(3_650).nullable() });
const settings = {
  name: z.string().trim().min(1).max(120),
  regions,
  addOns: z.array(z.enum(addOns)).max(addOns.length),
  everyMinutes: z.int().min(shortestInterval).max(longestInterval).nullable().describe('null: only by hand'),
  retention,
};
export const scanTargetCreateSchema = z
  .object({
    ...settings, source: credentialSourceSchema, accounts: accounts.default({ kind: 'current' }), account: account.describe('account the credentials have to belong to'),
    regions: regions.default({ kind: 'enabled' }), addOns: settings.addOns.default([]), everyMinutes: settings.everyMinutes.default(null), retention: retention.default({ keepLast: null, keepDays: null }),
  })
  .meta({ id: 'ScanTargetCreate' });
export type ScanTargetCreate = z.output<typeof scanTargetCreateSchema>;
export const scanTargetUpdateSchema = z.object(settings).partial().meta({ id: 'ScanTargetUpdate' });
export type ScanTargetUpdate = z.infer<typeof scanTargetUpdateSchema>;

export const scanProgressSchema = z.object({
  phase: z.enum(['identity', 'regions', 'collecting', 'second-look', 'finished']),
  cellsDone: count, cellsTotal: count, accountsDone: count, accountsTotal: count, placesDone: count, placesTotal: count,
  callsMade: count, throttles: count, itemsRead: count, gaps: count,
  current: z.object({ account: z.string(), region: z.string(), resource: z.enum(resourceTypes) }).nullable(),
  elapsedMs: z.number(), remainingMs: z.number().nullable().describe('estimate'),
});
export const scanCellSchema = z.object({
  account: z.string().nullable(), region: z.string().nullable(), resource: z.enum(resourceTypes), status: z.enum(coverageStatuses), count, code: z.string().nullable(),
});
export type ScanCell = z.infer<typeof scanCellSchema>;

export const scanSchema = z
  .object({
    id: scanId,
    targetId: scanId.nullable().describe('null: the target was deleted'),
    targetName: z.string(),
    trigger: z.enum(['person', 'schedule']),
    state: z.enum(['queued', 'running', 'cancelling', 'done', 'failed', 'cancelled', 'interrupted']),
    createdAt: isoTime,
    startedAt: isoTime.nullable(),
    endedAt: isoTime.nullable(),
    accounts: z.array(z.string()),
    failure: scanFailureSchema.nullable(),
    outcome: z
      .object({
        cells: count, complete: count, byStatus: z.partialRecord(z.enum(coverageStatuses), count),
        requests: count, throttles: count, items: count, unread: z.array(z.object({ account: z.string().nullable(), failure: scanFailureSchema })), from: isoTime, to: isoTime,
      })
      .nullable(),
    snapshotId: z.string().regex(snapshotIdPattern).nullable(),
    changed: z.boolean().describe('false: the scan of this target before it found the same'),
    pinned: z.boolean().describe('retention leaves its snapshot alone'),
    progress: scanProgressSchema.nullable().describe('while it runs'),
  })
  .meta({ id: 'Scan' });
export type ScanDto = z.infer<typeof scanSchema>;
export type ScanProgressDto = z.infer<typeof scanProgressSchema>;

export const scanTargetSchema = z
  .object({
    ...settings, id: scanId, source: credentialSourceSchema, accounts, account: z.string(), nextRunAt: isoTime.nullable(), createdAt: isoTime,
    lastScan: scanSchema.nullable(),
  })
  .meta({ id: 'ScanTarget' });
export type ScanTargetDto = z.infer<typeof scanTargetSchema>;
export const scanTargetListSchema = z.object({ targets: z.array(scanTargetSchema) }).meta({ id: 'ScanTargetList' });
export const scanTargetAnswerSchema = z.object({ target: scanTargetSchema }).meta({ id: 'ScanTargetAnswer' });

export const scanStartRequestSchema = z.object({ targetId: scanId }).meta({ id: 'ScanStartRequest' });
export const scanAnswerSchema = z.object({ scan: scanSchema }).meta({ id: 'ScanAnswer' });
export const scanDetailSchema = z.object({ scan: scanSchema, cells: z.array(scanCellSchema) }).meta({ id: 'ScanDetail' });
export type ScanDetail = z.infer<typeof scanDetailSchema>;
export const scanListSchema = z.object({ scans: z.array(scanSchema) }).meta({ id: 'ScanList' });
export const scanChangeRequestSchema = z
  .discriminatedUnion('action', [
    z.object({ action: z.literal('cancel'), keepPartial: z.boolean().default(false).describe('store what was read until now') }),
    z.object({ action: z.literal('pin') }),
    z.object({ action: z.literal('unpin') }),
  ])
  .meta({ id: 'ScanChangeRequest' });
export type ScanChange = z.input<typeof scanChangeRequestSchema>;
/** One line of /api/scans/{id}/events: `scan` first and whenever the state changes, `progress` and newly decided `cells` in between. */
export const scanEventSchema = z.object({ scan: scanSchema.optional(), progress: scanProgressSchema.optional(), cells: z.array(scanCellSchema).optional() }).meta({ id: 'ScanEvent' });
export type ScanEvent = z.infer<typeof scanEventSchema>;

export const scanRoleCreateSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('role'), name: settings.name, role: z.string().regex(roleArnPattern), source: credentialSourceSchema }),
    z.object({ kind: z.literal('organization'), name: settings.name, role: z.string().regex(roleNamePattern), source: credentialSourceSchema }),
  ])
  .meta({ id: 'ScanRoleCreate' });
export type ScanRoleCreate = z.infer<typeof scanRoleCreateSchema>;
export const scanRoleSchema = z
  .object({
    id: scanId, name: z.string(), kind: z.enum(['role', 'organization']), role: z.string().describe('ARN, or the name in every account'), source: credentialSourceSchema,
    verifiedAt: isoTime.nullable().describe('null: not yet; organisation roles are checked in every account at every scan'), createdAt: isoTime, usedBy: z.array(z.string()).describe('names of targets'),
  })
  .meta({ id: 'ScanRole' });
export type ScanRoleDto = z.infer<typeof scanRoleSchema>;
export const scanRoleListSchema = z.object({ roles: z.array(scanRoleSchema), registration: z.boolean() }).meta({ id: 'ScanRoleList' });
export type ScanRoleList = z.infer<typeof scanRoleListSchema>;
export const scanRoleSecretSchema = z
  .object({ role: scanRoleSchema, externalId: z.string().describe('told this once'), trustPolicy: z.string() })
  .meta({ id: 'ScanRoleSecret' });
export type ScanRoleSecret = z.infer<typeof scanRoleSecretSchema>;
export const scanRoleCheckSchema = z.object({ role: scanRoleSchema, failure: scanFailureSchema.nullable() }).meta({ id: 'ScanRoleCheck' });
export type ScanRoleCheck = z.infer<typeof scanRoleCheckSchema>;
