// What the items of one page say about the account and region it was asked from.
import type { RawPage } from '../model/raw-inventory';
import type { RawObject } from './read-fields';
import { arnPart, isObject, list, object, regionOfZone } from './read-fields';

export interface PlaceHints {
  readonly owners: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}
export const noHints: PlaceHints = { owners: new Set(), regions: new Set() };

const arnFields = ['SecurityGroupArn', 'SubnetArn', 'TransitGatewayArn', 'PrefixListArn', 'SecurityGroupRuleArn'];

const shortText = (value: unknown): string | null => (typeof value === 'string' && value !== '' && value.length < 64 ? value : null);

export function readHints(page: RawPage): PlaceHints {
  const owners = new Set<string>();
  const regions = new Set<string>();
  const zones = new Set<string>();
  const readItem = (item: RawObject): void => {
    const owner = item.OwnerId ?? item.GroupOwnerId ?? item.AwsAccountId;
    if (typeof owner === 'string' && owner.length === 12) owners.add(owner);
    const zone = item.AvailabilityZone ?? object(item.Placement)?.AvailabilityZone;
    if (typeof zone === 'string') {
      zones.add(zone);
      return;
    }
    for (const field of arnFields) {
      if (item[field] !== undefined) {
        const region = arnPart(item[field], 3);
        if (region !== null) regions.add(region);
        return;
      }
    }
    const region = page.resource === 'Regions' ? null : (shortText(item.RegionName) ?? shortText(item.AwsRegion));
    if (region !== null) regions.add(region);
  };
  for (const item of page.items) {
    if (!isObject(item)) continue;
    readItem(item);
    if (page.resource === 'Instances' && item.Instances !== undefined) list(item.Instances).filter(isObject).forEach(readItem);
  }
  for (const zone of zones) {
    const region = regionOfZone(zone);
    if (region !== null) regions.add(region);
  }
  return { owners, regions };
}
