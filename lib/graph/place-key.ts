// Names of places: one account's view of one region.
import type { AccountId, RegionName } from '../model/ids';
import type { Placed } from '../model/inventory';
import type { PlaceKey } from '../model/topology';

export const placeKey = (account: AccountId | null, region: RegionName | null): PlaceKey => `${account ?? '?'}/${region ?? '?'}`;

export const placeOf = (item: Placed): PlaceKey => placeKey(item.account, item.region);

/** `placeOf` for long lists: neighbours nearly always share their place, so they share one string too. */
export function placeMemo(): (item: Placed) => PlaceKey {
  let account: AccountId | null = null;
  let region: RegionName | null = null;
  let key: PlaceKey = placeKey(null, null);
  return (item) => {
    if (item.account !== account || item.region !== region) {
      account = item.account;
      region = item.region;
      key = placeKey(account, region);
    }
    return key;
  };
}
