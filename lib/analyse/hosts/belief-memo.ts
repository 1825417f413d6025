// Beliefs about plain single-homed hosts, by the two texts they follow from: thousands of hosts come from a handful of images.
import type { OsBelief } from '../../model/analysis';
import type { Instance } from '../../model/inventory';
import type { HostNode } from '../../model/topology';
import { clusterTag, isCopiedImage } from './os-belief';

type Beliefs = Map<string | null, Map<string | null, OsBelief>>;

export interface BeliefMemo {
  readonly original: Beliefs;
  readonly copied: Beliefs;
}
export const createBeliefMemo = (): BeliefMemo => ({ original: new Map(), copied: new Map() });

const beliefsFor = (memo: BeliefMemo, instance: Instance): Beliefs => (isCopiedImage(instance) ? memo.copied : memo.original);

/** The belief about such a host, found once and kept. */
export function recallBelief(memo: BeliefMemo, host: HostNode, counted: number, cniCount: number, find: () => OsBelief): OsBelief {
  const instance = plainInstance(host, counted, cniCount);
  if (instance === null) return find();
  const beliefs = beliefsFor(memo, instance);
  const image = instance.guest?.imageName ?? null;
  let known = beliefs.get(instance.platformDetails);
  if (known === undefined) beliefs.set(instance.platformDetails, (known = new Map<string | null, OsBelief>()));
  let belief = known.get(image);
  if (belief === undefined) known.set(image, (belief = find()));
  return belief;
}

/** The instance, when nothing but platform details and the image's name and owner can matter. */
function plainInstance(host: HostNode, counted: number, cniCount: number): Instance | null {
  const instance = host.instance;
  if (instance === null || counted > 1 || cniCount > 0 || instance.marketplaceProductCodes.length > 0 || instance.guest?.platformName) return null;
  if (instance.platform !== null && instance.platformDetails?.startsWith('Windows') !== true) return null;
  return clusterTag(instance) === null ? instance : null;
}
