import { anywhere, tcp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const aclSeparatedBridge: World = {
  id: 'acl-separated-bridge',
  gallery: { group: 'pattern', order: 1 },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'acl-separated-bridge' });
    const plant = w.vpc('plant', ['10.60.0.0/16'], { internetGateway: 'igw-plant' });
    const edgeA = w.subnet(plant, 'edge-a', '10.60.0.0/26', 'a');
    const [officeA, machinesA] = [w.subnet(plant, 'office-a', '10.60.10.0/24', 'a'), w.subnet(plant, 'machines-a', '10.60.20.0/24', 'a')];
    const [officeB, machinesB] = [w.subnet(plant, 'office-b', '10.60.11.0/24', 'b'), w.subnet(plant, 'machines-b', '10.60.21.0/24', 'b')];
    w.routeTable(plant, 'public', [edgeA], [[anywhere, plant.igw]]);
    w.routeTable(plant, 'office', [officeA, officeB], [[anywhere, w.natGateway('nat-plant', edgeA)]]);
    w.routeTable(plant, 'machines', [machinesA, machinesB], []);
    w.networkAcl(plant, 'office', [officeA, officeB], [
      [90, 'in', 'deny', '-1', '10.60.20.0/23'], [100, 'in', 'allow', '-1', anywhere], [90, 'out', 'deny', '-1', '10.60.20.0/23'], [100, 'out', 'allow', '-1', anywhere],
    ]);
    w.networkAcl(plant, 'machines', [machinesA, machinesB], [[100, 'in', 'allow', '-1', '10.60.20.0/23'], [100, 'out', 'allow', '-1', '10.60.20.0/23']]);
    const office = w.group(plant, 'office', [tcp(443, '10.60.10.0/23')]);
    const machines = w.group(plant, 'machines', [tcp(4840, '10.60.20.0/23')]);
    for (const [n, o, m] of [[1, officeA, machinesA], [2, officeB, machinesB]] as const) {
      const historian = w.instance(`historian-${n}`, o, { type: 'm6i.large', groups: [office] });
      w.attach(historian, m, { groups: [machines], description: 'Reads the machines' });
      for (let i = 1; i <= 3; i++) w.instance(`desk-${n}${i}`, o, { type: 't3.medium', image: 'windows2022', groups: [office] });
      for (let i = 1; i <= 4; i++) w.instance(`plc-${n}${i}`, m, { type: 't3.small', groups: [machines] });
    }
    return w.files();
  },
};
