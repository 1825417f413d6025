// VPN connections without their secrets: the customer gateway configuration and the tunnels' pre-shared keys are counted, never copied.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpnConnection.html
import type { Placed, VpnConnection } from '../model/inventory';
import type { RawObject } from './read-fields';
import { isObject, list, object, sortedMembers, tags, text } from './read-fields';

export function readVpnConnection(raw: RawObject, at: Placed): VpnConnection | null {
  const id = text(raw.VpnConnectionId);
  if (id === null) return null;
  return {
    id,
    account: at.account,
    region: at.region,
    state: text(raw.State),
    vpnGatewayId: text(raw.VpnGatewayId),
    transitGatewayId: text(raw.TransitGatewayId),
    customerGatewayId: text(raw.CustomerGatewayId),
    staticRoutes: sortedMembers(raw.Routes, 'DestinationCidrBlock'),
    tags: tags(raw.Tags),
  };
}

export function countVpnSecrets(raw: RawObject): number {
  let count = raw.CustomerGatewayConfiguration === undefined ? 0 : 1;
  for (const tunnel of list(object(raw.Options)?.TunnelOptions)) {
    if (isObject(tunnel) && tunnel.PreSharedKey !== undefined) count++;
  }
  return count;
}
