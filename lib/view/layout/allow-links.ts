// Lines of the security group layer: from the subnet or internet gateway a rule lets in to the subnet of the members.
import { compareText } from '../../base/order';
import type { AllowSummary, GatewayNode, MapLink } from '../../model/map-model';
import type { Topology } from '../../model/topology';
import { type AllowEdge, listAllowEdges } from '../layers/allow-edges';
import type { Point } from './lead-lines';
import type { SubnetPlan, VpcPlan } from './plan';
import { crossShelfPath, routePath, straightUp, toBorder, toSubnet } from './route-paths';

/** Lines that are drawn; those of most rules first. */
const mostLines = 300;
const mostPorts = 2;

export function allowLinks(t: Topology, subnets: ReadonlyMap<string, SubnetPlan>, vpcs: ReadonlyMap<string, VpcPlan>, gateways: readonly GatewayNode[]): { links: MapLink[]; summary: AllowSummary } {
  const { edges, wide, within } = listAllowEdges(t);
  const nodes = new Map(gateways.map((node) => [node.id, node]));
  const links: MapLink[] = [];
  for (const edge of edges.toSorted((a, b) => b.rules - a.rules || compareText(a.from, b.from) || compareText(a.to, b.to))) {
    if (links.length === mostLines) break;
    const points = pathOf(edge, subnets, vpcs, nodes);
    if (points.length > 1) links.push({ id: `allow/${edge.from}/${edge.to}`, kind: 'allow', from: edge.from, to: edge.to, label: labelOf(edge), points, state: 'active', groups: edge.groups });
  }
  links.sort((a, b) => compareText(a.id, b.id));
  return { links, summary: { drawn: links.length, notDrawn: edges.length - links.length, wide, within } };
}

const labelOf = ({ ports }: AllowEdge): string => `${ports.slice(0, mostPorts).join(', ')}${ports.length > mostPorts ? ` +${ports.length - mostPorts}` : ''}`;

function pathOf({ from, to }: AllowEdge, subnets: ReadonlyMap<string, SubnetPlan>, vpcs: ReadonlyMap<string, VpcPlan>, nodes: ReadonlyMap<string, GatewayNode>): readonly Point[] {
  const target = subnets.get(to);
  if (target === undefined) return [];
  const source = subnets.get(from);
  if (source !== undefined) return source.vpc.shelf === target.vpc.shelf ? routePath(source, toSubnet(target), target.vpc.shelf) : crossShelfPath(source, target);
  const node = nodes.get(from);
  const shelf = target.vpc.shelf;
  if (node === undefined || shelf === null || !node.vpcIds.some((id) => vpcs.get(id)?.shelf === shelf)) return [];
  // The way a route of the subnet takes to its gateway, backwards.
  return (straightUp(target, node) ?? routePath(target, toBorder(node, shelf), shelf)).toReversed();
}
