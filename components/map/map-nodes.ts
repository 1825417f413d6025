// Which parts of the model React Flow mounts: those in view at this level, never more. Pure.
import type { Node } from '@xyflow/react';
import type { Analysis } from '@/lib/model/analysis';
import type { Box, MapModel } from '@/lib/model/map-model';
import type { FrameNodeType } from './frame-node';
import type { GatewayNodeType } from './gateway-node';
import type { HostNodeType, StandbyFacts } from './host-node';
import type { SubnetNodeType } from './subnet-node';

export type MapNode = FrameNodeType | SubnetNodeType | HostNodeType | GatewayNodeType;

/** Node objects of a whole model, by layer; made once per model so that React Flow sees the same objects again. */
export interface MapNodes {
  readonly frames: readonly FrameNodeType[];
  readonly subnets: readonly SubnetNodeType[];
  readonly hosts: readonly HostNodeType[];
  readonly gateways: readonly GatewayNodeType[];
}

// React Flow gives its nodes a role description without a role, which readers must ignore.
const fixed = { draggable: false, selectable: false, focusable: false, connectable: false, deletable: false, domAttributes: { 'aria-roledescription': undefined } } as const;

function node<T extends Node>(type: T['type'], id: string, box: Box, data: T['data'], zIndex: number): T {
  return { id, type, position: { x: box.x, y: box.y }, width: box.width, height: box.height, measured: { width: box.width, height: box.height }, data, zIndex, ...fixed } as unknown as T;
}

function listStandbys(analysis: Analysis): Map<string, StandbyFacts> {
  const facts = new Map<string, StandbyFacts>();
  for (const host of analysis.hosts.values()) {
    for (const label of host.scenarios) {
      if (label.scenario !== 'low-budget-ha' || !label.label) continue;
      for (const candidate of label.candidates) if (!facts.has(candidate.instanceId)) facts.set(candidate.instanceId, { sameZone: candidate.sameZone, slotFree: candidate.slotFree });
    }
  }
  return facts;
}

export function buildMapNodes(map: MapModel, analysis: Analysis): MapNodes {
  const hostNames: ReadonlyMap<string, string> = new Map(map.hosts.map((host) => [host.id, host.name]));
  const standbys = listStandbys(analysis);
  const at = new Map(map.hosts.map((host) => [`${host.x},${host.y}`, host]));
  const jointOf = (host: MapModel['hosts'][number]): 'left' | 'right' | null => {
    if (host.role !== 'active') return null;
    if (at.get(`${host.x + host.width + 8},${host.y}`)?.role === 'standby') return 'right';
    return at.get(`${host.x - host.width - 8},${host.y}`)?.role === 'standby' ? 'left' : null;
  };
  return {
    frames: map.frames.map((frame) => node<FrameNodeType>('frame', `frame/${frame.id}`, frame, { frame }, 0)),
    subnets: map.subnets.map((box) => node<SubnetNodeType>('subnet', `subnet/${box.id}${box.placeholder ? `/${box.x},${box.y}` : ''}`, box, { box, hostNames }, 3)),
    hosts: map.hosts.map((host) => node<HostNodeType>('host', host.id, host, { host, standby: host.role === 'standby' ? (standbys.get(host.id) ?? null) : null, joint: jointOf(host) }, host.role === 'active' ? 5 : 4)),
    gateways: map.gateways.map((g) => node<GatewayNodeType>('gateway', g.id, { x: g.x - g.radius, y: g.y - g.radius, width: g.radius * 2, height: g.radius * 2 }, { gateway: g }, 6)),
  };
}

export interface ViewRect { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export const inView = (box: Box, rect: ViewRect): boolean => box.x < rect.right && box.x + box.width > rect.left && box.y < rect.bottom && box.y + box.height > rect.top;

const boxOf = (n: MapNode): Box => ({ x: n.position.x, y: n.position.y, width: n.width ?? 0, height: n.height ?? 0 });

export function listVisibleNodes(nodes: MapNodes, rect: ViewRect, layers: { readonly gateways: boolean; readonly 'multi-homed': boolean }): MapNode[] {
  const visible: MapNode[] = [];
  for (const group of [nodes.frames, nodes.subnets, layers['multi-homed'] ? nodes.hosts : [], layers.gateways ? nodes.gateways : []]) {
    for (const n of group) if (inView(boxOf(n), rect)) visible.push(n);
  }
  return visible;
}

/** Lines whose bounding box touches the view. */
export function listVisibleLines<T extends { readonly points: readonly (readonly [number, number])[] }>(lines: readonly T[], rect: ViewRect): T[] {
  return lines.filter(({ points }) => {
    let left = Infinity, top = Infinity, right = -Infinity, bottom = -Infinity;
    for (const [x, y] of points) { left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y); }
    return left < rect.right && right > rect.left && top < rect.bottom && bottom > rect.top;
  });
}
