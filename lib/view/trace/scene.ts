// What a trace looks like: plain JSON in pixels, no text except names and addresses. Made by place-scene, drawn by components/trace; the same trace gives the same scene.
import type { GatewayKind } from '../../model/map-model';
import type { Box } from '../../model/map-model';
import type { ResourceId } from '../../model/ids';
import type { SubnetTier } from '../../model/topology';
import type { Step, Way } from './visits';

export type Point = readonly [number, number];
/** `would`: the reply of a request that does not arrive. `never`: behind the place where it is dropped. `unknown`: behind what cannot be told. */
export type LineState = 'sent' | 'would' | 'never' | 'unknown';

export interface SceneLine {
  readonly id: string;
  readonly way: Way;
  readonly state: LineState;
  /** Only level and upright segments, none of them empty. */
  readonly points: readonly Point[];
  /** An arrow head at the end: it arrives there. */
  readonly arrow: boolean;
}
/** A step on its line: a disc, and its text beside it. */
export interface SceneBadge {
  readonly step: Step;
  readonly x: number;
  readonly y: number;
  readonly side: 'left' | 'right';
  /** Where the text starts (`right`) or ends (`left`), and how much room it has. */
  readonly textX: number;
  readonly room: number;
  readonly lines: 1 | 2;
}
/** Where it ends: dropped, or cannot be told. `side`: where its word has room. */
export interface SceneEnd { readonly kind: 'drop' | 'unknown'; readonly step: Step; readonly x: number; readonly y: number; readonly side: 'left' | 'right'; /** Where its word starts, from the mark; `null`: the text of its step says it. */ readonly word: { readonly gap: number; readonly down: number } | null }
/** `steps`: as rows inside. */
export interface SceneUpper extends Box { readonly id: ResourceId; readonly kind: 'outer' | 'hub'; readonly name: string; readonly steps: readonly Step[] }
export interface SceneFrame extends Box { readonly id: ResourceId; readonly kind: 'place' | 'vpc'; readonly name: string; readonly details: readonly string[]; readonly known: boolean; /** For the name: up to the first line that crosses the head. */ readonly room: number }
export interface SceneGateway { readonly id: ResourceId; readonly kind: GatewayKind | 'vpc-endpoint' | 'other'; readonly name: string; readonly x: number; readonly y: number; readonly radius: number }
/** Where a line crosses the border of a VPC. */
export interface SceneCrossing { readonly x: number; readonly y: number; readonly way: Way }
export interface SceneSubnet extends Box { readonly id: ResourceId | null; readonly name: string; readonly cidr: string; readonly tier: SubnetTier }
export interface SceneCard extends Box {
  readonly id: ResourceId;
  /** `subnet`: the way only passes through. */
  readonly kind: 'interface' | 'gateway' | 'subnet';
  readonly device: string | null;
  readonly name: string;
  readonly addresses: readonly string[];
  readonly publicIps: readonly string[];
  readonly mac: string | null;
  readonly steps: readonly Step[];
  readonly worst: 'drop' | 'unknown' | 'request' | 'reply';
}
export interface SceneGuestBox extends Box { readonly networkInterfaceId: ResourceId; readonly steps: readonly Step[] }
export interface SceneHost extends Box {
  readonly id: ResourceId;
  readonly name: string;
  readonly type: string | null;
  readonly rules: readonly { readonly rule: string; readonly severity: 'high' | 'medium' | 'low' | 'info' | 'unknown' }[];
  readonly boxes: readonly SceneGuestBox[];
  readonly ports: readonly { readonly networkInterfaceId: ResourceId; readonly label: string; readonly x: number; readonly way: Way | 'both' }[];
  /** ENIs of the host that no way uses. */
  readonly idle: readonly { readonly id: ResourceId; readonly device: string; readonly address: string }[];
}
/** The word `never sent` on a dotted line. */
export interface SceneWord { readonly state: 'never' | 'unknown'; readonly x: number; readonly y: number; readonly side: 'left' | 'right' | 'middle' }
export interface TraceScene {
  readonly width: number;
  readonly height: number;
  readonly uppers: readonly SceneUpper[];
  readonly frames: readonly SceneFrame[];
  readonly subnets: readonly SceneSubnet[];
  readonly cards: readonly SceneCard[];
  readonly hosts: readonly SceneHost[];
  readonly gateways: readonly SceneGateway[];
  readonly crossings: readonly SceneCrossing[];
  readonly lines: readonly SceneLine[];
  readonly badges: readonly SceneBadge[];
  readonly ends: readonly SceneEnd[];
  readonly words: readonly SceneWord[];
}

export const sceneSizes = {
  margin: 12, disc: 10, side: 12, outer: 40, outerMinimum: 236, hubHead: 28, row: 20, upperGap: 34,
  placeHead: 28, placePad: 12, placeGap: 24, strip: 12, stripRow: 20,
  vpcHead: 34, vpcPad: 16, vpcGap: 32, vpcMinimum: 448, radius: 18,
  corridor: 22, track: 14, subnetHead: 24, subnetPad: 12, gate: 34, gateLead: 12,
  card: 264, cardGap: 16, groupGap: 32, cardHead: 66, lower: 44, lowerTrack: 12,
  guestTop: 12, guestStep: 36, guestPad: 16, hostFoot: 50,
} as const;
