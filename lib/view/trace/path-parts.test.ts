import { expect, it } from 'vitest';
import { openWorld } from '../../testing/open-world';
import { getWorld } from '../../worlds/worlds';
import { pathParts } from './path-parts';
import { droppedReply } from './testing-traces';

it('a trace touches its ENIs, their host, subnets and frames, and nothing else of the account', async () => {
  const { topology } = await openWorld(getWorld('elastic-ip-no-answer').build());
  const trace = droppedReply(topology, 'portal-1');
  const parts = pathParts(topology, trace);
  const host = topology.hosts.get(trace.to.instanceId ?? '');
  expect(host?.networkInterfaces.every((eni) => parts.has(eni.id) && parts.has(eni.subnetId ?? '') && parts.has(eni.vpcId ?? ''))).toBe(true);
  expect(parts.has(host?.id ?? '')).toBe(true);
  expect(topology.places.every((place) => parts.has(place.key))).toBe(true);
  expect([...topology.hosts.keys()].filter((id) => parts.has(id))).toEqual([host?.id]);
});
