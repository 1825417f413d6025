// What the security groups of an ENI say to the first packet of a flow: the union of all their rules, allow only.
// References hold for the private addresses of ENIs that carry the group, in one VPC, over a peering of one Region, over a transit gateway inbound only.
// https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html#security-group-referencing
import { gapsFor } from '../../../graph/coverage';
import { placeOf } from '../../../graph/place-key';
import type { NetworkInterface } from '../../../model/inventory';
import type { CoverageGap, Topology } from '../../../model/topology';
import type { Ip } from '../../../net/ip';
import { type GroupBlock, groupIndexOf, type GroupPermission, readBlocks } from './group-index';
import { cut, type Piece, type Region, without } from './region';

/**
 * How the two ends see each other, as far as group references are concerned. `stripped`: something on the way does not keep them
 * (middlebox, NAT, internet, other Region); `unsupported`: the transit gateway or an attachment has the support off; `unsure`: that was not read.
 */
export type Passage = 'same-vpc' | 'peering' | 'transit-gateway' | 'transit-gateway-unsupported' | 'transit-gateway-unsure' | 'stripped';

export interface GroupPeer {
  /** `null`: the addresses of the pieces themselves (the internet, on-premises). */
  readonly ip: Ip | null;
  /** ENI that has the address; `null`: none is known. */
  readonly networkInterface: NetworkInterface | null;
  /** The address is in a VPC whose ENIs nobody read: references cannot be told. */
  readonly unread: boolean;
  readonly passage: Passage;
}
export interface GroupMatch {
  readonly verdict: 'pass' | 'none' | 'unknown';
  /** What gets through for sure. */
  readonly region: Region;
  readonly all: boolean;
  /** First rule that let something through. `source`: CIDR, prefix list or group id. */
  readonly by: { readonly groupId: string; readonly source: string } | null;
  /** Why nothing matched, in words of Reachability Analyzer. */
  readonly code: 'ENI_SG_RULES_MISMATCH' | 'SG_HAS_NO_RULES' | 'SG_REFERENCES_NOT_PRESERVED' | 'SG_REFERENCING_SUPPORT' | null;
  /** Groups and prefix lists nobody read, and groups of ENIs nobody read. */
  readonly unread: readonly string[];
  readonly gaps: readonly CoverageGap[];
}
type Source = Pick<Topology, 'securityGroups' | 'prefixLists' | 'coverage'>;
const noGaps: readonly CoverageGap[] = [];
const noIds: readonly string[] = [];

const listBlocks = new WeakMap<object, readonly GroupBlock[]>();

/** `null`: entries not collected. */
function blocksOfList(t: Source, id: string): readonly GroupBlock[] | null {
  const list = t.prefixLists.get(id);
  if (list === undefined || list.cidrs === null) return null;
  let blocks = listBlocks.get(list);
  if (blocks === undefined) listBlocks.set(list, (blocks = readBlocks(list.cidrs)));
  return blocks;
}

export function matchGroups(t: Source, eni: NetworkInterface, direction: 'ingress' | 'egress', family: 4 | 6, peer: GroupPeer, region: Region): GroupMatch {
  return new Matching(t, eni, direction, family, peer, region).run();
}

class Matching {
  #open: Region;
  #by: GroupMatch['by'] = null;
  #code: GroupMatch['code'] = 'SG_HAS_NO_RULES';
  readonly #unread: string[] = [];

  constructor(private readonly t: Source, private readonly eni: NetworkInterface, private readonly direction: 'ingress' | 'egress', private readonly family: 4 | 6, private readonly peer: GroupPeer, private readonly region: Region) {
    this.#open = region;
  }

  run(): GroupMatch {
    for (const groupId of this.eni.groups) {
      const group = this.t.securityGroups.get(groupId);
      if (group === undefined) {
        this.#unread.push(groupId);
        continue;
      }
      for (const permission of groupIndexOf(group)[this.direction]) {
        if (this.#code === 'SG_HAS_NO_RULES') this.#code = 'ENI_SG_RULES_MISMATCH';
        this.#tryPermission(groupId, permission);
        if (this.#open.length === 0) return { verdict: 'pass', region: this.region, all: true, by: this.#by, code: null, unread: noIds, gaps: noGaps };
      }
    }
    if (this.#by !== null) return { verdict: 'pass', region: without(this.region, this.#open), all: false, by: this.#by, code: null, unread: noIds, gaps: noGaps };
    if (this.#unread.length === 0) return { verdict: 'none', region: [], all: false, by: null, code: this.#code, unread: noIds, gaps: noGaps };
    return { verdict: 'unknown', region: this.region, all: false, by: null, code: null, unread: this.#unread, gaps: gapsFor(this.t, placeOf(this.eni), ['SecurityGroups', 'ManagedPrefixLists', 'PrefixListEntries']) };
  }

  #tryPermission(groupId: string, permission: GroupPermission): void {
    if (!this.#open.some((piece) => cut(piece, permission, null) !== null)) return;
    this.#tryBlocks(groupId, permission, permission.blocks, null);
    for (const id of permission.prefixListIds) {
      const blocks = blocksOfList(this.t, id);
      if (blocks === null) this.#unread.push(id);
      else this.#tryBlocks(groupId, permission, blocks, id);
    }
    for (const reference of permission.references) this.#tryReference(groupId, permission, reference.groupId);
  }

  #tryBlocks(groupId: string, permission: GroupPermission, blocks: readonly GroupBlock[], source: string | null): void {
    const ip = this.peer.ip;
    for (const block of blocks) {
      if (block.family !== this.family || (ip !== null && (ip.value < block.first || ip.value > block.last))) continue;
      this.#take(groupId, permission, ip === null ? block : null, source ?? block.text);
    }
  }

  #tryReference(groupId: string, permission: GroupPermission, referenced: string): void {
    if (this.peer.ip === null) return;
    const other = this.peer.networkInterface;
    if (other === null ? !this.peer.unread : !other.groups.includes(referenced)) return;
    switch (this.peer.passage) {
      case 'transit-gateway':
      case 'transit-gateway-unsure':
        // Over a transit gateway only inbound rules may refer to groups.
        if (this.direction === 'egress') this.#code = 'SG_REFERENCES_NOT_PRESERVED';
        else if (this.peer.passage === 'transit-gateway-unsure' || other === null) this.#unread.push(referenced);
        else this.#take(groupId, permission, null, referenced);
        return;
      case 'transit-gateway-unsupported':
        this.#code = 'SG_REFERENCING_SUPPORT';
        return;
      case 'stripped':
        this.#code = 'SG_REFERENCES_NOT_PRESERVED';
        return;
      case 'same-vpc':
      case 'peering':
        if (other === null) this.#unread.push(referenced);
        else this.#take(groupId, permission, null, referenced);
    }
  }

  #take(groupId: string, permission: GroupPermission, range: GroupBlock | null, source: string): void {
    let taken: Piece[] | null = null;
    for (const piece of this.#open) {
      const common = cut(piece, permission, range);
      if (common !== null) (taken ??= []).push(common);
    }
    if (taken === null) return;
    this.#by ??= { groupId, source };
    this.#open = taken.length === this.#open.length && taken.every((piece, i) => piece === this.#open[i]) ? [] : without(this.#open, taken);
  }
}
