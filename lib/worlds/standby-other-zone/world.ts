import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const standbyOtherZone: World = {
  id: 'standby-other-zone',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'standby-other-zone' });
    const vpc = w.vpc('ha', ['10.24.0.0/16'], {});
    const [appA, dbA, appB] = [w.subnet(vpc, 'app-a', '10.24.0.0/24', 'a'), w.subnet(vpc, 'db-a', '10.24.1.0/24', 'a'), w.subnet(vpc, 'app-b', '10.24.2.0/24', 'b')];
    const active = w.instance('redis-1', appA, { profile: 'redis' });
    w.attach(active, dbA, { keep: true, hotAfter: 10 });
    w.instance('redis-2', appB, { profile: 'redis' });
    const full = w.instance('kafka-1', appA, { type: 't3.micro', profile: 'kafka' });
    w.attach(full, dbA, { keep: true, hotAfter: 10, secondaryIps: ['10.24.1.200'], name: 'kafka-vip' });
    const busy = w.instance('kafka-2', appA, { type: 't3.micro', profile: 'kafka' });
    w.attach(busy, dbA, {});
    return w.files();
  },
};
