// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpnGateway.html
import type { Placed, VpnGateway } from '../model/inventory';
import type { RawObject } from './read-fields';
import { tags, text } from './read-fields';
import { attachedVpcs } from './read-internet-gateway';

export function readVpnGateway(raw: RawObject, at: Placed): VpnGateway | null {
  const id = text(raw.VpnGatewayId);
  if (id === null) return null;
  return { id, account: at.account, region: at.region, state: text(raw.State), vpcIds: attachedVpcs(raw.VpcAttachments), tags: tags(raw.Tags) };
}
