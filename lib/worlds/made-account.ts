import { makeNumber } from './builder/made-ids';
import type { InstanceRef, SubnetRef, VpcRef } from './builder/made-parts';
import type { MadeImageName } from './builder/images';
import type { MadeServiceName } from './builder/made-services';
import { all, anywhere, tcp } from './builder/permissions';
import { WorldBuilder } from './builder/world-builder';
import type { WorldFile } from './world';

/** A large account for measuring: several VPCs, three zones, three tiers, the usual mix of ENIs. Linear in its size; equal parameters give equal files. */
export interface MadeAccountOptions {
  readonly eni: number;
  readonly instances: number;
  readonly seed: number;
}
interface MadeVpc {
  readonly vpc: VpcRef;
  readonly publics: readonly SubnetRef[];
  readonly privates: readonly SubnetRef[];
  readonly isolated: readonly SubnetRef[];
  readonly groups: { readonly web: string; readonly app: string; readonly db: string; readonly mgmt: string; readonly nodes: string };
}
const enisPerVpc = 2500;
const zones = ['a', 'b', 'c'] as const;
const roles = ['web', 'app', 'api', 'batch', 'queue', 'report'] as const;
const types = ['m6i.large', 'm6i.xlarge', 'c6i.xlarge', 't3.medium', 'r6i.large'] as const;
const images: readonly MadeImageName[] = ['al2023', 'al2023', 'al2', 'ubuntu2404', 'rhel9', 'windows2022', 'unknown'];
const services: readonly MadeServiceName[] = ['lambda', 'ecs', 'ecs', 'vpc-endpoint', 'rds', 'application-load-balancer', 'elasticache', 'network-load-balancer', 'efs', 'transit-gateway'];
const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

export function makeAccount({ eni, instances, seed }: MadeAccountOptions): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: `made-account-${seed}` });
  const vpcs = Array.from({ length: Math.min(200, Math.max(2, Math.ceil(eni / enisPerVpc))) }, (_, i) => makeVpc(w, i));
  let enis = vpcs.length * zones.length;

  const multiHomed = Math.max(1, Math.floor(instances / 100));
  const nodes = Math.floor(instances * 0.15);
  const budget = eni - instances;
  for (let i = 0; i < instances; i++) {
    const v = pick(vpcs, i);
    const zone = Math.floor(i / vpcs.length) % zones.length;
    const chance = makeNumber(`${seed}/${i}`, 1000);
    if (i < multiHomed) enis += addMultiHomed(w, v, pick(vpcs, i + 1), zone, i, chance);
    else if (i < multiHomed + nodes && enis - instances < budget - 3) enis += addNode(w, v, zone, i);
    else {
      const tier = chance < 150 ? v.publics : chance < 850 ? v.privates : v.isolated;
      const role = tier === v.publics ? 'web' : tier === v.isolated ? 'db' : pick(roles, chance);
      w.instance(`${role}-${i}`, tier[zone] as SubnetRef, { type: pick(types, chance), image: pick(images, chance), groups: [role === 'web' ? v.groups.web : role === 'db' ? v.groups.db : v.groups.app], ...(tier === v.publics ? { autoPublicIp: true } : {}) });
      enis += 1;
    }
  }
  for (let i = 0; enis < eni; i++, enis++) {
    const v = pick(vpcs, i);
    const subnet = pick(i % 5 === 0 ? v.isolated : v.privates, Math.floor(i / vpcs.length));
    if (i % 40 === 0) w.networkInterface(subnet, `left-over-${i}`, { description: 'was attached to a replaced instance' });
    else w.networkInterface(subnet, '', { service: pick(services, i), owner: `made-${i}` });
  }
  return w.files();
}

function makeVpc(w: WorldBuilder, i: number): MadeVpc {
  const net = `10.${i}`;
  const vpc = w.vpc(`vpc-${i}`, [`${net}.0.0/16`], { internetGateway: `igw-${i}` });
  const privates = zones.map((z, n) => w.subnet(vpc, `app-${z}`, `${net}.${n * 64}.0/18`, z));
  const isolated = zones.map((z, n) => w.subnet(vpc, `db-${z}`, `${net}.${192 + n * 8}.0/21`, z));
  const publics = zones.map((z, n) => w.subnet(vpc, `web-${z}`, `${net}.${224 + n * 4}.0/22`, z, { mapPublicIp: true }));
  w.routeTable(vpc, 'public', publics, [[anywhere, vpc.igw]]);
  zones.forEach((z, n) => w.routeTable(vpc, `private-${z}`, [privates[n] as SubnetRef], [[anywhere, w.natGateway(`nat-${i}-${z}`, publics[n] as SubnetRef)]]));
  const web = w.group(vpc, 'web', [tcp(443, anywhere), tcp(80, anywhere)]);
  const app = w.group(vpc, 'app', [tcp(8080, web)]);
  return { vpc, publics, privates, isolated, groups: { web, app, db: w.group(vpc, 'db', [tcp(5432, app)]), mgmt: w.group(vpc, 'mgmt', [tcp(22, '10.0.0.0/8')]), nodes: w.group(vpc, 'nodes', [all(web)]) } };
}

function addNode(w: WorldBuilder, v: MadeVpc, zone: number, i: number): number {
  const subnet = v.privates[zone] as SubnetRef;
  const node = w.instance(`eks-node-${i}`, subnet, { type: 'm5.xlarge', image: 'eksNode', groups: [v.groups.nodes], tags: { 'kubernetes.io/cluster/prod': 'owned' } });
  for (let n = 0; n < 3; n++) w.attach(node, subnet, { name: '', description: `aws-K8S-${node.id}`, groups: [v.groups.nodes], tags: { 'node.k8s.amazonaws.com/instance_id': node.id, 'cluster.k8s.amazonaws.com/name': 'prod' } });
  return 4;
}

function addMultiHomed(w: WorldBuilder, v: MadeVpc, other: MadeVpc, zone: number, i: number, chance: number): number {
  const [publicSubnet, privateSubnet, isolatedSubnet] = [v.publics[zone], v.privates[zone], v.isolated[zone]] as [SubnetRef, SubnetRef, SubnetRef];
  const type = 'm6i.large';
  const image = pick(images, chance);
  const start = (name: string, subnet: SubnetRef, group: string): InstanceRef => w.instance(`${name}-${i}`, subnet, { type, image, groups: [group] });
  switch (i % 6) {
    case 0: {
      const host = w.instance(`www-${i}`, publicSubnet, { type, image, groups: [v.groups.web], elasticIp: `www-${i}` });
      w.attach(host, privateSubnet, { groups: [v.groups.mgmt], description: 'management' });
      return 2;
    }
    case 1: {
      const host = w.instance(`fw-${i}`, publicSubnet, { type: 'c6in.xlarge', image: 'firewall', groups: [v.groups.web], sourceDestCheck: false });
      const inside = w.attach(host, privateSubnet, { groups: [v.groups.app], sourceDestCheck: i % 12 === 1 });
      if (i % 24 === 1) w.routeTable(v.vpc, `via-fw-${i}`, [], [['172.16.0.0/12', inside.id]]);
      return 2;
    }
    case 2:
      w.attach(start('edge', publicSubnet, v.groups.web), publicSubnet, { groups: [v.groups.web] });
      return 2;
    case 3:
      w.attach(start('api', privateSubnet, v.groups.app), isolatedSubnet, { groups: [v.groups.db] });
      return 2;
    case 4:
      w.attach(start('bridge', privateSubnet, v.groups.app), other.privates[zone] as SubnetRef, { groups: [other.groups.app] });
      return 2;
    default:
      w.attach(start('db', privateSubnet, v.groups.db), isolatedSubnet, { groups: [v.groups.db], keep: true, secondaryIps: [], description: 'floating address of the database' });
      return 2;
  }
}
