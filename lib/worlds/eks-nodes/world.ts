import { all } from '../builder/permissions';
import { addThreeTiers } from '../builder/three-tiers';
import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';
import { traces } from './traces';

export const eksNodes: World = {
  id: 'eks-nodes',
  gallery: { group: 'pattern', order: 3 },
  rules: { clean: true },
  traces,
  build: () => {
    const w = new WorldBuilder({ seed: 'eks-nodes' });
    const t = addThreeTiers(w, 'platform', '10.90', { apps: ['runner'] });
    const nodes = w.group(t.vpc, 'eks-cluster-sg-platform', [all('10.90.0.0/16')]);
    for (const subnet of [t.appA, t.appB]) {
      w.networkInterface(subnet, '', { service: 'eks', owner: 'platform', groups: [nodes] });
      for (let i = 1; i <= 3; i++) {
        const node = w.instance(`node-${subnet.zone}${i}`, subnet, { type: 'm5.xlarge', image: 'eksNode', groups: [nodes], tags: { 'kubernetes.io/cluster/platform': 'owned', 'eks:nodegroup-name': 'general' } });
        for (let n = 0; n < 3; n++) {
          w.attach(node, subnet, { name: '', description: `aws-K8S-${node.id}`, hotAfter: 3 + n * 40, groups: [nodes], prefixes: [], secondaryIps: Array.from({ length: 4 }, (_, k) => `${subnet.cidr.startsWith('10.90.16') ? '10.90.18' : '10.90.22'}.${i * 40 + n * 8 + k}`), tags: { 'node.k8s.amazonaws.com/instance_id': node.id, 'node.k8s.amazonaws.com/createdAt': '2026-03-02T09:20:00Z', 'cluster.k8s.amazonaws.com/name': 'platform' } });
        }
      }
    }
    return w.files();
  },
};
