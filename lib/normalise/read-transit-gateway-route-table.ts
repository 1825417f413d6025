// Transit gateway route tables, and the answers about one table each: associations, propagations, routes.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayRouteTable.html
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_TransitGatewayRoute.html
import { canonicalJson } from '../base/canonical-json';
import { compareText } from '../base/order';
import type { Placed, TransitGatewayRoute, TransitGatewayRouteTable } from '../model/inventory';
import type { RawObject } from './read-fields';
import { isObject, list, tags, text } from './read-fields';

export function readTransitGatewayRouteTable(raw: RawObject, at: Placed): TransitGatewayRouteTable | null {
  const id = text(raw.TransitGatewayRouteTableId);
  if (id === null) return null;
  return { id, account: at.account, region: at.region, transitGatewayId: text(raw.TransitGatewayId), associations: null, propagations: null, routes: null, tags: tags(raw.Tags) };
}

/** Attachment of an association or propagation that holds. */
export function readTableMember(raw: RawObject): string | null {
  return raw.State === 'disassociated' || raw.State === 'disassociating' || raw.State === 'disabled' || raw.State === 'disabling' ? '' : text(raw.TransitGatewayAttachmentId);
}

export function readTransitGatewayRoute(raw: RawObject): TransitGatewayRoute | null {
  const destination = text(raw.DestinationCidrBlock) ?? text(raw.PrefixListId);
  if (destination === null) return null;
  const attachments = list(raw.TransitGatewayAttachments).flatMap((entry) => {
    const attachmentId = isObject(entry) ? text(entry.TransitGatewayAttachmentId) : null;
    return attachmentId === null || !isObject(entry) ? [] : [{ attachmentId, resourceId: text(entry.ResourceId), resourceType: text(entry.ResourceType) }];
  });
  return {
    destination,
    type: raw.Type === 'propagated' ? 'propagated' : 'static',
    state: raw.State === 'blackhole' ? 'blackhole' : 'active',
    attachments: attachments.sort((a, b) => compareText(a.attachmentId, b.attachmentId)),
  };
}

/** Routes in order, each once: the same table may have been asked twice. */
export function sortedRoutes(routes: readonly TransitGatewayRoute[]): readonly TransitGatewayRoute[] {
  const byKey = new Map(routes.map((route) => [`${route.destination} ${canonicalJson(route)}`, route]));
  return [...byKey].sort(([a], [b]) => compareText(a, b)).map(([, route]) => route);
}
