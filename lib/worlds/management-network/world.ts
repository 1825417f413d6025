import { addVpnConnection } from '../builder/edges';
import { anywhere, tcp } from '../builder/permissions';
import { addThreeTiers } from '../builder/three-tiers';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const managementNetwork: World = {
  id: 'management-network',
  gallery: { group: 'scenario', order: 1 },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'management-network' });
    const t = addThreeTiers(w, 'shop', '10.20');
    const vgw = w.vpnGateway(t.vpc, 'vgw-office');
    addVpnConnection(w, 'vpn-office', vgw);
    const mgmtA = w.subnet(t.vpc, 'mgmt-a', '10.20.6.0/26', 'a');
    const mgmtB = w.subnet(t.vpc, 'mgmt-b', '10.20.6.64/26', 'b');
    w.routeTable(t.vpc, 'mgmt', [mgmtA, mgmtB], [[anywhere, vgw]]);
    w.networkAcl(t.vpc, 'mgmt', [mgmtA, mgmtB], [
      [100, 'in', 'allow', '6', '172.16.0.0/12', [22, 22]], [110, 'in', 'allow', '6', '10.20.0.0/16', [22, 22]],
      [100, 'out', 'allow', '6', '172.16.0.0/12', [1024, 65535]], [110, 'out', 'allow', '6', '10.20.0.0/16', [1024, 65535]],
    ]);
    const publicWeb = w.group(t.vpc, 'public-web', [tcp(80, anywhere), tcp(443, anywhere)]);
    const sshOnly = w.group(t.vpc, 'mgmt-ssh', [tcp(22, '172.16.10.0/24')]);
    for (const [name, web, mgmt] of [['www-1', t.webA, mgmtA], ['www-2', t.webB, mgmtB]] as const) {
      const host = w.instance(name, web, { type: 'm6i.large', groups: [publicWeb], elasticIp: name, profile: 'www' });
      w.attach(host, mgmt, { name: `${name}-mgmt`, description: 'Management, SSH from the office only', groups: [sshOnly] });
    }
    w.instance('bastion-1', mgmtA, { type: 't3.micro', groups: [sshOnly] });
    return w.files();
  },
};
