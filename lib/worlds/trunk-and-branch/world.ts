import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';

export const trunkAndBranch: World = {
  id: 'trunk-and-branch',
  gallery: null,
  rules: { clean: true },
  build: () => {
    const w = new WorldBuilder({ seed: 'trunk-and-branch' });
    const vpc = w.vpc('pods', ['10.3.0.0/16'], {});
    const app = w.subnet(vpc, 'app-a', '10.3.0.0/24', 'a');
    const node = w.instance('node-1', app, { type: 'm5.xlarge', image: 'eksNode', tags: { 'kubernetes.io/cluster/pods': 'owned' } });
    w.attach(node, app, { name: '', interfaceType: 'trunk', description: 'aws-k8s-trunk-eni', tags: { 'eks:eni:owner': 'eks-vpc-resource-controller' } });
    for (let i = 0; i < 10; i++) w.networkInterface(app, '', { interfaceType: 'branch', description: 'aws-k8s-branch-eni', branch: true, tags: { 'eks:eni:owner': 'eks-vpc-resource-controller', 'vpcresources.k8s.aws/vlan-id': String(i + 1) } });
    return w.files();
  },
};
