// Chips: every ENI that no card docks. Worst first, instances before services, then natural name, id.
import { compareText } from '../../base/order';
import type { Analysis } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';
import type { LayoutOptions } from '../../model/map-model';
import type { HostNode, Topology } from '../../model/topology';
import { attachedInstanceId } from '../../graph/host-nodes';
import { tagName } from '../resource-kind';
import { naturalKey } from './order';
import type { ChipDraft, SubnetPlan } from './plan';
import { levelRank, worstLevel } from './worst';

const kindRank = { instance: 0, eni: 1, orphan: 2 } as const;

/** Chips of all subnets. ENIs and instances of a big account lie apart in memory: a block is looked up first and made after that; gives a number of no meaning, so that the touching is not thought useless (base/in-blocks.ts). */
export function fillChips(t: Topology, a: Analysis, subnets: Iterable<SubnetPlan>, docked: ReadonlySet<string>, options: LayoutOptions): number {
  let touched = 0;
  const hosts: (HostNode | undefined)[] = [];
  for (const subnet of subnets) {
    const enis = subnet.node.networkInterfaces;
    for (let from = 0; from < enis.length; from += blockSize) {
      const to = Math.min(enis.length, from + blockSize);
      for (let i = from; i < to; i++) hosts[i - from] = hostOf(t, enis[i] as NetworkInterface);
      touched += touch(hosts, enis, from, to);
      for (let i = from; i < to; i++) {
        const eni = enis[i] as NetworkInterface;
        if (docked.has(eni.id)) continue;
        const chip = makeChip(a, eni, hosts[i - from]);
        if (chip.kind === 'instance' ? options.showSingleHomed : chip.kind === 'orphan' ? options.showOrphans : options.showManaged) subnet.chips.push(chip);
      }
    }
    subnet.chips.sort((x, y) => x.rank - y.rank || compareText(x.key, y.key) || compareText(x.networkInterfaceId, y.networkInterfaceId));
  }
  return touched;
}
const blockSize = 192;

function hostOf(t: Topology, eni: NetworkInterface): HostNode | undefined {
  const id = attachedInstanceId(eni);
  return id === null ? undefined : t.hosts.get(id);
}

function touch(hosts: readonly (HostNode | undefined)[], enis: readonly NetworkInterface[], from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += (hosts[i - from]?.networkInterfaces.length ?? 0) + (enis[i] as NetworkInterface).privateIps.length;
  for (let i = from; i < to; i++) sum += hosts[i - from]?.instance?.tags['Name']?.length ?? 0;
  return sum;
}

function makeChip(a: Analysis, eni: NetworkInterface, host: HostNode | undefined): ChipDraft {
  const address = eni.privateIps[0]?.address ?? eni.ipv6[0]?.address ?? '';
  // One ENI never makes a host multi-homed.
  const single = host !== undefined && host.networkInterfaces[0] === eni && (host.networkInterfaces.length === 1 || a.hosts.get(host.id)?.multiHomed !== true);
  let worst = worstLevel(a.findingsByResource.get(eni.id));
  if (single) {
    const ofHost = worstLevel(a.findingsByResource.get(host.id));
    if (ofHost !== null && (worst === null || levelRank[ofHost] < levelRank[worst])) worst = ofHost;
    return chipOf('instance', null, host.id, eni, hostName(host), worst, address, false);
  }
  const verdict = a.kinds.get(eni.id);
  const kind = verdict?.kind === 'orphan' ? 'orphan' : 'eni';
  return chipOf(kind, verdict?.kind ?? null, eni.id, eni, eniName(eni, verdict?.owner ?? null, host, address), worst, address, kind === 'eni' && verdict?.kind !== 'customer');
}

const chipOf = (kind: ChipDraft['kind'], eniKind: ChipDraft['eniKind'], resourceId: string, eni: NetworkInterface, name: string, worst: ChipDraft['worst'], address: string, managed: boolean): ChipDraft =>
  ({ kind, eniKind, resourceId, networkInterfaceId: eni.id, name, worst, address, rank: (worst === null ? 9 : levelRank[worst]) * 4 + kindRank[kind], key: naturalKey(name), managed });

export const hostName = (host: HostNode): string => tagName(host.instance?.tags, host.id);

function eniName(eni: NetworkInterface, owner: string | null, host: HostNode | undefined, address: string): string {
  const tagged = tagName(eni.tags, '');
  if (tagged !== '') return tagged;
  if (owner !== null && owner !== '') return owner;
  if (host !== undefined) return `${hostName(host)} ${deviceLabel(eni) ?? ''}`.trim();
  return address === '' ? eni.id : address;
}

/** `eth0`, `eth1`…; a card above 0 shows as `eth1:3`. */
export function deviceLabel(eni: NetworkInterface): string | null {
  const attachment = eni.attachment;
  if (attachment === null || attachment.deviceIndex === null) return null;
  return attachment.networkCardIndex === 0 ? `eth${attachment.deviceIndex}` : `eth${attachment.networkCardIndex}:${attachment.deviceIndex}`;
}
