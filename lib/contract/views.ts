import { z } from 'zod';
import { isoTime } from './snapshots';

/** Saved views of a snapshot: what the address of the page says after `?`, by name. */
export const viewName = z.string().trim().min(1).max(80).refine((name) => !/\p{C}/u.test(name), 'no control characters');
export const viewRequestSchema = z.object({ name: viewName, state: z.string().max(4_000).describe('as the address has it, without `?`; what it does not know is dropped') }).meta({ id: 'ViewRequest' });
export const savedViewSchema = z.object({ name: z.string(), state: z.string(), at: isoTime });
export const viewListSchema = z.object({ views: z.array(savedViewSchema) }).meta({ id: 'ViewList' });
export interface SavedView { readonly name: string; readonly state: string; readonly at: string }
