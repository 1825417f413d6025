import { all, tcp } from '../builder/permissions';
import { addThreeTiers } from '../builder/three-tiers';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const dualHomedVpcs: World = {
  id: 'dual-homed-vpcs',
  gallery: { group: 'scenario', order: 4 },
  rules: { violated: ['AR-19'] },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'dual-homed-vpcs' });
    const t = addThreeTiers(w, 'prod', '10.0', { extraCidrs: ['100.64.0.0/20'], apps: ['orders', 'billing'] });
    const exchangeA = w.subnet(t.vpc, 'xch-a', '100.64.0.0/26', 'a');
    w.routeTable(t.vpc, 'xch', [exchangeA], []);

    const crmVpc = w.vpc('crm', ['10.0.0.0/16', '100.64.16.0/20'], {});
    const [partnerApp, partnerExchange] = [w.subnet(crmVpc, 'crm-a', '10.0.4.0/24', 'a'), w.subnet(crmVpc, 'xch-a', '100.64.16.0/26', 'a')];
    w.routeTable(crmVpc, 'crm', [partnerApp, partnerExchange], []);
    const crm = w.group(crmVpc, 'crm', [tcp(443, '10.0.0.0/16')]);
    for (let i = 1; i <= 3; i++) w.instance(`crm-${i}`, partnerApp, { groups: [crm] });

    const reports = w.vpc('reports', ['10.80.0.0/16'], {});
    const reportsA = w.subnet(reports, 'reports-a', '10.80.1.0/24', 'a');
    w.routeTable(reports, 'reports', [reportsA], []);
    const reporting = w.group(reports, 'reporting', [tcp(5432, '10.80.0.0/16')]);
    for (let i = 1; i <= 4; i++) w.instance(`report-${i}`, reportsA, { type: 'r6i.large', groups: [reporting] });

    const relay = w.instance('crm-relay-1', exchangeA, { type: 'c6i.large', groups: [w.group(t.vpc, 'crm-relay', [tcp(8443, '10.0.0.0/16')])] });
    w.attach(relay, partnerExchange, { groups: [w.group(crmVpc, 'crm-relay', [tcp(8443, '100.64.16.0/20')])], description: 'Reaches crm over the second range of both VPCs' });
    const loader = w.instance('report-loader-1', t.appA, { type: 'm6i.xlarge', groups: [t.groups.app] });
    w.attach(loader, reportsA, { groups: [w.group(reports, 'loader', [all('10.80.0.0/16')])], description: 'Loads orders into reports' });
    return w.files();
  },
};
