import type { SubnetRef, VpcRef } from './made-parts';
import { anywhere, tcp } from './permissions';
import type { WorldBuilder } from './world-builder';

/** The VPC most stories happen in: two zones, public web, private app behind NAT gateways, isolated db, with what usually lives there. */
export interface ThreeTiers {
  readonly vpc: VpcRef;
  readonly webA: SubnetRef; readonly webB: SubnetRef;
  readonly appA: SubnetRef; readonly appB: SubnetRef;
  readonly dbA: SubnetRef; readonly dbB: SubnetRef;
  readonly groups: { readonly alb: string; readonly web: string; readonly app: string; readonly db: string; readonly endpoint: string };
  readonly natA: string;
}

export function addThreeTiers(w: WorldBuilder, name: string, net: string, options: { readonly extraCidrs?: readonly string[]; readonly apps?: readonly string[] } = {}): ThreeTiers {
  const vpc = w.vpc(name, [`${net}.0.0/16`, ...(options.extraCidrs ?? [])], { internetGateway: `igw-${name}` });
  const [webA, webB] = [w.subnet(vpc, 'web-a', `${net}.0.0/24`, 'a', { mapPublicIp: true }), w.subnet(vpc, 'web-b', `${net}.1.0/24`, 'b', { mapPublicIp: true })];
  const [appA, appB] = [w.subnet(vpc, 'app-a', `${net}.16.0/22`, 'a'), w.subnet(vpc, 'app-b', `${net}.20.0/22`, 'b')];
  const [dbA, dbB] = [w.subnet(vpc, 'db-a', `${net}.32.0/24`, 'a'), w.subnet(vpc, 'db-b', `${net}.33.0/24`, 'b')];
  const [natA, natB] = [w.natGateway(`nat-${name}-a`, webA), w.natGateway(`nat-${name}-b`, webB)];
  w.routeTable(vpc, 'public', [webA, webB], [[anywhere, vpc.igw]]);
  w.routeTable(vpc, 'private-a', [appA], [[anywhere, natA]]);
  w.routeTable(vpc, 'private-b', [appB], [[anywhere, natB]]);
  w.routeTable(vpc, 'isolated', [dbA, dbB], []);

  const alb = w.group(vpc, 'alb', [tcp(443, anywhere), tcp(80, anywhere)]);
  const web = w.group(vpc, 'web', [tcp(80, alb), tcp(443, alb)]);
  const app = w.group(vpc, 'app', [tcp(8080, web)]);
  const db = w.group(vpc, 'db', [tcp(5432, app)]);
  const endpoint = w.group(vpc, 'endpoint', [tcp(443, `${net}.0.0/16`)]);

  const names = options.apps ?? ['cart', 'orders', 'search'];
  for (const [zone, webSubnet, appSubnet] of [['a', webA, appA], ['b', webB, appB]] as const) {
    w.networkInterface(webSubnet, '', { service: 'application-load-balancer', owner: `shop/50dc6c495c0c9188`, groups: [alb], autoPublicIp: true });
    names.forEach((service, i) => w.instance(`${service}-${zone === 'a' ? 1 : 2}`, appSubnet, { type: i === 0 ? 'm6i.xlarge' : 'm6i.large', groups: [app], profile: service }));
    w.networkInterface(appSubnet, '', { service: 'lambda', owner: `resize-images-4f1c7a2e-${zone}`, groups: [app] });
  }
  w.interfaceEndpoint('ssm', [appA, appB], endpoint);
  w.networkInterface(dbA, '', { service: 'rds', groups: [db] });
  w.networkInterface(dbB, '', { service: 'rds', groups: [db] });
  return { vpc, webA, webB, appA, appB, dbA, dbB, groups: { alb, web, app, db, endpoint }, natA };
}
