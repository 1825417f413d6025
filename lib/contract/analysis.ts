import { z } from 'zod';
import { ruleIds, severities } from '../model/analysis';
import { importProblemCodes } from '../model/problem';
import { traceProtocols } from '../model/trace-query';

/** `eni-lens/analysis@1`, the JSON of `analyze --format json` and of /api/snapshots/{id}/analysis. Fields are only ever added. Built by view/analysis-document.ts. */
const count = z.int().min(0);
const params = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));
const gap = z.object({ place: z.string().describe('account/region, `?` for an unknown half'), resource: z.string(), status: z.string() });

export const analysisInterfaceSchema = z
  .object({
    id: z.string(),
    kind: z.string(),
    matched: z.string().describe('what decided the kind, `field:pattern`'),
    owner: z.string().nullable(),
    account: z.string().nullable(),
    region: z.string().nullable(),
    zone: z.string().nullable(),
    vpcId: z.string().nullable(),
    subnetId: z.string().nullable(),
    deviceIndex: z.int().nullable(),
    networkCardIndex: z.int().nullable(),
    status: z.string().nullable(),
    privateIps: z.array(z.object({ address: z.string(), primary: z.boolean(), publicIp: z.string().nullable() })),
    ipv6: z.array(z.string()),
    prefixes: z.array(z.string()),
    securityGroups: z.array(z.string()),
    sourceDestCheck: z.boolean().nullable(),
  })
  .meta({ id: 'AnalysisNetworkInterface' });

const criterion = z.object({
  id: z.string(), met: z.boolean().nullable().describe('null: cannot tell, see gaps'), weight: z.number(), evidence: z.array(z.string()), params, gaps: z.array(gap),
});
const scenario = z.object({
  scenario: z.string(), subKind: z.string().nullable(), confidence: z.number(), label: z.boolean().describe('false: a near-miss'), criteria: z.array(criterion),
  candidates: z.array(z.object({ instanceId: z.string(), sameZone: z.boolean().nullable(), slotFree: z.boolean().nullable(), sameRole: z.boolean().nullable() })),
});

export const analysisInstanceSchema = z
  .object({
    id: z.string(),
    account: z.string().nullable(),
    region: z.string().nullable(),
    instanceType: z.string().nullable(),
    state: z.string().nullable(),
    multiHomed: z.boolean(),
    networkInterfaces: z.array(analysisInterfaceSchema),
    osBelief: z.object({ routing: z.string(), confidence: z.number(), evidence: z.array(z.string()), basis: z.enum(['evidence', 'pinned']).optional().describe('absent: believed from outside'), family: z.string() }),
    slots: z.object({ attached: count, maximum: count.nullable(), ipv4PerInterface: count.nullable(), ipv6PerInterface: count.nullable() }),
    scenarios: z.array(scenario),
  })
  .meta({ id: 'AnalysisInstance' });

const port = z.int().min(0).max(65535);
const proof = z.object({ from: z.string(), to: z.string(), protocol: z.enum(traceProtocols), port: port.nullable(), sourcePort: port.nullable(), ipVersion: z.union([z.literal(4), z.literal(6)]).nullable() });

export const analysisFindingSchema = z
  .object({
    id: z.string(), rule: z.enum(ruleIds), severity: z.enum(severities), verdict: z.enum(['violated', 'unknown']), resources: z.array(z.string()), params,
    fixes: z.array(z.string()), confidence: z.number(), evidence: z.array(z.string()), gaps: z.array(gap),
    proof: proof.nullable().describe('the flow whose trace shows it'),
  })
  .meta({ id: 'Finding' });

export const analysisDocumentSchema = z
  .object({
    schema: z.literal('eni-lens/analysis@1'),
    engine: z.string(),
    summary: z.object({ accounts: count, regions: count, vpcs: count, subnets: count, networkInterfaces: count, instances: count, multiEniInstances: count }),
    coverage: z.array(z.object({ account: z.string().nullable(), region: z.string().nullable(), resource: z.string(), status: z.string(), count, code: z.string().nullable() })),
    instances: z.array(analysisInstanceSchema),
    networkInterfaces: z.array(analysisInterfaceSchema).describe('those on no instance'),
    findings: z.array(analysisFindingSchema),
    warnings: z.array(z.object({ code: z.enum(importProblemCodes), level: z.enum(['error', 'partial', 'note']), file: z.string(), path: z.string().nullable(), params: z.record(z.string(), z.union([z.string(), z.number()])) })),
  })
  .meta({ id: 'AnalysisDocument' });
