// Transit gateway attachments and route tables, each joined from several answers.
import { compareText } from '../base/order';
import type { ResourceType } from '../model/coverage';
import type { TransitGatewayAttachment, TransitGatewayRouteTable } from '../model/inventory';
import { groupsOf } from './collect-entities';
import type { Content, ParentsByPlace } from './read-contents';
import { coverContents, noteParent, readContents } from './read-contents';
import type { RawObject } from './read-fields';
import { sortedTexts } from './read-fields';
import type { ReadContext } from './read-resources';
import { pagesOf, readEntities } from './read-resources';
import { joinAttachment, readTransitGatewayAttachment, readTransitGatewayPeeringAttachment, readTransitGatewayVpcAttachment } from './read-transit-gateway-attachment';
import { readTableMember, readTransitGatewayRoute, readTransitGatewayRouteTable, sortedRoutes } from './read-transit-gateway-route-table';

export function readTransitGatewayAttachments(context: ReadContext): Map<string, TransitGatewayAttachment> {
  const attachments = readEntities(context, 'TransitGatewayAttachments', 'TransitGatewayAttachmentId', readTransitGatewayAttachment);
  const special = [
    readEntities(context, 'TransitGatewayVpcAttachments', 'TransitGatewayAttachmentId', readTransitGatewayVpcAttachment),
    readEntities(context, 'TransitGatewayPeeringAttachments', 'TransitGatewayAttachmentId', readTransitGatewayPeeringAttachment),
  ];
  for (const found of special) {
    for (const [id, attachment] of found) attachments.set(id, joinAttachment(attachments.get(id), attachment));
  }
  return attachments;
}

export function readTransitGatewayRouteTables(context: ReadContext, attachments: ReadonlyMap<string, TransitGatewayAttachment>): Map<string, TransitGatewayRouteTable> {
  const { log, tally } = context;
  const parents: ParentsByPlace = new Map();
  for (const placed of pagesOf(context, 'TransitGatewayRouteTables')) noteParent(parents, placed, null);
  const tables = readEntities<TransitGatewayRouteTable>(context, 'TransitGatewayRouteTables', 'TransitGatewayRouteTableId', readTransitGatewayRouteTable, (table, group) => noteParent(parents, group.at, table.id));

  const read = <T>(resource: ResourceType, field: string, readItem: (raw: RawObject) => T | null): ReadonlyMap<string, Content<T>> => {
    const contents = readContents(groupsOf(pagesOf(context, resource)), field, readItem, log);
    coverContents(tally, resource, parents, contents, new Map(), (place) => tally.isComplete(place, 'TransitGatewayRouteTables'));
    for (const { parentId, account, region } of contents.values()) {
      if (!tables.has(parentId)) tables.set(parentId, { id: parentId, account, region, transitGatewayId: null, associations: null, propagations: null, routes: null, tags: {} });
    }
    return contents;
  };
  const associations = read('TransitGatewayRouteTableAssociations', 'TransitGatewayAttachmentId', readTableMember);
  const propagations = read('TransitGatewayRouteTablePropagations', 'TransitGatewayAttachmentId', readTableMember);
  const routes = read('TransitGatewayRoutes', 'DestinationCidrBlock', readTransitGatewayRoute);

  const byTable = new Map<string, string[]>();
  for (const { id, associationRouteTableId } of attachments.values()) {
    if (associationRouteTableId !== null) byTable.set(associationRouteTableId, [...(byTable.get(associationRouteTableId) ?? []), id]);
  }
  for (const [id, table] of tables) {
    // A complete list of attachments names every association too.
    const named = tally.isComplete(table, 'TransitGatewayAttachments') ? (byTable.get(id) ?? []).sort(compareText) : null;
    const found = associations.get(id);
    const propagated = propagations.get(id);
    const routed = routes.get(id);
    tables.set(id, {
      ...table,
      associations: found === undefined ? named : sortedTexts(found.items),
      propagations: propagated === undefined ? null : sortedTexts(propagated.items),
      routes: routed === undefined ? null : sortedRoutes(routed.items),
    });
  }
  return tables;
}
