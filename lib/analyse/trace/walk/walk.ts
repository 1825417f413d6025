// One packet's way, as far as it has come: what it met, what stopped it, what nobody can know.
import type { Params } from '../../../model/analysis';
import type { BlockerCode, HopCode, NoteCode } from '../../../model/trace-codes';
import type { HopAction, HopKind, TraceBlocker, TraceHop, TracePath, TraceVerdict, UnknownCause } from '../../../model/trace';
import type { NetworkInterface } from '../../../model/inventory';
import type { CoverageGap } from '../../../model/topology';
import type { Ip } from '../../../net/ip';
import type { Passage } from '../filters/match-groups';
import type { TraceContext } from '../trace-context';
import type { End } from './next';
import { headerOf, type Packet } from './packet';

/** State that a NAT (gateway or appliance) keeps: what the packet looked like before. */
interface Translation {
  readonly by: 'nat-gateway' | 'appliance';
  /** NAT gateway, or the ENI of the appliance whose address it took. */
  readonly id: string;
  readonly address: Ip | null;
  readonly before: Packet;
}
/** Something that routes, on the way: what symmetry is judged by. */
export interface Waypoint {
  readonly kind: 'appliance' | 'endpoint' | 'internet-gateway' | 'egress-only-internet-gateway' | 'nat-gateway' | 'peering' | 'transit-gateway' | 'vpn-gateway' | 'service-endpoint';
  readonly id: string;
  readonly zone: string | null;
}
export interface Place {
  readonly networkInterface?: NetworkInterface | null;
  readonly subnetId?: string | null;
  readonly vpcId?: string | null;
}
/** What the request left behind for the reply to meet. */
export interface FlowState {
  /** Instances and ENIs whose security groups track the flow. */
  readonly tracked: ReadonlySet<string>;
  readonly waypoints: readonly Waypoint[];
  readonly translations: readonly Translation[];
  /** The request got lost on its way: what it would have passed further on is not known. */
  readonly lost: boolean;
}
interface WalkOptions {
  readonly direction: 'forward' | 'return';
  /** Hops are for people; questions about many flows do without. */
  readonly record: boolean;
  /** Behind a filter that drops, go on as if it had not: where a packet would have come to. */
  readonly goOn: boolean;
  /** The request's state; `null` for the request itself. */
  readonly state: FlowState | null;
}
export interface Branch {
  readonly at: number;
  readonly choice: string;
  readonly because: string;
  readonly path: TracePath;
}
const nowhere: Place = {};

export class Walk {
  hops: TraceHop[] = [];
  blocker: TraceBlocker | null = null;
  unknowns: UnknownCause[] = [];
  branches: Branch[] = [];
  waypoints: Waypoint[] = [];
  tracked = new Set<string>();
  notes = new Map<string, { readonly code: NoteCode; readonly detail: Params }>();
  translations: Translation[];
  passage: Passage = 'same-vpc';
  /** ENI whose address the packet has as source, as far as it is known. */
  sender: NetworkInterface | null = null;
  /** The appliance that passed the packet on last. */
  appliance: NetworkInterface | null = null;
  /** How it came into the VPC where it is. */
  enteredBy: 'peering' | 'vpn-gateway' | 'transit-gateway' | 'internet' | null = null;
  /** ENI by which the reply left its host; ENI at which the request arrived there. */
  leftBy: NetworkInterface | null = null;
  end: End | null = null;
  /** Verdict where branches decided it. */
  decided: TraceVerdict | null = null;
  steps = 0;
  readonly visited = new Set<string>();

  constructor(readonly context: TraceContext, public packet: Packet, readonly options: WalkOptions) {
    this.translations = [...(options.state?.translations ?? [])];
  }

  get verdict(): TraceVerdict {
    if (this.decided !== null) return this.decided === 'reachable' && this.unknowns.length > 0 ? 'unknown' : this.decided;
    if (this.blocker !== null) return 'blocked';
    return this.unknowns.length > 0 || this.end === null ? 'unknown' : 'reachable';
  }

  hop(kind: HopKind, id: string, action: HopAction, code: HopCode, detail: Params, place: Place = nowhere): void {
    if (!this.options.record || this.blocker !== null) return;
    const eni = place.networkInterface ?? null;
    this.hops.push({
      kind, id, action, code, detail, networkInterfaceId: eni?.id ?? null, subnetId: place.subnetId ?? eni?.subnetId ?? null, vpcId: place.vpcId ?? eni?.vpcId ?? null, packet: headerOf(this.packet),
    });
  }

  /** The packet is dropped here. True: go on all the same, to see where it would have come to. */
  drop(kind: HopKind, id: string, direction: 'ingress' | 'egress' | null, code: BlockerCode, hopCode: HopCode, detail: Params, place: Place = nowhere): boolean {
    this.hop(kind, id, 'drop', hopCode, detail, place);
    this.blocker ??= { kind, id, direction, code, detail };
    return this.options.goOn;
  }

  /** Nobody can say what happens here. */
  open(code: UnknownCause['code'], at: string | null, detail: Params = {}, gaps: readonly CoverageGap[] = []): void {
    if (this.blocker === null) this.unknowns.push({ code, at, detail, gaps });
  }

  note(code: NoteCode, detail: Params = {}): void {
    if (this.blocker === null && this.options.record) this.notes.set(`${code} ${JSON.stringify(detail)}`, { code, detail });
  }

  /** A copy from here on: what it meets is its own. */
  fork(): Walk {
    const copy = new Walk(this.context, this.packet, this.options);
    copy.blocker = this.blocker;
    copy.unknowns = [...this.unknowns];
    copy.waypoints = [...this.waypoints];
    copy.tracked = new Set(this.tracked);
    copy.notes = new Map(this.notes);
    copy.translations = [...this.translations];
    copy.passage = this.passage;
    copy.sender = this.sender;
    copy.appliance = this.appliance;
    copy.leftBy = this.leftBy;
    copy.enteredBy = this.enteredBy;
    copy.steps = this.steps;
    for (const key of this.visited) copy.visited.add(key);
    return copy;
  }

  /** Continues as one of its forks did. */
  adopt(fork: Walk): void {
    this.packet = fork.packet;
    this.hops.push(...fork.hops);
    for (const branch of fork.branches) this.branches.push({ ...branch, at: branch.at + this.hops.length - fork.hops.length });
    this.waypoints = fork.waypoints;
    this.tracked = fork.tracked;
    this.notes = fork.notes;
    this.translations = fork.translations;
    this.passage = fork.passage;
    this.sender = fork.sender;
    this.appliance = fork.appliance;
    this.leftBy = fork.leftBy;
    this.enteredBy = fork.enteredBy;
    this.end = fork.end;
    this.steps = fork.steps;
  }

  path(): TracePath {
    const verdict = this.verdict;
    return { verdict, hops: this.hops, blockedBy: verdict === 'blocked' ? this.blocker : null, unknownBecause: verdict === 'unknown' ? this.unknowns : [], branches: this.branches };
  }
}
