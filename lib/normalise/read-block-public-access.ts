// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcBlockPublicAccessOptions.html
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcBlockPublicAccessExclusion.html
import { compareText } from '../base/order';
import type { BlockPublicAccess, Placed } from '../model/inventory';
import type { RawObject } from './read-fields';
import { accountOr, arnPart, text } from './read-fields';

type Exclusion = BlockPublicAccess['exclusions'][number];
type Identified<T> = T & { readonly id: string };
export type PlacedExclusion = Identified<Exclusion & Placed>;
export const placeId = (account: string | null, region: string | null): string => `${account ?? '?'}/${region ?? '?'}`;

export function readBlockPublicAccessOptions(raw: RawObject, at: Placed): Identified<BlockPublicAccess> | null {
  const mode = text(raw.InternetGatewayBlockMode);
  if (mode === null) return null;
  const account = accountOr(raw.AwsAccountId, at);
  const region = at.region ?? text(raw.AwsRegion);
  return { id: placeId(account, region), account, region, mode: mode === 'off' || mode === 'block-bidirectional' || mode === 'block-ingress' ? mode : null, exclusions: [] };
}

export function readBlockPublicAccessExclusion(raw: RawObject, at: Placed): PlacedExclusion | null {
  const id = text(raw.ExclusionId);
  const resourceArn = text(raw.ResourceArn);
  if (id === null || resourceArn === null) return null;
  return { id, account: at.account ?? arnPart(resourceArn, 4), region: at.region ?? arnPart(resourceArn, 3), resourceArn, mode: text(raw.InternetGatewayExclusionMode) ?? '', state: text(raw.State) };
}

/** Options of each account and region with the exclusions that apply there. */
export function joinBlockPublicAccess(options: readonly Identified<BlockPublicAccess>[], exclusions: readonly PlacedExclusion[]): BlockPublicAccess[] {
  const joined = new Map<string, BlockPublicAccess>(options.map((option) => [option.id, option]));
  for (const { account, region, resourceArn, mode, state } of exclusions) {
    const id = placeId(account, region);
    const known = joined.get(id) ?? { account, region, mode: null, exclusions: [] };
    joined.set(id, { ...known, exclusions: [...known.exclusions, { resourceArn, mode, state }].sort((a, b) => compareText(a.resourceArn, b.resourceArn)) });
  }
  return [...joined].sort(([a], [b]) => compareText(a, b)).map(([, { account, region, mode, exclusions: held }]) => ({ account, region, mode, exclusions: held }));
}
