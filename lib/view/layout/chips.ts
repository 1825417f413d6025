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

const kindRank = { instance: '0', eni: '1', orphan: '2' } as const;

export function fillChips(t: Topology, a: Analysis, subnet: SubnetPlan, docked: ReadonlySet<string>, options: LayoutOptions): void {
  for (const eni of subnet.node.networkInterfaces) {
    if (docked.has(eni.id)) continue;
    const chip = makeChip(t, a, eni);
    if (chip.kind === 'instance' ? options.showSingleHomed : chip.kind === 'orphan' ? options.showOrphans : options.showManaged) subnet.chips.push(chip);
  }
  subnet.chips.sort((x, y) => compareText(x.key, y.key) || compareText(x.networkInterfaceId, y.networkInterfaceId));
}

function makeChip(t: Topology, a: Analysis, eni: NetworkInterface): ChipDraft {
  const verdict = a.kinds.get(eni.id);
  const hostId = attachedInstanceId(eni);
  const host = hostId === null ? undefined : t.hosts.get(hostId);
  const address = eni.privateIps[0]?.address ?? eni.ipv6[0]?.address ?? '';
  const first = host !== undefined && host.networkInterfaces[0]?.id === eni.id;
  const multiHomed = host !== undefined && a.hosts.get(host.id)?.multiHomed === true;
  const kind = first && !multiHomed ? 'instance' : verdict?.kind === 'orphan' ? 'orphan' : 'eni';
  let worst = worstLevel(a.findingsByResource.get(eni.id));
  if (kind === 'instance' && host !== undefined) {
    const ofHost = worstLevel(a.findingsByResource.get(host.id));
    if (ofHost !== null && (worst === null || levelRank[ofHost] < levelRank[worst])) worst = ofHost;
  }
  const name = kind === 'instance' && host !== undefined ? hostName(host) : eniName(eni, verdict?.owner ?? null, host, address);
  return {
    kind, eniKind: verdict?.kind ?? null, resourceId: kind === 'instance' && host !== undefined ? host.id : eni.id, networkInterfaceId: eni.id, name, worst, address,
    key: `${worst === null ? 9 : levelRank[worst]}${kindRank[kind]}${naturalKey(name)}`, managed: kind === 'eni' && verdict?.kind !== 'customer',
  };
}

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
