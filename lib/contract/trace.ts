import { z } from 'zod';
import type { Trace } from '../model/trace';
import { endpointKinds, hopKinds, traceProtocols } from '../model/trace';

/** `eni-lens/trace@1` over HTTP and on the command line: the question and its answer. The model is lib/model/trace.ts; fields are only ever added. */
const port = z.int().min(0).max(65_535);
const ref = z.string().trim().min(1).max(200);
export const traceRequestSchema = z
  .object({
    from: ref.describe('eni-…, i-…, any IP address, internet, on-premises, or a gateway'),
    to: ref,
    protocol: z.enum(traceProtocols).default('tcp'),
    port: port.nullable().default(null).describe('destination port; null: any'),
    sourcePort: port.nullable().default(null).describe("null: any of the client kind's ephemeral ports"),
    ipVersion: z.union([z.literal(4), z.literal(6)]).nullable().default(null),
  })
  .meta({ id: 'TraceRequest' });

const verdict = z.enum(['reachable', 'blocked', 'unknown']);
const params = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]));
const kind = z.enum(hopKinds);
const ports = z.tuple([z.int(), z.int()]).nullable();
const gap = z.object({ place: z.string(), resource: z.string(), status: z.string() });

const endpoint = z
  .object({ ref: z.string(), kind: z.enum(endpointKinds), resourceId: z.string().nullable(), instanceId: z.string().nullable(), address: z.string().nullable(), publicIp: z.string().nullable() })
  .meta({ id: 'TraceEndpoint' });
const hop = z
  .object({
    kind, id: z.string(), action: z.enum(['pass', 'drop', 'forward', 'translate', 'deliver', 'unknown']), code: z.string(), detail: params,
    networkInterfaceId: z.string().nullable(), subnetId: z.string().nullable(), vpcId: z.string().nullable(),
    packet: z.object({ source: z.string().nullable(), destination: z.string().nullable(), sourcePorts: ports, destinationPorts: ports }).describe('header after the hop'),
  })
  .meta({ id: 'TraceHop' });
const blocker = z.object({ kind, id: z.string(), direction: z.enum(['ingress', 'egress']).nullable(), code: z.string().describe("an explanation code of AWS Reachability Analyzer where one fits"), detail: params });

export const tracePathSchema = z
  .object({
    verdict,
    hops: z.array(hop),
    blockedBy: blocker.nullable(),
    unknownBecause: z.array(z.object({ code: z.string(), at: z.string().nullable(), detail: params, gaps: z.array(gap) })),
    branches: z.array(z.object({ at: z.int(), choice: z.string(), because: z.string(), get path(): typeof tracePathSchema { return tracePathSchema; } })),
  })
  .meta({ id: 'TracePath' });

export const traceAnswerSchema = z
  .object({
    schema: z.literal('eni-lens/trace@1'),
    engine: z.string(),
    query: traceRequestSchema,
    from: endpoint,
    to: endpoint,
    forward: tracePathSchema,
    return: tracePathSchema.describe('traced on its own; when the request does not arrive, as if it had'),
    symmetric: z.boolean().nullable(),
    asymmetry: z.object({ code: z.string(), at: z.string(), detail: params }).nullable(),
    hosts: z.array(z.object({
      instanceId: z.string(), role: z.enum(['sender', 'replier', 'middlebox']), basis: z.enum(['single-interface', 'belief', 'pinned', 'evidence']), routing: z.string(), confidence: z.number(),
      alternatives: z.array(z.object({ routing: z.string(), verdict, networkInterfaceId: z.string().nullable(), blockedBy: blocker.nullable() })),
    })),
    alternatives: z.array(z.object({ from: endpoint, to: endpoint, forward: verdict, return: verdict, symmetric: z.boolean().nullable() })),
    notes: z.array(z.object({ code: z.string(), detail: params })),
  })
  .meta({ id: 'Trace' });

type Mutable<T> = T extends string | number | boolean | null ? T : T extends readonly [infer A, infer B] ? [A, B] : T extends readonly (infer Item)[] ? Mutable<Item>[] : T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;
/** The published schema has to describe what is made; this line does not compile otherwise. */
export type TraceDescribed = Mutable<Trace> extends z.input<typeof traceAnswerSchema> ? true : never;
export const traceDescribed: TraceDescribed = true;
