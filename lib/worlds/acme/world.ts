import { addVpnConnection } from '../builder/edges';
import { all, anywhere, tcp } from '../builder/permissions';
import type { SubnetRef } from '../builder/made-parts';
import { addTransitGateway, attachVpc } from '../builder/transit-gateways';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const acme: World = {
  id: 'acme',
  gallery: { group: 'showcase', order: 1 },
  rules: { unknown: ['AR-14'] },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'acme', omit: ['TransitGatewayRouteTables', 'TransitGatewayAttachments'] });
    const prod = w.vpc('prod', ['10.0.0.0/16'], { internetGateway: 'igw-prod' });
    const [webA, webB] = [w.subnet(prod, 'web-a', '10.0.0.0/24', 'a'), w.subnet(prod, 'web-b', '10.0.1.0/24', 'b')];
    const [mgmtA, fwA] = [w.subnet(prod, 'mgmt-a', '10.0.6.0/28', 'a'), w.subnet(prod, 'fw-a', '10.0.5.0/28', 'a')];
    const [appA, appB] = [w.subnet(prod, 'app-a', '10.0.12.0/22', 'a'), w.subnet(prod, 'app-b', '10.0.16.0/22', 'b')];
    const [dbA, dbB] = [w.subnet(prod, 'db-a', '10.0.30.0/24', 'a'), w.subnet(prod, 'db-b', '10.0.31.0/24', 'b')];
    const legacy = w.vpc('legacy', ['10.9.0.0/16'], {});
    const [erpA, erpDb] = [w.subnet(legacy, 'erp-a', '10.9.1.0/24', 'a'), w.subnet(legacy, 'erp-db', '10.9.2.0/24', 'a')];
    const vgw = w.vpnGateway(legacy, 'vgw-hq');
    addVpnConnection(w, 'vpn-hq', vgw);
    const natB = w.natGateway('nat-b', webB);

    const publicWeb = w.group(prod, 'public-web', [tcp(80, anywhere), tcp(443, anywhere)]);
    const sshOnly = w.group(prod, 'mgmt', [tcp(22, '10.0.6.0/28')]);
    const app = w.group(prod, 'app', [tcp(8080, publicWeb)]);
    const db = w.group(prod, 'db', [tcp(5432, app)]);
    const mysql = w.group(prod, 'mysql', [tcp(3306, app)]);
    const untrust = w.group(prod, 'fw-untrust', [all(anywhere)]);
    const trust = w.group(prod, 'fw-trust', [all('10.0.0.0/16')]);
    const endpoint = w.group(prod, 'endpoint', [tcp(443, '10.0.0.0/16')]);
    const erp = w.group(legacy, 'erp', [tcp(8000, '10.9.0.0/16')]);

    const www = w.instance('www-1', webA, { ip: '10.0.0.21', groups: [publicWeb], elasticIp: 'www-1', profile: 'www' });
    w.attach(www, mgmtA, { name: 'www-1-mgmt', ip: '10.0.6.4', groups: [sshOnly], description: 'Management' });
    const fw = w.instance('fw-1', webA, { type: 'c6in.xlarge', image: 'firewall', ip: '10.0.0.10', groups: [untrust], elasticIp: 'fw-1', sourceDestCheck: false, secondaryIps: ['10.0.0.11', '10.0.0.12', '10.0.0.13', '10.0.0.14', '10.0.0.15'] });
    const fwInside = w.attach(fw, fwA, { ip: '10.0.5.10', groups: [trust], secondaryIps: ['10.0.5.11', '10.0.5.12'], keep: true });
    w.attach(fw, erpA, { ip: '10.9.1.10', groups: [w.group(legacy, 'erp-fw', [all('10.9.0.0/16')])], sourceDestCheck: false, keep: true });
    const edge = w.instance('edge-7', webB, { type: 't3.medium', image: 'ubuntu2004', ip: '10.0.1.70', groups: [publicWeb] });
    w.attach(edge, webB, { ip: '10.0.1.77', groups: [w.group(prod, 'edge', [tcp(8443, anywhere)])], elasticIp: 'edge-7', hotAfter: 60 * 24 * 20 });
    const dbHost = { type: 'r6i.large', profile: 'orders-db', groups: [mysql], launched: '2026-03-02T09:15:00+00:00' };
    const active = w.instance('db-1', appA, { ...dbHost, ip: '10.0.12.41' });
    w.attach(active, dbA, { name: 'orders-db-floating', ip: '10.0.30.50', groups: [mysql], keep: true, hotAfter: 20, description: 'Floating address of orders-db' });
    w.instance('db-2', appA, { ...dbHost, ip: '10.0.12.42' });
    const api = w.instance('api-1', appB, { type: 'm5.large', image: 'unknown', ip: '10.0.16.9', groups: [app] });
    w.attach(api, dbB, { ip: '10.0.31.9', groups: [w.group(prod, 'api-to-db', [], [tcp(5432, db)])] });

    w.routeTable(prod, 'rtb-public', [webA, webB], [[anywhere, prod.igw]]);
    const core = addTransitGateway(w, 'tgw-core');
    attachVpc(core, prod, [dbA, dbB]);
    attachVpc(core, legacy, [erpDb]);
    const tgw = core.id;
    w.routeTable(prod, 'rtb-inside', [mgmtA, fwA], [[anywhere, natB]]);
    w.routeTable(prod, 'rtb-app-a', [appA], [[anywhere, fwInside.id], ['10.9.0.0/16', tgw]]);
    w.routeTable(prod, 'rtb-app-b', [appB], [[anywhere, natB], ['10.9.0.0/16', tgw]]);
    w.routeTable(prod, 'rtb-db', [dbA, dbB], []);
    w.routeTable(legacy, 'rtb-erp', [erpA], [[anywhere, vgw], ['10.0.0.0/16', tgw]]);
    w.routeTable(legacy, 'rtb-erp-db', [erpDb], [['10.0.0.0/16', tgw]]);

    const fill = (prefix: string, from: number, count: number, subnet: SubnetRef, type: string, group: string): void => {
      for (let i = from; i < from + count; i++) w.instance(`${prefix}-${i}`, subnet, { type, groups: [group] });
    };
    fill('web', 1, 2, webA, 'm6i.large', publicWeb);
    fill('web', 3, 1, webB, 'm6i.large', publicWeb);
    fill('img', 1, 5, webA, 'c6i.large', publicWeb);
    w.networkInterface(webA, '', { service: 'application-load-balancer', owner: 'web/2f9a1c40d3b7e865', groups: [publicWeb], autoPublicIp: true });
    w.networkInterface(webB, '', { service: 'application-load-balancer', owner: 'web/2f9a1c40d3b7e865', groups: [publicWeb], autoPublicIp: true });
    fill('app', 1, 3, appA, 'm6i.large', app);
    fill('cart', 1, 46, appA, 'm6i.large', app);
    fill('checkout', 1, 38, appA, 'c6i.xlarge', app);
    fill('pricing', 1, 24, appA, 'c6i.large', app);
    fill('search', 1, 52, appA, 'r6i.large', app);
    fill('stock', 1, 40, appA, 'm6i.large', app);
    for (let i = 0; i < 46; i++) w.networkInterface(appA, '', { service: 'ecs', owner: `7c1d4e02-${String(1000 + i)}-4a7e-b2c9-0f5e3d1a9b77`, groups: [app] });
    fill('app', 4, 3, appB, 'm6i.large', app);
    fill('cart', 101, 9, appB, 'm6i.large', app);
    fill('search', 101, 8, appB, 'r6i.large', app);
    w.networkInterface(appB, '', { service: 'lambda', owner: 'orders-8d2f4b7a-1c3e-4f50-9a6b-7d8e9f0a1b2c', groups: [app] });
    w.networkInterface(dbA, '', { service: 'rds', groups: [db] });
    w.interfaceEndpoint('ssm', [dbA], endpoint);
    w.networkInterface(dbB, 'old-db-eni', { ip: '10.0.31.40', groups: [db], description: 'left from db-0' });
    fill('erp', 1, 2, erpA, 'm5.xlarge', erp);
    fill('print', 1, 1, erpA, 't3.medium', erp);
    fill('erp-batch', 1, 7, erpA, 'm5.large', erp);
    fill('ora', 1, 2, erpDb, 'r6i.xlarge', erp);
    return w.files();
  },
};
