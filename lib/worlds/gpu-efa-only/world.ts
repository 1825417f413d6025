import { WorldBuilder } from '../builder/world-builder';
import type { World } from '../world';

export const gpuEfaOnly: World = {
  id: 'gpu-efa-only',
  gallery: null,
  rules: { clean: true },
  build: () => {
    const w = new WorldBuilder({ seed: 'gpu-efa-only' });
    const vpc = w.vpc('gpu', ['10.4.0.0/16'], {});
    const train = w.subnet(vpc, 'train-a', '10.4.0.0/24', 'a');
    const host = w.instance('train-1', train, { type: 'p5.48xlarge', interfaceType: 'efa' });
    for (let card = 1; card < 32; card++) w.attach(host, train, { name: '', interfaceType: 'efa-only', withoutAddress: true, card, deviceIndex: 1, description: 'RDMA' });
    w.attach(host, train, { name: '', interfaceType: 'efa-only', withoutAddress: true, card: 0, deviceIndex: 1, description: 'RDMA' });
    return w.files();
  },
};
