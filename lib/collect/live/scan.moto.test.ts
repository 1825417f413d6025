// A scan of an account that has every scenario in it, against the emulator.
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { ScanStage } from '../../testing/live/scan-emulator';
import { openStage } from '../../testing/live/scan-emulator';
import type { SeededWorld } from '../../testing/live/seed';
import { seededRegions } from '../../testing/live/seed';
import { openWorld } from '../../testing/open-world';
import { getWorld } from '../../worlds/worlds';

let stage: ScanStage;
beforeAll(async () => void (stage = await openStage()));
beforeEach(() => stage.proxy.reset());
afterAll(() => stage.close());

describe('scan', () => {
  it.each(Object.entries(seededRegions))('%s: the labels of the made account', async (world, region) => {
    const { result, analysis } = await stage.scan({ regions: { kind: 'include', regions: [region] } });
    expect(result).toMatchObject({ outcome: 'complete', failure: null });
    const made = await openWorld(getWorld(world).build());
    const ids = inject('seeded')[world as SeededWorld] ?? {};
    const labels = (hosts: typeof analysis.hosts, name: (id: string) => string | undefined): string[] => [...hosts.values()].flatMap((host) => host.scenarios.filter(({ label }) => label).map(({ scenario }) => `${name(host.instanceId)} ${scenario}`)).sort();
    // The emulator takes every attachment for one that stays behind, so it may show one scenario more.
    expect(labels(analysis.hosts, (id) => id)).toEqual(expect.arrayContaining(labels(made.analysis.hosts, (id) => ids[id])));
  });
});
