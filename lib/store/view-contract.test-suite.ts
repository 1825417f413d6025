import 'server-only';
import { expect, it } from 'vitest';
import type { SnapshotStore } from './port';
import { sampleSnapshot } from './store-contract.test-suite';
import type { ViewRecord } from './view-store';

/** The tests of the views half of the port, for every engine behind it. */
export function testViewStoreContract(open: () => SnapshotStore): void {
  it('keeps one view a name, by name, each snapshot its own, until the snapshot goes', async () => {
    const store = open();
    const [one, two] = [await sampleSnapshot('a1'), await sampleSnapshot('b2')];
    await store.putSnapshot(one);
    await store.putSnapshot(two);
    const view = (name: string, state: string, snapshotId = one.id, updatedAt = 1): ViewRecord => ({ snapshotId, name, state, updatedAt });
    await store.putView(view('本番の経路', 'v=1&sel=i-1'));
    await store.putView(view("O'Hara", 'v=1'));
    await store.putView(view("O'Hara", 'v=1&sev=high', one.id, 2));
    await store.putView(view('other', '', two.id));
    expect(await store.listViews(one.id)).toEqual([view("O'Hara", 'v=1&sev=high', one.id, 2), view('本番の経路', 'v=1&sel=i-1')]);
    expect(await store.deleteView(two.id, "O'Hara")).toBe(false);
    expect(await store.deleteView(one.id, "O'Hara")).toBe(true);
    await expect(store.putView(view('x', '', 'f'.repeat(32)))).rejects.toThrow();
    await store.deleteSnapshot(one.id);
    expect(await store.listViews(one.id)).toEqual([]);
    expect(await store.listViews(two.id)).toHaveLength(1);
  });
}
