// The icons of the map as data: the same set the page uses, for pictures that leave it.
import {
  ArrowLeftRight, ArrowUpFromLine, BrickWallShield, Building2, Check, CircleQuestionMark, CircleSlash, Cloud, Combine, Container, Cpu, Database, EthernetPort, FileStack, FolderOpen, Globe, Lambda, Layers2, Network, Plug, Server, ShieldHalf, Spline,
  Split, SquareTerminal, Terminal, Unplug, Waypoints, X,
} from 'lucide';
import type { EniKind, PatternId, ScenarioId } from '../../model/analysis';
import type { GatewayKind } from '../../model/map-model';
import type { Tone } from './palette';

export type IconNode = readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number | undefined>>])[];

const nodes = {
  'arrow-left-right': ArrowLeftRight, 'arrow-up-from-line': ArrowUpFromLine, 'brick-wall-shield': BrickWallShield, 'building-2': Building2, check: Check, 'circle-question-mark': CircleQuestionMark, 'circle-slash': CircleSlash, cloud: Cloud, combine: Combine, container: Container, cpu: Cpu,
  database: Database, 'ethernet-port': EthernetPort, 'file-stack': FileStack, 'folder-open': FolderOpen, globe: Globe, lambda: Lambda, 'layers-2': Layers2, network: Network, plug: Plug, server: Server, 'shield-half': ShieldHalf, spline: Spline, split: Split,
  'square-terminal': SquareTerminal, terminal: Terminal, unplug: Unplug, waypoints: Waypoints, x: X,
} as const satisfies Record<string, unknown>;
export type IconName = keyof typeof nodes;

export const iconNode = (name: IconName): IconNode => nodes[name] as unknown as IconNode;

const byKind: Partial<Record<EniKind, IconName>> = {
  customer: 'ethernet-port', efa: 'ethernet-port', 'efa-only': 'ethernet-port', trunk: 'ethernet-port', branch: 'ethernet-port', cni: 'container', ecs: 'container', eks: 'container', orphan: 'unplug',
  'nat-gateway': 'arrow-up-from-line', 'vpc-endpoint': 'plug', 'gateway-load-balancer-endpoint': 'plug', 'instance-connect-endpoint': 'terminal',
  'load-balancer': 'split', 'network-load-balancer': 'split', 'gateway-load-balancer': 'split', 'classic-load-balancer': 'split',
  'transit-gateway': 'waypoints', lambda: 'lambda', efs: 'folder-open', rds: 'database', redshift: 'database', dax: 'database', elasticache: 'database', dms: 'database',
};
/** Anything AWS manages without an icon of its own gets the chip. */
export const kindIcon = (kind: EniKind | null): IconName => (kind === null ? 'cpu' : (byKind[kind] ?? 'cpu'));

export const gatewayIcon: Readonly<Record<GatewayKind, IconName>> = {
  'internet-gateway': 'globe', 'egress-only-internet-gateway': 'globe', 'nat-gateway': 'arrow-up-from-line', 'vpn-gateway': 'building-2', 'transit-gateway': 'waypoints', 'vpc-peering': 'spline',
};
export const scenarioIcon: Readonly<Record<ScenarioId | PatternId, readonly [IconName, Tone]>> = {
  'management-network': ['square-terminal', 'sc-mgmt'], 'network-appliance': ['brick-wall-shield', 'sc-appl'], 'dual-homed-subnets': ['split', 'sc-dsub'], 'dual-homed-vpcs': ['combine', 'sc-dvpc'],
  'low-budget-ha': ['arrow-left-right', 'sc-ha'], 'acl-separated-bridge': ['network', 'text-2'], 'one-ip-per-purpose': ['file-stack', 'text-2'],
};
