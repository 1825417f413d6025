import type { Note, NoteDraft } from '@/lib/contract/notes';
import type { NoteTexts } from '@/lib/view/notes/note-texts';

/** What people wrote about resources, beside the open document. A share has none and takes none. */
export interface Notes {
  readonly all: readonly Note[];
  readonly texts: NoteTexts;
  /** They could not be read. */
  readonly failed: boolean;
  /** `null`: nothing can be written here. */
  readonly actions: { put(draft: NoteDraft): Promise<void>; remove(id: string): Promise<void> } | null;
}
