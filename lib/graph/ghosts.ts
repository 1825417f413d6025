// Things the inventory refers to but does not hold, with the reason why they may be missing.
import { compareText } from '../base/order';
import type { CoverageStatus, ResourceType } from '../model/coverage';
import type { AccountId, RegionName, ResourceId, VpcId } from '../model/ids';
import type { Ghost, GhostKind, GhostReason } from '../model/topology';
import { coverageOf } from './coverage';
import { placeKey } from './place-key';

export interface Referrer {
  readonly id: ResourceId;
  readonly account: AccountId | null;
  readonly region: RegionName | null;
}
interface Draft {
  readonly id: ResourceId;
  readonly kind: GhostKind;
  reason: GhostReason;
  readonly referrers: Set<ResourceId>;
  readonly account: AccountId | null;
  readonly region: RegionName | null;
  vpcId: VpcId | null;
}
interface Asked {
  readonly type: ResourceType | null;
  readonly account: AccountId | null;
  readonly region: RegionName | null;
  readonly owner: AccountId | null;
  readonly ownerRegion: RegionName | null;
  readonly reason: GhostReason;
}
/** The least surprising explanation wins when referrers disagree. */
const weight: Readonly<Record<GhostReason, number>> = { 'gone-or-not-yet-visible': 0, 'not-collected': 1, external: 2 };

export class GhostRegister {
  readonly #drafts = new Map<ResourceId, Draft>();
  readonly #reasons = new Map<string, GhostReason>();
  #last: Asked | null = null;

  readonly #topology: { readonly coverage: ReadonlyMap<string, CoverageStatus> };

  constructor(topology: { readonly coverage: ReadonlyMap<string, CoverageStatus> }) {
    this.#topology = topology;
  }

  /** `type: null`: the product never reads that kind. `owner`/`ownerRegion`: where the referrer says that the thing lives. */
  add(kind: GhostKind, type: ResourceType | null, id: ResourceId, by: Referrer, vpcId: VpcId | null, owner: AccountId | null, ownerRegion: RegionName | null): void {
    const reason = this.#reason(type, by, owner, ownerRegion);
    const draft = this.#drafts.get(id);
    if (draft === undefined) {
      this.#drafts.set(id, { id, kind, reason, referrers: new Set([by.id]), account: by.account, region: by.region, vpcId });
      return;
    }
    draft.referrers.add(by.id);
    draft.vpcId ??= vpcId;
    if (weight[reason] > weight[draft.reason]) draft.reason = reason;
  }

  list(): Map<ResourceId, Ghost> {
    const ghosts = new Map<ResourceId, Ghost>();
    for (const draft of [...this.#drafts.values()].sort((a, b) => compareText(a.id, b.id))) {
      ghosts.set(draft.id, {
        id: draft.id, kind: draft.kind, reason: draft.reason, referrers: [...draft.referrers].sort(compareText),
        account: draft.account, region: draft.region, vpcId: draft.vpcId,
      });
    }
    return ghosts;
  }

  #reason(type: ResourceType | null, by: Referrer, owner: AccountId | null, ownerRegion: RegionName | null): GhostReason {
    const last = this.#last;
    // Missing kinds come in thousands from one place: answer repeats without making a key.
    if (last !== null && last.type === type && last.account === by.account && last.region === by.region && last.owner === owner && last.ownerRegion === ownerRegion) return last.reason;
    const reason = this.#think(type, by, owner, ownerRegion);
    this.#last = { type, account: by.account, region: by.region, owner, ownerRegion, reason };
    return reason;
  }

  #think(type: ResourceType | null, by: Referrer, owner: AccountId | null, ownerRegion: RegionName | null): GhostReason {
    const place = placeKey(owner ?? by.account, ownerRegion ?? by.region);
    const foreign = owner !== null && by.account !== null && owner !== by.account;
    const key = `${foreign}|${place}|${type}`;
    const known = this.#reasons.get(key);
    if (known !== undefined) return known;
    const complete = type !== null && coverageOf(this.#topology, place, type) === 'complete';
    const reason: GhostReason = complete ? 'gone-or-not-yet-visible' : foreign ? 'external' : 'not-collected';
    this.#reasons.set(key, reason);
    return reason;
  }
}
