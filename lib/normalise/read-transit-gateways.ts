// Transit gateway attachments and route tables, each joined from several answers.
import { compareText } from '../base/order';
import type { TransitGatewayAttachment, TransitGatewayRouteTable } from '../model/inventory';
import { collect, collected, joinCollected } from './collect-entities';
import type { EntityKind } from './entity-kinds';
import * as kinds from './entity-kinds';
import type { Content, ParentsByPlace } from './read-contents';
import { coverContents, noteParent, readContents } from './read-contents';
import { sortedTexts } from './read-fields';
import type { ReadContext } from './read-resources';
import { byId, pagesOf, readEach, readEntities } from './read-resources';
import { joinAttachment } from './read-transit-gateway-attachment';
import { sortedRoutes } from './read-transit-gateway-route-table';

export function readTransitGatewayAttachments(context: ReadContext): Map<string, TransitGatewayAttachment> {
  const attachments = byId(readEntities(context, kinds.transitGatewayAttachments));
  const special = [
    readEntities(context, kinds.transitGatewayVpcAttachments),
    readEntities(context, kinds.transitGatewayPeeringAttachments),
  ];
  for (const found of special) {
    for (const attachment of found) attachments.set(attachment.id, joinAttachment(attachments.get(attachment.id), attachment));
  }
  return attachments;
}

export function readTransitGatewayRouteTables(context: ReadContext, attachments: ReadonlyMap<string, TransitGatewayAttachment>): Map<string, TransitGatewayRouteTable> {
  const { log, tally } = context;
  const parents: ParentsByPlace = new Map();
  const collector = collected<TransitGatewayRouteTable>();
  for (const page of pagesOf(context, 'TransitGatewayRouteTables')) {
    noteParent(parents, page, null);
    readEach(context, page, kinds.transitGatewayRouteTables, (table, of, position) => {
      collect(collector, table, of, position);
      noteParent(parents, page, table.id);
    });
  }
  const tables = byId(joinCollected(collector, log));

  const read = <T>(kind: EntityKind<T>): ReadonlyMap<string, Content<T>> => {
    const contents = readContents(pagesOf(context, kind.resource), kind, log);
    coverContents(tally, kind.resource, parents, contents, new Map(), (place) => tally.isComplete(place, 'TransitGatewayRouteTables'));
    for (const { parentId, account, region } of contents.values()) {
      if (!tables.has(parentId)) tables.set(parentId, { id: parentId, account, region, transitGatewayId: null, associations: null, propagations: null, routes: null, tags: {} });
    }
    return contents;
  };
  const associations = read(kinds.tableAssociations);
  const propagations = read(kinds.tablePropagations);
  const routes = read(kinds.transitGatewayRoutes);

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
