// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RouteServerPeer.html
import type { Placed, RouteServerPeer } from '../model/inventory';
import type { RawObject } from './read-fields';
import { object, text } from './read-fields';

export function readRouteServerPeer(raw: RawObject, at: Placed): RouteServerPeer | null {
  const id = text(raw.RouteServerPeerId);
  if (id === null) return null;
  return { id, account: at.account, region: at.region, peerAddress: text(raw.PeerAddress), endpointId: text(raw.RouteServerEndpointId), bfdStatus: text(object(raw.BfdStatus)?.Status) };
}
