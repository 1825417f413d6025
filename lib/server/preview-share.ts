import 'server-only';
import type { z } from 'zod';
import type { SharePreview, sharePreviewRequestSchema } from '../contract/shares';
import type { SnapshotDocument } from '../model/snapshot';
import { redactDocument } from '../view/redact/redact-document';
import { requireSharing } from './config';
import type { ServerContext } from './context';
import { getDocument } from './get-document';
import { readAnnotations } from './guest/read-annotations';
import { documentTail } from './import/prepare-snapshot';

/** What a share would say, before there is one. Pseudonyms of a preview are its own: the share gets others. */
export async function previewShare(context: ServerContext, id: string, input: z.output<typeof sharePreviewRequestSchema>): Promise<SharePreview> {
  requireSharing(context.config);
  const source = await getDocument(context, id);
  const { document, removed } = redactDocument({ ...source, annotations: await readAnnotations(context, source.inventory) }, input.preset, context.random(16));
  return { preset: input.preset, removed, samples: pickSamples(source, document), bytes: Buffer.byteLength(documentTail(document)) };
}

type Sample = SharePreview['samples'][number];

function pickSamples(before: SnapshotDocument, after: SnapshotDocument): Sample[] {
  const a = before.inventory;
  const b = after.inventory;
  const samples: Sample[] = [];
  const add = (sort: string, from: string | null | undefined, to: string | null | undefined): void => {
    if (from !== null && from !== undefined && from !== '' && from !== (to ?? '')) samples.push({ sort, before: from, after: to ?? '' });
  };
  const named = a.instances.findIndex((item) => item.tags['Name'] !== undefined);
  const host = Math.max(0, named);
  const withPublic = a.networkInterfaces.findIndex((item) => item.privateIps.some((ip) => ip.association !== null));
  const publicIp = (inventory: typeof a): string | undefined => inventory.networkInterfaces[withPublic]?.privateIps.find((ip) => ip.association !== null)?.association?.publicIp;
  const described = a.networkInterfaces.findIndex((item) => item.description !== '');
  const ruled = a.securityGroups.findIndex((item) => item.ingress.some((permission) => permission.descriptions.length > 0));
  const rule = (inventory: typeof a): string | undefined => inventory.securityGroups[ruled]?.ingress.flatMap((permission) => permission.descriptions)[0];
  const first = (inventory: typeof a) => inventory.networkInterfaces[0] ?? inventory.instances[0];
  add('accounts', first(a)?.account, first(b)?.account);
  add('ids', a.instances[host]?.id, b.instances[host]?.id);
  add('names', a.instances[host]?.tags['Name'], b.instances[host]?.tags['Name']);
  add('privateAddresses', a.networkInterfaces[0]?.privateIps[0]?.address, b.networkInterfaces[0]?.privateIps[0]?.address);
  add('publicAddresses', publicIp(a), publicIp(b));
  add('descriptions', a.networkInterfaces[described]?.description, b.networkInterfaces[described]?.description);
  add('ruleDescriptions', rule(a), rule(b));
  return samples;
}
