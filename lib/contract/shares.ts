import { z } from 'zod';
import { defaultShareExpiry, publicIdPattern, shareExpiries } from './share-links';
import { isoTime, snapshotDocumentSchema } from './snapshots';

/** Share links: what is asked for, what is answered. The secret leaves the server once, in the answer to the creation. */
const preset = z.enum(['topology', 'internal', 'full']);

export const sharePreviewRequestSchema = z.object({ preset: preset.default('topology'), viewState: z.string().max(4_000).default('') }).meta({ id: 'SharePreviewRequest' });
const removedCount = z.int().min(0);
export const sharePreviewSchema = z
  .object({
    preset,
    removed: z
      .object({
        ids: removedCount, accounts: removedCount, privateAddresses: removedCount, publicAddresses: removedCount, names: removedCount, tags: removedCount,
        descriptions: removedCount, ruleDescriptions: removedCount,
      })
      .describe('values replaced or left out, by sort'),
    samples: z.array(z.object({ sort: z.string(), before: z.string(), after: z.string() })).describe('a few values and what a share would say instead'),
    bytes: z.int(),
  })
  .meta({ id: 'SharePreview' });
export type SharePreview = z.infer<typeof sharePreviewSchema>;

export const shareCreateRequestSchema = z
  .object({
    label: z.string().trim().max(120).default(''),
    preset: preset.default('topology'),
    expiry: z.union([z.enum(shareExpiries), z.int().min(60).describe('seconds')]).default(defaultShareExpiry),
    viewState: z.string().max(4_000).default(''),
    confirm: z.string().max(200).optional().describe('`full` only: the name of the snapshot, typed'),
  })
  .meta({ id: 'ShareCreateRequest' });
export type ShareCreateRequest = z.infer<typeof shareCreateRequestSchema>;

export const shareSchema = z
  .object({
    id: z.string().regex(publicIdPattern),
    snapshotId: z.string(),
    snapshotName: z.string(),
    label: z.string(),
    preset,
    state: z.enum(['active', 'paused', 'revoked', 'expired']),
    createdAt: isoTime,
    expiresAt: isoTime,
    lastUsedAt: isoTime.nullable(),
    useCount: z.int().min(0),
  })
  .meta({ id: 'Share' });
export type ShareDto = z.infer<typeof shareSchema>;

export const shareCreatedSchema = z.object({ share: shareSchema, url: z.string().describe('Shown once; the part after # is not stored') }).meta({ id: 'ShareCreated' });
export type ShareCreated = z.infer<typeof shareCreatedSchema>;
export const shareListSchema = z
  .object({ shares: z.array(shareSchema), sharing: z.boolean().describe('false: switched off for the whole server'), maximumExpirySeconds: z.int() })
  .meta({ id: 'ShareList' });
export type ShareList = z.infer<typeof shareListSchema>;
export const shareUpdateRequestSchema = z.object({ action: z.enum(['pause', 'resume', 'revoke']) }).meta({ id: 'ShareUpdateRequest' });
export type ShareAction = z.infer<typeof shareUpdateRequestSchema>['action'];
export const shareUpdatedSchema = z.object({ share: shareSchema }).meta({ id: 'ShareUpdated' });
export const revokeAllRequestSchema = z.object({ snapshotId: z.string().optional().describe('absent: of every snapshot') }).meta({ id: 'RevokeAllRequest' });
export const revokeAllAnswerSchema = z.object({ revoked: z.int() }).meta({ id: 'RevokeAllAnswer' });

export const shareOpenRequestSchema = z.object({ secret: z.string().max(200) }).meta({ id: 'ShareOpenRequest' });
export const shareOpenedSchema = z
  .object({ viewState: z.string(), preset, createdAt: isoTime, expiresAt: isoTime, document: snapshotDocumentSchema })
  .meta({ id: 'ShareOpened' });
export type ShareOpened = z.infer<typeof shareOpenedSchema>;
