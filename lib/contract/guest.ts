import { z } from 'zod';
import { guestProblemCodes } from '../model/guest';
import type { GuestEvidence, GuestProblem, InstanceAnnotations } from '../model/guest';
import { isoTime } from './snapshots';

/** Evidence from inside guests and pins of beliefs, by instance. https://docs.kernel.org/networking/policy-routing.html is what the evidence speaks of. */
export const instanceIdPattern = /^i-(?:[0-9a-f]{8}|[0-9a-f]{17})$/;
export const evidenceIdPattern = /^[0-9a-f]{32}$/;
export const mostGuestText = 1_000_000;
export const pinnedRoutings = ['policy-routing', 'single-default-route'] as const;

const author = z.string().trim().min(1).max(80);
/** The parsed structure of lib/model/guest.ts; its members are only ever added to. */
const evidence = z.custom<GuestEvidence>((value) => typeof value === 'object' && value !== null).describe('what the guest shows, parsed: lib/model/guest.ts, GuestEvidence');

export const storedEvidenceSchema = z.object({ id: z.string().regex(evidenceIdPattern), author: z.string(), at: isoTime, evidence });
export const beliefPinSchema = z.object({ routing: z.enum(pinnedRoutings), reason: z.string(), author: z.string(), at: isoTime });
export const instanceAnnotationsSchema = z.object({ instanceId: z.string(), evidence: z.array(storedEvidenceSchema), pin: beliefPinSchema.nullable() }).meta({ id: 'InstanceAnnotations' });
export const annotationListSchema = z.object({ annotations: z.array(instanceAnnotationsSchema) }).meta({ id: 'AnnotationList' });

export const evidenceRequestSchema = z.object({ text: z.string().max(mostGuestText).describe('output of ip, sysctl, netplan, nmcli, networkctl, route print and the like; not kept'), author }).meta({ id: 'EvidenceRequest' });
export const guestProblemSchema = z.object({ code: z.enum(guestProblemCodes), level: z.enum(['error', 'partial']), line: z.int().nullable(), path: z.string().nullable(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
/** `added: null`: nothing was kept, and `problems` says why. */
export const evidenceAnswerSchema = z.object({ annotations: instanceAnnotationsSchema, added: z.string().nullable(), problems: z.array(guestProblemSchema) }).meta({ id: 'EvidenceAnswer' });
export const pinRequestSchema = z.object({ routing: z.enum(pinnedRoutings), reason: z.string().trim().max(400).default(''), author }).meta({ id: 'PinRequest' });
export const annotationAnswerSchema = z.object({ annotations: instanceAnnotationsSchema }).meta({ id: 'AnnotationAnswer' });

/** As the page uses it: readonly, typed by the model. */
export interface EvidenceAnswer { readonly annotations: InstanceAnnotations; readonly added: string | null; readonly problems: readonly GuestProblem[] }
