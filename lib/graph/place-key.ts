// Names of places: one account's view of one region.
import type { AccountId, RegionName } from '../model/ids';
import type { Placed } from '../model/inventory';
import type { PlaceKey } from '../model/topology';

export const placeKey = (account: AccountId | null, region: RegionName | null): PlaceKey => `${account ?? '?'}/${region ?? '?'}`;

export const placeOf = (item: Placed): PlaceKey => placeKey(item.account, item.region);
