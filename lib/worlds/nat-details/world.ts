import { anywhere, tcp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const natDetails: World = {
  id: 'nat-details',
  gallery: null,
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'nat-details' });
    const vpc = w.vpc('shop', ['10.172.0.0/16'], { internetGateway: 'igw-shop' });
    const subnet = (name: string, n: number) => w.subnet(vpc, name, `10.172.${n}.0/24`, 'a');
    const [publicA, filtered, dark] = [subnet('public-a', 0), subnet('filtered-a', 1), subnet('dark-a', 2)];
    w.routeTable(vpc, 'rtb-public', [publicA, filtered], [[anywhere, vpc.igw]]);
    w.routeTable(vpc, 'rtb-dark', [dark], []);
    w.networkAcl(vpc, 'acl-filtered', [filtered], [[100, 'in', 'allow', '-1', '10.172.0.0/16'], [100, 'out', 'allow', '-1', anywhere]]);
    const gateways = { good: w.natGateway('nat-good', publicA), private: w.natGateway('nat-private', publicA, 'private'), filtered: w.natGateway('nat-filtered', filtered), dark: w.natGateway('nat-dark', dark), failed: w.natGateway('nat-failed', publicA) };
    Object.assign(w.list('NatGateways').at(-1) ?? {}, { State: 'failed', FailureCode: 'InternalError' });
    Object.entries(gateways).forEach(([name, id], i) => {
      const behind = subnet(`behind-${name}`, 10 + i);
      w.routeTable(vpc, `rtb-behind-${name}`, [behind], [[anywhere, id]]);
      w.instance(`app-${name}`, behind, { groups: [w.group(vpc, `in-${name}`, [tcp(443, anywhere)])] });
    });
    return w.files();
  },
};
