import { z } from 'zod';
import type { Reach } from '../model/reach';
import { reachQuestions } from '../model/reach';
import { hopKinds, traceProtocols } from '../model/trace';

/** `eni-lens/reach@1` over HTTP: one question over many requests, answered in groups. The model is lib/model/reach.ts; fields are only ever added. */
const question = {
  question: z.enum(reachQuestions).describe('to: who reaches `ref`; from: what `ref` reaches; internet: which ENIs the internet reaches'),
  ref: z.string().trim().min(1).max(200).nullable().default(null).describe('as in a trace; null for internet'),
  protocol: z.enum(traceProtocols).default('all'),
  port: z.int().min(0).max(65_535).nullable().default(null),
  ipVersion: z.union([z.literal(4), z.literal(6)]).nullable().default(null).describe('null: whichever gets further'),
};
export const reachRequestSchema = z.object({ ...question, replies: z.boolean().default(false).describe('follow the reply of every member, too') }).refine((query) => (query.question === 'internet') === (query.ref === null), { path: ['ref'] }).meta({ id: 'ReachRequest' });

const count = z.int().min(0);
const verdict = z.enum(['reachable', 'blocked', 'unknown']);
export const reachAnswerSchema = z
  .object({
    schema: z.literal('eni-lens/reach@1'),
    engine: z.string(),
    query: z.object(question),
    counts: z.object({ reachable: count, blocked: count, unknown: count, notTraced: count }),
    groups: z.array(z.object({
      verdict,
      reason: z.object({ code: z.string(), kind: z.enum(hopKinds).nullable(), id: z.string().nullable().describe('null: each member itself'), direction: z.enum(['ingress', 'egress']).nullable() }).nullable(),
      ipVersion: z.union([z.literal(4), z.literal(6)]),
      ports: z.array(z.object({ protocol: z.enum(['tcp', 'udp', 'icmp', 'other']), from: z.int(), to: z.int() })),
      end: z.enum(['network-interface', 'internet', 'on-premises']),
      vpcId: z.string().nullable(), subnetId: z.string().nullable(), securityGroups: z.array(z.string()), members: z.array(z.string()),
      replies: z.object({ reachable: count, blocked: count, unknown: count }).optional().describe('members by the verdict of their reply, when `replies` was asked for'),
    })),
    notTraced: z.array(z.object({ code: z.string(), members: z.array(z.string()) })),
  })
  .meta({ id: 'Reach' });

type Mutable<T> = T extends string | number | boolean | null ? T : T extends readonly (infer Item)[] ? Mutable<Item>[] : T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;
/** The published schema has to describe what is made; this line does not compile otherwise. */
export type ReachDescribed = Mutable<Reach> extends z.input<typeof reachAnswerSchema> ? true : never;
export const reachDescribed: ReachDescribed = true;
