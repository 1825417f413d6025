// Beliefs about plain single-homed hosts, by the two texts they follow from: thousands of hosts come from a handful of images.
import type { OsBelief } from '../../model/analysis';
import type { Instance } from '../../model/inventory';
import type { HostNode } from '../../model/topology';
import { clusterTag, isCopiedImage } from './os-belief';

type Beliefs = Map<string | null, Map<string | null, OsBelief>>;

export class BeliefMemo {
  readonly #original: Beliefs = new Map();
  readonly #copied: Beliefs = new Map();

  get(host: HostNode, counted: number, cniCount: number): OsBelief | undefined {
    const instance = plainInstance(host, counted, cniCount);
    return instance === null ? undefined : this.#for(instance).get(instance.platformDetails)?.get(instance.guest?.imageName ?? null);
  }

  keep(host: HostNode, counted: number, cniCount: number, belief: OsBelief): OsBelief {
    const instance = plainInstance(host, counted, cniCount);
    if (instance === null) return belief;
    const beliefs = this.#for(instance);
    const known = beliefs.get(instance.platformDetails) ?? new Map<string | null, OsBelief>();
    known.set(instance.guest?.imageName ?? null, belief);
    beliefs.set(instance.platformDetails, known);
    return belief;
  }

  #for(instance: Instance): Beliefs {
    return isCopiedImage(instance) ? this.#copied : this.#original;
  }
}

/** The instance, when nothing but platform details and the image's name and owner can matter. */
function plainInstance(host: HostNode, counted: number, cniCount: number): Instance | null {
  const instance = host.instance;
  if (instance === null || counted > 1 || cniCount > 0 || instance.marketplaceProductCodes.length > 0 || instance.guest?.platformName) return null;
  if (instance.platform !== null && instance.platformDetails?.startsWith('Windows') !== true) return null;
  return clusterTag(instance) === null ? instance : null;
}
