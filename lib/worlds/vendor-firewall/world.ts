import { all, anywhere, tcp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const vendorFirewall: World = {
  id: 'vendor-firewall',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'vendor-firewall' });
    const vpc = w.vpc('dmz', ['10.5.0.0/16'], { internetGateway: 'igw-dmz' });
    const [mgmt, untrust, trust, app] = [w.subnet(vpc, 'mgmt-a', '10.5.1.0/28', 'a'), w.subnet(vpc, 'untrust-a', '10.5.2.0/28', 'a'), w.subnet(vpc, 'trust-a', '10.5.3.0/28', 'a'), w.subnet(vpc, 'app-a', '10.5.16.0/24', 'a')];
    w.routeTable(vpc, 'untrust', [untrust], [[anywhere, vpc.igw]]);
    const fw = w.instance('vmfw-1', mgmt, { type: 'c6in.xlarge', image: 'firewall', marketplace: 'dd0w4ru5k2zftnex7p1ofirewl', groups: [w.group(vpc, 'fw-mgmt', [tcp(22, '172.16.0.0/12')])] });
    w.attach(fw, untrust, { elasticIp: 'fw', groups: [w.group(vpc, 'fw-untrust', [all(anywhere)])], sourceDestCheck: false });
    const inside = w.attach(fw, trust, { groups: [w.group(vpc, 'fw-trust', [all('10.5.0.0/16')])], sourceDestCheck: false });
    w.routeTable(vpc, 'app', [app], [[anywhere, inside.id]]);
    w.instance('app-1', app);
    return w.files();
  },
};
