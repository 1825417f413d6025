import { permission, tcp, udp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

const near = '10.100.1.0/24';

export const packetFilters: World = {
  id: 'packet-filters',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'packet-filters' });
    const vpc = w.vpc('lab', ['10.100.0.0/16'], { ipv6: '2001:db8:a000::/56' });
    const subnet = (name: string, n: number) => w.subnet(vpc, name, `10.100.${n}.0/24`, 'a', { ipv6: `2001:db8:a000:${n}::/64` });
    const [apps, data, windows] = [subnet('apps-a', 1), subnet('data-a', 2), subnet('windows-a', 3)];
    w.networkAcl(vpc, 'acl-data', [data], [
      [90, 'in', 'deny', '6', '10.100.1.0/28', [3306, 3306]], [100, 'in', 'allow', '6', near, [3306, 3306]], [110, 'in', 'allow', '17', near, [53, 53]], [120, 'in', 'allow', '1', near],
      [100, 'out', 'allow', '6', near, [1024, 65535]], [110, 'out', 'allow', '1', near],
    ]);
    w.networkAcl(vpc, 'acl-windows', [windows], [[100, 'in', 'allow', '6', near, [443, 443]], [100, 'out', 'allow', '6', near, [49152, 65535]]]);
    const dataIn = w.group(vpc, 'data-in', [tcp(3306, near, '2001:db8:a000::/56'), udp(53, near), permission('icmp', -1, -1, [near])], []);
    w.instance('db-1', data, { groups: [dataIn], ipv6: ['2001:db8:a000:2::10'] });
    w.instance('iis-1', windows, { image: 'windows2022', groups: [w.group(vpc, 'iis-in', [tcp(443, near)])] });
    const out = w.group(vpc, 'apps-in', [tcp(8080, '10.100.0.0/16')]);
    w.instance('app-1', apps, { ip: '10.100.1.5', groups: [out] });
    w.instance('app-2', apps, { ip: '10.100.1.50', groups: [out], ipv6: ['2001:db8:a000:1::50'] });
    return w.files();
  },
};
