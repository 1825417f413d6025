import { z } from 'zod';
import { isoTime } from './snapshots';

/** Notes on resources: plain text, never markup. They are about the resource, in whatever snapshot it is. */
export const mostNoteText = 2_000;
export const noteIdPattern = /^[0-9a-f]{32}$/;
export const notedResourcePattern = /^[A-Za-z0-9?][A-Za-z0-9_.:*/?=-]{0,127}$/;
/** Line breaks and tabs are text; other control characters and halves of characters are not. */
const spoken = (text: string): boolean => !/(?![\n\t])[\p{Cc}\p{Cs}]/u.test(text);
const line = z.string().trim().min(1).max(80).refine((text) => !/\p{C}/u.test(text), 'no control characters');

export const noteRequestSchema = z.object({
  id: z.string().regex(noteIdPattern).nullable().default(null).describe('the note to change; null for a new one'),
  resourceId: z.string().regex(notedResourcePattern).describe('id as AWS has it, or account/region'),
  text: z.string().transform((text) => text.replaceAll(/\r\n?/g, '\n').trim()).pipe(z.string().min(1).max(mostNoteText).refine(spoken, 'no control characters')),
  author: line,
}).meta({ id: 'NoteRequest' });
export const noteSchema = z.object({ id: z.string(), resourceId: z.string(), text: z.string(), author: z.string(), at: isoTime, edited: isoTime.nullable() });
export const noteListSchema = z.object({ notes: z.array(noteSchema) }).meta({ id: 'NoteList' });
export interface Note { readonly id: string; readonly resourceId: string; readonly text: string; readonly author: string; readonly at: string; readonly edited: string | null }
/** A request as the page makes it. */
export interface NoteDraft { readonly id: string | null; readonly resourceId: string; readonly text: string; readonly author: string }
