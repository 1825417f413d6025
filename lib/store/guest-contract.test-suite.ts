import 'server-only';
import { expect, it } from 'vitest';
import type { GuestEvidence } from '../model/guest';
import type { EvidenceRecord, PinRecord } from './guest-store';
import type { SnapshotStore } from './port';
import { sampleSnapshot } from './store-contract.test-suite';

/** The tests of the guest half of the port, for every engine behind it. */
const evidence: GuestEvidence = {
  version: 1, os: 'linux', formats: ['ip-rule'], nature: 'state', interfaces: [{ device: '__proto__', mac: null, addresses: ['10.0.0.1'] }], rules: { ipv4: [], ipv6: null }, routes: { ipv4: null, ipv6: null },
  rpFilter: null, forwarding: null, weakHost: null,
};
const record = (id: string, createdAt: number, instanceId = 'i-1'): EvidenceRecord => ({ id: id.padEnd(32, '0'), instanceId, author: "O'Hara 山田", createdAt, evidence });
const pin = (reason: string, instanceId = 'i-1'): PinRecord => ({ instanceId, routing: 'policy-routing', reason, author: 'Kei', createdAt: 5 });

export function testGuestStoreContract(open: () => SnapshotStore): void {
  it('gives evidence back as it was, newest first', async () => {
    const store = open();
    await store.insertEvidence(record('a', 1));
    await store.insertEvidence(record('b', 3));
    await store.insertEvidence(record('c', 2, 'i-2'));
    expect(await store.listEvidence('i-1')).toEqual([record('b', 3), record('a', 1)]);
    expect(await store.listEvidence('i-9')).toEqual([]);
    await expect(store.insertEvidence(record('a', 9))).rejects.toThrow();
  });
  it('removes one entry of one instance', async () => {
    const store = open();
    await store.insertEvidence(record('a', 1));
    expect(await store.deleteEvidence('i-2', record('a', 1).id)).toBe(false);
    expect(await store.deleteEvidence('i-1', record('a', 1).id)).toBe(true);
    expect(await store.deleteEvidence('i-1', record('a', 1).id)).toBe(false);
    expect(await store.listAnnotatedInstances()).toEqual([]);
  });
  it('keeps one pin an instance', async () => {
    const store = open();
    await store.putPin(pin('first'));
    await store.putPin(pin('second'));
    expect(await store.lookupPin('i-1')).toEqual(pin('second'));
    expect(await store.lookupPin('i-2')).toBeNull();
    expect(await store.deletePin('i-1')).toBe(true);
    expect(await store.deletePin('i-1')).toBe(false);
    await expect(store.putPin({ ...pin('x'), routing: 'appliance' as 'policy-routing' })).rejects.toThrow();
  });
  it('outlives snapshots', async () => {
    const store = open();
    const snapshot = await sampleSnapshot('a1');
    await store.putSnapshot(snapshot);
    await store.insertEvidence(record('a', 1, 'i-2'));
    await store.putPin(pin('x'));
    await store.deleteSnapshot(snapshot.id);
    expect(await store.listAnnotatedInstances()).toEqual(['i-1', 'i-2']);
  });
}
