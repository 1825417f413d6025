import { describe, expect, it } from 'vitest';
import { lookupWorld, worlds } from './worlds';

describe('worlds', () => {
  it('have distinct ids and gallery places', () => {
    expect(new Set(worlds.map((w) => w.id)).size).toBe(worlds.length);
    const places = worlds.flatMap((w) => (w.gallery === null ? [] : [`${w.gallery.group} ${w.gallery.order}`]));
    expect(new Set(places).size).toBe(places.length);
    expect(lookupWorld('no-such-world')).toBeUndefined();
  });

  for (const world of worlds) {
    it(`${world.id}: builds the same files every time, without an address used twice in a subnet`, () => {
      const files = world.build();
      expect(JSON.stringify(world.build())).toBe(JSON.stringify(files));
      const enis = files.filter((f) => f.path.includes('describe-network-interfaces')).flatMap((f) => (f.json as { NetworkInterfaces: { NetworkInterfaceId: string; SubnetId: string; PrivateIpAddresses: { PrivateIpAddress: string }[] }[] }).NetworkInterfaces);
      const addresses = enis.flatMap((e) => e.PrivateIpAddresses.map((a) => `${e.SubnetId} ${a.PrivateIpAddress}`));
      expect(addresses.filter((a, i) => addresses.indexOf(a) !== i)).toEqual([]);
      expect(new Set(enis.map((e) => e.NetworkInterfaceId)).size).toBe(enis.length);
    });
  }
});
