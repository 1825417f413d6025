// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AvailabilityZone.html
import type { Placed, Zone } from '../model/inventory';
import type { RawObject } from './read-fields';
import { text } from './read-fields';

export const zoneId = ({ account, name }: { readonly account: string | null; readonly name: string }): string => `${account ?? '?'}/${name}`;

/** `id` holds the account too: the same name is another zone in another account. */
export function readZone(raw: RawObject, at: Placed): (Zone & { readonly id: string }) | null {
  const name = text(raw.ZoneName);
  if (name === null) return null;
  return { id: zoneId({ account: at.account, name }), account: at.account, region: at.region ?? text(raw.RegionName), name, zoneId: text(raw.ZoneId), zoneType: text(raw.ZoneType) };
}
