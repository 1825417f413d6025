import { addFirewall, eth } from '../builder/made-appliance';
import { anywhere, tcp } from '../builder/permissions';
import type { Json } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const publicAddressDetails: World = {
  id: 'public-address-details',
  gallery: null,
  rules: { violated: ['AR-07', 'AR-21'] },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'public-address-details' });
    const vpc = w.vpc('shop', ['10.173.0.0/16'], { internetGateway: 'igw-shop', ipv6: '2001:db8:b000::/56' });
    const [web, split, behind, inspect] = [w.subnet(vpc, 'web-a', '10.173.0.0/24', 'a', { ipv6: '2001:db8:b000::/64' }), w.subnet(vpc, 'split-a', '10.173.1.0/24', 'a'), w.subnet(vpc, 'behind-a', '10.173.2.0/24', 'a'), w.subnet(vpc, 'inspect-a', '10.173.3.0/28', 'a')];
    w.routeTable(vpc, 'rtb-web', [web, inspect], [[anywhere, vpc.igw], ['::/0', vpc.igw]]);
    w.routeTable(vpc, 'rtb-split', [split], [['0.0.0.0/1', vpc.igw], ['128.0.0.0/1', vpc.igw]]);
    const fw = addFirewall(w, 'fw-1', inspect);
    w.routeTable(vpc, 'rtb-behind', [behind], [[anywhere, eth(fw)]]);
    w.routeTable(vpc, 'rtb-edge', [], [['10.173.2.0/24', eth(fw)]], { gateways: [vpc.igw] });
    const open = w.group(vpc, 'open', [tcp(443, anywhere, '::/0')]);

    const many = w.instance('many-1', web, { ip: '10.173.0.20', secondaryIps: ['10.173.0.21'], groups: [open] });
    const second = (many.enis[0]?.json['PrivateIpAddresses'] as Json[] | undefined)?.[1] ?? {};
    second['Association'] = { AllocationId: w.id('eipalloc', 'second'), AssociationId: w.id('eipassoc', 'second'), IpOwnerId: w.account, PublicDnsName: '', PublicIp: '203.0.113.200' };
    w.list('Addresses').push({ AllocationId: w.id('eipalloc', 'second'), AssociationId: w.id('eipassoc', 'second'), PublicIp: '203.0.113.200', PrivateIpAddress: '10.173.0.21', NetworkInterfaceId: eth(many), NetworkInterfaceOwnerId: w.account, Domain: 'vpc', NetworkBorderGroup: 'us-east-1', Tags: w.tags('second') });
    w.instance('split-1', split, { elasticIp: 'split-1', groups: [open] });
    w.instance('behind-1', behind, { elasticIp: 'behind-1', groups: [open] });
    w.instance('inner-1', web, { elasticIp: 'inner-1', groups: [w.group(vpc, 'inner', [tcp(443, '10.0.0.0/8', '100.64.0.0/10')])] });
    w.instance('six-1', web, { ipv6: ['2001:db8:b000::10'], groups: [open] });
    const closed = w.instance('closed-1', web, { ipv6: ['2001:db8:b000::11'], groups: [open] });
    Object.assign(closed.enis[0]?.json ?? {}, { DenyAllIgwTraffic: true });

    const cut = w.vpc('cut', ['10.174.0.0/16'], { internetGateway: 'igw-cut' });
    const cutA = w.subnet(cut, 'cut-a', '10.174.0.0/24', 'a');
    w.routeTable(cut, 'rtb-cut', [cutA], [[anywhere, cut.igw, 'blackhole']]);
    Object.assign(w.list('InternetGateways').at(-1) ?? {}, { Attachments: [] });
    w.instance('cut-1', cutA, { elasticIp: 'cut-1', groups: [w.group(cut, 'cut-open', [tcp(443, anywhere)])] });
    return w.files();
  },
};
