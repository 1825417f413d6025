import 'server-only';
import type { z } from 'zod';
import { parseGuestText } from '../../analyse/guest/parse-guest-text';
import type { EvidenceAnswer, evidenceRequestSchema } from '../../contract/guest';
import { audit } from '../audit';
import type { Client, ServerContext } from '../context';
import { limitRate, limits } from '../rate-limit';
import { ServerError } from '../server-error';
import { readInstanceAnnotations } from './read-annotations';
import { requireInstance } from './require-instance';

/** Entries kept an instance; older ones have to be removed by hand first. */
const mostEntries = 50;

/** Parses what was pasted and keeps the structure, never the text. What cannot be read is an answer, not a refusal: the page shows it beside the field. */
export async function addEvidence(context: ServerContext, client: Client, snapshotId: string, instanceId: string, input: z.output<typeof evidenceRequestSchema>): Promise<EvidenceAnswer> {
  await limitRate(context, `guest:${client.prefix}`, limits.guestPerClient);
  await requireInstance(context, snapshotId, instanceId);
  const parsed = parseGuestText(input.text);
  if (!parsed.ok) return { annotations: await readInstanceAnnotations(context, instanceId), added: null, problems: parsed.error };
  if ((await context.store.listEvidence(instanceId)).length >= mostEntries) throw new ServerError('guest-limit', { limit: mostEntries });
  const id = Buffer.from(context.random(16)).toString('hex');
  await context.store.insertEvidence({ id, instanceId, author: input.author, createdAt: context.now(), evidence: parsed.value.evidence });
  await audit(context, client, 'guest.add', parsed.value.evidence.formats.join(' '), { snapshotId });
  return { annotations: await readInstanceAnnotations(context, instanceId), added: id, problems: parsed.value.problems };
}
