import 'server-only';
import { expect, it } from 'vitest';
import type { NoteRecord } from './note-store';
import type { SnapshotStore } from './port';
import { sampleSnapshot } from './store-contract.test-suite';

/** The tests of the notes half of the port, for every engine behind it. */
export function testNoteStoreContract(open: () => SnapshotStore): void {
  const note = (id: string, resourceId: string, createdAt: number, text = `about ${resourceId}`): NoteRecord => ({ id: id.repeat(32), resourceId, text, author: '佐藤', createdAt, editedAt: null });

  it('keeps notes by resource, oldest first, edited and removed one by one', async () => {
    const store = open();
    const [a, b, c] = [note('a', 'i-1', 5), note('b', 'eni-9', 6, "O'Hara\n<b>"), note('c', 'i-1', 2)];
    for (const one of [a, b, c]) await store.insertNote(one);
    expect(await store.listNotes()).toEqual([b, c, a]);
    expect(await store.countNotes()).toBe(3);
    expect(await store.updateNote(a.id, 'changed', 'Kim', 9)).toBe(true);
    expect(await store.updateNote('f'.repeat(32), 'x', 'y', 9)).toBe(false);
    expect((await store.listNotes())[2]).toEqual({ ...a, text: 'changed', author: 'Kim', editedAt: 9 });
    expect(await store.deleteNote(c.id)).toBe(true);
    expect(await store.deleteNote(c.id)).toBe(false);
    expect(await store.countNotes()).toBe(2);
  });

  it('refuses a second note of one id, empty and endless texts', async () => {
    const store = open();
    await store.insertNote(note('a', 'i-1', 1));
    for (const bad of [note('a', 'i-2', 2), note('b', 'i-1', 1, ''), note('c', 'i-1', 1, 'x'.repeat(2001))]) await expect(store.insertNote(bad)).rejects.toThrow();
    expect(await store.countNotes()).toBe(1);
  });

  it('keeps them when a snapshot goes: they are about the resource', async () => {
    const store = open();
    const snapshot = await sampleSnapshot('a1');
    await store.putSnapshot(snapshot);
    await store.insertNote(note('a', 'i-1', 1));
    await store.deleteSnapshot(snapshot.id);
    expect(await store.countNotes()).toBe(1);
  });
}
