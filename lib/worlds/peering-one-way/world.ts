import { anywhere, tcp } from '../builder/permissions';
import { cutShort, forgetTables } from '../builder/refused';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { bothWaysTraces, oneWayTraces, otherAccountTraces, partTraces, pendingTraces, unreadTraces, viaNatTraces } from './traces';

type Kind = 'pending' | 'oneWay' | 'bothWays' | 'part' | 'viaNat' | 'unread' | 'otherAccount';

function build(kind: Kind): readonly WorldFile[] {
  const w = new WorldBuilder({ seed: 'peering-one-way' });
  const sales = w.vpc('sales', ['10.64.0.0/16'], { internetGateway: 'igw-sales' });
  const [publicA, appA] = [w.subnet(sales, 'public-a', '10.64.0.0/24', 'a'), w.subnet(sales, 'app-a', '10.64.1.0/24', 'a')];
  const elsewhere = kind === 'otherAccount' ? new WorldBuilder({ seed: 'peering-one-way', account: '210987654321' }) : w;
  const stock = elsewhere.vpc('stock', ['10.65.0.0/16'], {});
  const [stockA, stockB] = [elsewhere.subnet(stock, 'stock-a', '10.65.1.0/24', 'a'), elsewhere.subnet(stock, 'stock-b', '10.65.2.0/24', 'b')];
  const pcx = w.peering('pcx-sales-stock', sales, stock);
  if (kind === 'pending') Object.assign(w.list('VpcPeeringConnections')[0] ?? {}, { Status: { Code: 'pending-acceptance', Message: 'Pending acceptance by 123456789012' } });
  const nat = w.natGateway('nat-a', publicA);
  w.routeTable(sales, 'rtb-public', [publicA], kind === 'pending' ? [[anywhere, sales.igw]] : [[anywhere, sales.igw], ['10.65.0.0/16', pcx]]);
  w.routeTable(sales, 'rtb-app', [appA], [[anywhere, nat], kind === 'pending' ? ['10.65.0.0/16', pcx, 'blackhole'] : ['10.65.0.0/16', kind === 'viaNat' ? nat : pcx]]);
  w.instance('app-1', appA, { groups: [w.group(sales, 'app', [tcp(8080, '10.65.0.0/16')])] });
  if (kind === 'otherAccount') return w.files();
  const back = [['10.64.0.0/16', pcx]] as const;
  w.routeTable(stock, 'rtb-stock-a', [stockA], kind === 'bothWays' || kind === 'part' || kind === 'unread' ? back : []);
  w.routeTable(stock, 'rtb-stock-b', [stockB], kind === 'bothWays' ? back : []);
  const into = w.group(stock, 'stock-in', [tcp(5432, '10.64.0.0/16')]);
  w.instance('stock-1', stockA, { groups: [into] });
  w.instance('stock-2', stockB, { groups: [into] });
  if (kind === 'unread') forgetTables(w, 'rtb-stock-a', 'rtb-stock-b', 'stock-main');
  return w.files();
}

export const peeringOneWay: World = {
  id: 'peering-one-way',
  gallery: { group: 'routing', order: 6 },
  build: () => build('oneWay'),
  rules: { violated: ['AR-15'] },
  traces: oneWayTraces,
  variants: {
    'both-ways': { build: () => build('bothWays'), rules: { clean: true }, traces: bothWaysTraces },
    'via-nat': { build: () => build('viaNat'), rules: { clean: true }, traces: viaNatTraces },
    'one-subnet': { build: () => build('part'), rules: { violated: ['AR-15'] }, traces: partTraces },
    pending: { build: () => build('pending'), traces: pendingTraces },
    unread: { build: () => build('unread'), refused: cutShort('RouteTables'), rules: { unknown: ['AR-15'] }, traces: unreadTraces },
    'other-account': { build: () => build('otherAccount'), rules: { unknown: ['AR-15'] }, traces: otherAccountTraces },
  },
};
