// Internet gateways, with and without "egress only".
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InternetGateway.html
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_EgressOnlyInternetGateway.html
import type { InternetGateway, Placed } from '../model/inventory';
import type { RawObject } from './read-fields';
import { accountOr, isObject, list, sortedTexts, tags, text } from './read-fields';

/** VPCs of attachments that hold; an attachment being removed stays listed for a while. */
export const attachedVpcs = (value: unknown): readonly string[] =>
  sortedTexts(list(value).map((entry) => (isObject(entry) && entry.State !== 'detached' && entry.State !== 'detaching' ? entry.VpcId : null)));

function readGateway(id: string | null, raw: RawObject, at: Placed): InternetGateway | null {
  if (id === null) return null;
  return { id, account: accountOr(raw.OwnerId, at), region: at.region, vpcIds: attachedVpcs(raw.Attachments), tags: tags(raw.Tags) };
}

export const readInternetGateway = (raw: RawObject, at: Placed): InternetGateway | null => readGateway(text(raw.InternetGatewayId), raw, at);
export const readEgressOnlyInternetGateway = (raw: RawObject, at: Placed): InternetGateway | null => readGateway(text(raw.EgressOnlyInternetGatewayId), raw, at);
