import { addVpnConnection } from '../builder/edges';
import { tcp } from '../builder/permissions';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const beyondTheAccount: World = {
  id: 'beyond-the-account',
  gallery: null,
  rules: { unknown: ['AR-14'] },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'beyond-the-account' });
    const vpc = w.vpc('guest', ['10.175.0.0/16'], {});
    const app = w.subnet(vpc, 'app-a', '10.175.1.0/24', 'a');
    const tgw = w.id('tgw', 'of-the-network-account');
    w.list('TransitGateways').push({ TransitGatewayId: tgw, State: 'available', OwnerId: '210987654321', Description: 'shared by RAM', TransitGatewayArn: `arn:aws:ec2:us-east-1:210987654321:transit-gateway/${tgw}`, Options: { SecurityGroupReferencingSupport: 'disable' }, Tags: [] });
    const attachment = w.id('tgw-attach', 'guest');
    w.list('TransitGatewayVpcAttachments').push({ TransitGatewayAttachmentId: attachment, TransitGatewayId: tgw, VpcId: vpc.id, VpcOwnerId: w.account, State: 'available', SubnetIds: [app.id], Options: { ApplianceModeSupport: 'disable' }, Tags: w.tags('guest-attachment') });
    w.list('TransitGatewayAttachments').push({ TransitGatewayAttachmentId: attachment, TransitGatewayId: tgw, TransitGatewayOwnerId: '210987654321', ResourceOwnerId: w.account, ResourceType: 'vpc', ResourceId: vpc.id, State: 'available', Tags: w.tags('guest-attachment') });
    w.networkInterface(app, 'tgw-app-a', { service: 'transit-gateway', owner: attachment });
    const vgw = w.vpnGateway(vpc, 'vgw-office');
    addVpnConnection(w, 'vpn-office', vgw, ['192.168.0.0/16']);
    w.routeTable(vpc, 'rtb-app', [app], [['10.0.0.0/8', tgw], ['192.168.0.0/16', vgw]]);
    w.instance('app-1', app, { groups: [w.group(vpc, 'app-in', [tcp(443, '10.0.0.0/8', '192.168.0.0/16')])] });
    return w.files();
  },
};
