import { describe, expect, it } from 'vitest';
import { openWorld } from '../../testing/open-world';
import { getWorld } from '../../worlds/worlds';
import { buildSearchIndex } from '../search/search-index';
import { endLabel } from './end-label';
import { suggestEnds } from './suggestions';

const open = async () => {
  const { topology, analysis } = await openWorld(getWorld('elastic-ip-no-answer').build());
  return { topology, index: buildSearchIndex(topology, analysis) };
};

describe('suggestions for an end', () => {
  it('a host comes with its ENIs, and "host eth1" finds one', async () => {
    const { topology, index } = await open();
    const host = [...topology.hosts.values()].find((node) => node.instance?.tags['Name'] === 'portal-1');
    const enis = host?.networkInterfaces.map((eni) => eni.id) ?? [];
    const refs = suggestEnds(index, 'portal-1').map((entry) => entry.ref);
    expect(refs).toEqual(expect.arrayContaining([host?.id, ...enis]));
    expect(suggestEnds(index, 'portal-1 eth1').map((entry) => entry.ref)).toEqual([enis[1]]);
    expect(endLabel(topology, enis[1] ?? '')).toMatchObject({ icon: 'network-interface', name: 'portal-1 eth1' });
  });

  it('a whole address stays an address; one that nobody has may be typed', async () => {
    const { topology, index } = await open();
    const address = [...topology.networkInterfaces.values()][0]?.privateIps[0]?.address ?? '';
    expect(suggestEnds(index, address)[0]?.ref).toBe(address);
    expect(suggestEnds(index, '198.51.100.24')).toEqual([{ kind: 'typed', ref: '198.51.100.24' }]);
  });

  it('the outside has two words; groups and subnets are no ends', async () => {
    const { index } = await open();
    expect(suggestEnds(index, '').map((entry) => entry.ref)).toEqual(['internet', 'on-premises']);
    expect(suggestEnds(index, 'on-').map((entry) => entry.ref)[0]).toBe('on-premises');
    expect(suggestEnds(index, 'web-a')).toEqual([]);
  });
});
