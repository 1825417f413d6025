import { anywhere, tcp } from '../builder/permissions';
import { shareSubnets, showToOwner } from '../builder/shared-vpc';
import { WorldBuilder } from '../builder/world-builder';
import type { World, WorldFile } from '../world';
import { bothTraces, participantTraces } from './traces';

function build(accounts: 'both' | 'participant'): readonly WorldFile[] {
  const owner = new WorldBuilder({ seed: 'shared-vpc', account: '210987654321' });
  const participant = new WorldBuilder({ seed: 'shared-vpc' });
  const vpc = owner.vpc('platform', ['10.73.0.0/16'], { internetGateway: 'igw-platform' });
  const [publicA, appA, opsA] = [owner.subnet(vpc, 'public-a', '10.73.0.0/24', 'a'), owner.subnet(vpc, 'app-a', '10.73.1.0/24', 'a'), owner.subnet(vpc, 'ops-a', '10.73.2.0/24', 'a')];
  owner.routeTable(vpc, 'rtb-public', [publicA], [[anywhere, vpc.igw]]);
  owner.routeTable(vpc, 'rtb-private', [appA, opsA], [[anywhere, owner.natGateway('nat-a', publicA)]]);
  shareSubnets(owner, participant, vpc, [publicA, appA]);
  owner.instance('bastion-1', opsA, { ip: '10.73.2.10', groups: [owner.group(vpc, 'bastion', [tcp(22, '10.73.1.0/24')])] });
  participant.instance('app-1', appA, { groups: [participant.group(vpc, 'app', [tcp(22, '10.73.2.0/24'), tcp(443, anywhere)])] });
  participant.instance('www-1', publicA, { elasticIp: 'www-1', groups: [participant.group(vpc, 'www', [tcp(443, anywhere)])] });
  showToOwner(owner, participant);
  return accounts === 'both' ? [...owner.files(), ...participant.files()] : participant.files();
}

export const sharedVpc: World = {
  id: 'shared-vpc',
  gallery: null,
  build: () => build('both'),
  rules: { clean: true },
  traces: bothTraces,
  variants: { 'participant-only': { build: () => build('participant'), traces: participantTraces } },
};
