import { tcp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const endpointOverPeering: World = {
  id: 'endpoint-over-peering',
  gallery: null,
  rules: { clean: true },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'endpoint-over-peering' });
    const [tools, spoke] = [w.vpc('tools', ['10.84.0.0/16'], {}), w.vpc('spoke', ['10.85.0.0/16', '10.86.0.0/16'], {})];
    const [toolsA, spokeA, labA] = [w.subnet(tools, 'tools-a', '10.84.1.0/24', 'a'), w.subnet(spoke, 'spoke-a', '10.85.1.0/24', 'a'), w.subnet(spoke, 'lab-a', '10.86.1.0/24', 'a')];
    const pcx = w.peering('pcx-tools-spoke', tools, spoke);
    w.routeTable(tools, 'rtb-tools', [toolsA], [['10.85.0.0/16', pcx], ['10.86.0.0/16', pcx]]);
    w.routeTable(spoke, 'rtb-spoke', [spokeA, labA], [['10.84.0.0/16', pcx]]);
    w.interfaceEndpoint('ssm', [toolsA], w.group(tools, 'endpoint-in', [tcp(443, '10.84.0.0/16', '10.85.0.0/16')]));
    w.instance('tool-1', toolsA);
    w.instance('spoke-1', spokeA);
    w.instance('lab-1', labA);
    return w.files();
  },
};
