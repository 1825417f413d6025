// From selection, focus and filters to what the map emphasises and which route edges it shows. Pure.
import type { Analysis } from '@/lib/model/analysis';
import type { ResourceId } from '@/lib/model/ids';
import type { MapLink, MapModel } from '@/lib/model/map-model';
import type { Topology } from '@/lib/model/topology';
import { visibleIds } from '@/lib/view/filter';
import { noNotes, type NoteTexts } from '@/lib/view/notes/note-texts';
import type { ViewState } from '@/lib/view/view-state';
import { neighbourhood } from './map-index';
import type { MapIndex } from './map-index';
import type { Marks } from './marks';

/** A selected host lights its ENIs; a selected ENI its host, when the host is drawn as a chip it lights the chip. */
export function relatedTo(topology: Topology, selection: ResourceId | null): Set<ResourceId> {
  const related = new Set<ResourceId>();
  if (selection === null) return related;
  for (const eni of topology.hosts.get(selection)?.networkInterfaces ?? []) related.add(eni.id);
  const eni = topology.networkInterfaces.get(selection);
  if (eni?.attachment?.instanceId != null) {
    const host = topology.hosts.get(eni.attachment.instanceId);
    if (host !== undefined && host.networkInterfaces.length === 1) related.add(host.id);
  }
  const group = topology.securityGroups.get(selection);
  if (group !== undefined) for (const member of topology.networkInterfaces.values()) if (member.groups.includes(group.id)) related.add(member.id);
  const table = topology.routeTables.get(selection);
  if (table !== undefined) for (const node of topology.vpcs.get(table.vpcId)?.subnets ?? []) if (node.routeTable?.table.id === table.id) related.add(node.id);
  return related;
}

const intersect = (a: ReadonlySet<ResourceId>, b: ReadonlySet<ResourceId>): Set<ResourceId> => new Set([...a].filter((id) => b.has(id)));

export function buildMarks(topology: Topology, analysis: Analysis, index: MapIndex, viewState: ViewState, notes: NoteTexts = noNotes): Marks {
  const matching = visibleIds(topology, analysis, viewState.filters, viewState.where, notes);
  let lit: Set<ResourceId> | null = matching === null ? null : new Set(matching);
  if (viewState.focus !== null) {
    const near = neighbourhood(index, viewState.focus.id, viewState.focus.hops);
    for (const id of [...near]) { const vpc = topology.subnets.get(id)?.vpcId; if (vpc != null) near.add(vpc); }
    lit = lit === null ? near : intersect(lit, near);
  }
  if (lit !== null) for (const frame of topology.places) lit.add(frame.key);
  return { primary: viewState.selection, related: relatedTo(topology, viewState.selection), lit };
}

/** A trace on the map: what it touches is lit, its ENIs stand out with their leads. */
export function withPath(marks: Marks, index: MapIndex, path: ReadonlySet<ResourceId>): Marks {
  const related = new Set(marks.related);
  for (const id of path) if (index.subnetOf.has(id)) related.add(id);
  return { primary: marks.primary, related, lit: path };
}

/** Attachments always; route edges of the selection, of its ENIs and of the subnets they are in; with the layer on, all. */
export function listShownLinks(map: MapModel, index: MapIndex, marks: Marks, allRoutes: boolean, gateways: boolean): MapLink[] {
  // What a group allows is many lines: with something chosen, those of its subnets, or of the group itself.
  const chosen = marks.primary;
  const about = (link: MapLink): boolean => chosen === null || (link.groups?.includes(chosen) ?? false) || near.has(link.from) || near.has(link.to) || sources.has(link.from) || sources.has(link.to);
  const near = new Set<ResourceId>(marks.related);
  if (marks.primary !== null) near.add(marks.primary);
  const sources = new Set(near);
  for (const id of near) { const subnet = index.subnetOf.get(id); if (subnet !== undefined) sources.add(subnet); }
  return map.links.filter((link) => (link.kind === 'attachment' ? gateways : link.kind === 'allow' ? about(link) : allRoutes || near.has(link.to) || sources.has(link.from)));
}
