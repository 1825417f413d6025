import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const ipv6OnlySubnet: World = {
  id: 'ipv6-only-subnet',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'ipv6-only-subnet' });
    const vpc = w.vpc('six', ['10.19.0.0/16'], { ipv6: '2001:db8:1900::/56', internetGateway: 'igw-six' });
    const app = w.subnet(vpc, 'app-a', '10.19.0.0/24', 'a', { ipv6: '2001:db8:1900::/64' });
    const six = w.subnet(vpc, 'six-a', '10.19.1.0/24', 'a', { ipv6: '2001:db8:1900:1::/64', ipv6Native: true });
    w.routeTable(vpc, 'six', [six], [['::/0', vpc.igw]]);
    const host = w.instance('app-1', app);
    w.attach(host, six, { withoutAddress: true, ipv6: ['2001:db8:1900:1::10'] });
    return w.files();
  },
};
