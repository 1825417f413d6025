import type { AnalysisContext } from '../lib/analyse/context';
import { surveyHosts } from '../lib/analyse/hosts/describe-hosts';
import { groupByKind } from '../lib/analyse/kinds/group-by-kind';
import { labelKinds } from '../lib/analyse/kinds/label-kinds';
import { checkRules } from '../lib/analyse/rules/check-rules';
import { buildTopology } from '../lib/graph/build-topology';
import type { Inventory, Route, RouteTable } from '../lib/model/inventory';
import { readMadeAccount } from './shared/made-account';
import { collectGarbage, median } from './shared/measure';

/**
 * All warning rules over one account, against building its graph. `made`: the made account. `routed`: the same ENIs, spread over many VPCs that a transit gateway joins,
 * neighbours peered, each with an inspected subnet: what rules about routes have to look at. Medians; both sides by turns after a garbage collection.
 */

/** VPCs of nine subnets each, cut out of the made account's subnets in turn; every ENI stays in its zone. */
function spread(inventory: Inventory, count: number): Inventory {
  const place = { account: inventory.vpcs[0]?.account ?? null, region: inventory.vpcs[0]?.region ?? null };
  const cidr = (i: number): string => `10.${i}.0.0/16`;
  const ids = Array.from({ length: count }, (_, i) => i);
  const route = (destination: string, target: Route['target']): Route => ({ destination, destinationKind: 'ipv4', target, state: 'active', origin: 'CreateRoute' });
  const zones = ['us-east-1a', 'us-east-1b', 'us-east-1c'];
  const subnets = ids.flatMap((i) => Array.from({ length: 9 }, (_, n) => ({
    ...place, id: `subnet-${i}-${n}`, vpcId: `vpc-${i}`, cidr: `10.${i}.${n * 16}.0/20`, ipv6Cidrs: [], zone: zones[n % 3] ?? '', zoneId: null, availableIpAddressCount: null, mapPublicIpOnLaunch: null, ipv6Native: false, blockPublicAccess: null, tags: {},
  })));
  const table = (i: number, n: number, of: readonly number[], routes: readonly Route[]): RouteTable => ({
    ...place, id: `rtb-${i}-${n}`, vpcId: `vpc-${i}`, main: n === 0, subnetIds: of.map((s) => `subnet-${i}-${s}`), gatewayIds: [], routes: [route(cidr(i), { kind: 'local' }), ...routes], propagatingVgws: [], tags: {},
  });
  const toTransit = route('10.0.0.0/8', { kind: 'transit-gateway', id: 'tgw-1' });
  const peers = (i: number): Route[] => [i - 1, i + 1].filter((j) => j >= 0 && j < count).map((j) => route(cidr(j), { kind: 'vpc-peering', id: `pcx-${Math.min(i, j)}` }));
  const counters = new Map<string, number>();
  const networkInterfaces = inventory.networkInterfaces.map((eni, at) => {
    const id = `subnet-${at % count}-${Math.floor(at / count) % 9}`;
    const next = (counters.get(id) ?? 3) + 1;
    counters.set(id, next);
    const n = Math.floor(at / count) % 9;
    const address = `10.${at % count}.${n * 16 + Math.floor(next / 250)}.${(next % 250) + 1}`;
    return { ...eni, vpcId: `vpc-${at % count}`, subnetId: id, zone: zones[n % 3] ?? '', privateIps: eni.privateIps.map((ip, k) => ({ ...ip, address: k === 0 ? address : ip.address })) };
  });
  const firewall = (i: number): string => networkInterfaces.find((eni) => eni.subnetId === `subnet-${i}-8`)?.id ?? '';
  return {
    ...inventory, networkInterfaces, subnets, networkAcls: [],
    vpcs: ids.map((i) => ({ ...place, id: `vpc-${i}`, cidrs: [cidr(i)], ipv6Cidrs: [], isDefault: false, blockPublicAccess: null, tags: {} })),
    routeTables: ids.flatMap((i) => [
      table(i, 0, [0, 1, 2], [toTransit, ...peers(i)]), table(i, 1, [3, 4, 5], [toTransit]), table(i, 2, [6], [toTransit, route(`10.${i}.112.0/20`, { kind: 'network-interface', id: firewall(i), instanceId: null })]),
      table(i, 3, [7], [toTransit, route(`10.${i}.96.0/20`, { kind: 'network-interface', id: firewall(i), instanceId: null })]), table(i, 4, [8], []),
    ]),
    vpcPeeringConnections: ids.slice(1).map((i) => ({
      ...place, id: `pcx-${i - 1}`, status: 'active', requester: { vpcId: `vpc-${i - 1}`, account: place.account, region: place.region, cidrs: [cidr(i - 1)], ipv6Cidrs: [] }, accepter: { vpcId: `vpc-${i}`, account: place.account, region: place.region, cidrs: [cidr(i)], ipv6Cidrs: [] }, tags: {},
    })),
    transitGateways: [{ ...place, id: 'tgw-1', state: 'available', defaultAssociationRouteTableId: 'tgw-rtb-1', defaultPropagationRouteTableId: 'tgw-rtb-1', securityGroupReferencing: null, tags: {} }],
    transitGatewayAttachments: ids.map((i) => ({
      ...place, id: `tgw-attach-${i}`, transitGatewayId: 'tgw-1', resourceType: 'vpc', resourceId: `vpc-${i}`, resourceOwnerId: place.account, state: 'available', associationRouteTableId: 'tgw-rtb-1', subnetIds: [0, 1, 2].map((n) => `subnet-${i}-${n}`), applianceMode: false, securityGroupReferencing: null, peer: null, tags: {},
    })),
    transitGatewayRouteTables: [{
      ...place, id: 'tgw-rtb-1', transitGatewayId: 'tgw-1', associations: ids.map((i) => `tgw-attach-${i}`), propagations: ids.map((i) => `tgw-attach-${i}`),
      routes: ids.map((i) => ({ destination: cidr(i), type: 'propagated', state: 'active', attachments: [{ attachmentId: `tgw-attach-${i}`, resourceId: `vpc-${i}`, resourceType: 'vpc' }] })), tags: {},
    }],
  };
}

function prepare(inventory: Inventory): AnalysisContext {
  const topology = buildTopology(inventory);
  const kinds = labelKinds(topology);
  const { hosts, notable } = surveyHosts(topology, kinds);
  return { topology, kinds, hosts, byKind: groupByKind(kinds), notable };
}

function measure(name: string, inventory: Inventory, runs: number): string {
  const graphs: number[] = [];
  const rules: number[] = [];
  let findings = 0;
  for (let run = 0; run < runs + 3; run++) {
    collectGarbage();
    const t0 = performance.now();
    buildTopology(inventory);
    const t1 = performance.now();
    const context = prepare(inventory);
    collectGarbage();
    const t2 = performance.now();
    findings = checkRules(context).length;
    const t3 = performance.now();
    if (run >= 3) {
      graphs.push(t1 - t0);
      rules.push(t3 - t2);
    }
  }
  const share = median(rules.map((time, run) => time / (graphs[run] ?? 1)));
  return `| ${name} | ${inventory.networkInterfaces.length.toLocaleString('en')} | ${inventory.vpcs.length} | ${inventory.routeTables.length} | ${median(graphs).toFixed(1)} | ${median(rules).toFixed(1)} | **${share.toFixed(2)}×** | ${findings.toLocaleString('en')} |`;
}

const small = (await readMadeAccount(10_000)).inventory;
const lines = [measure('made', small, 15), measure('routed', spread(small, 50), 15), measure('routed', spread(small, 200), 9)];
const large = (await readMadeAccount(100_000)).inventory;
lines.push(measure('made', large, 3));
console.log(['| account | ENIs | VPCs | route tables | graph, ms | all rules, ms | rules / graph | findings |', '|---|---|---|---|---|---|---|---|', ...lines].join('\n'));
