// One ENI as the inspector shows it: a column of the instance's table, or its own panel.
import { publicIpKind } from '../../graph/public-ip-kind';
import type { NetworkInterface } from '../../model/inventory';
import { attachedInstanceId } from '../../graph/host-nodes';
import { deviceLabel } from '../layout/chips';
import { worstLevel } from '../layout/worst';
import { nameOf, refOf } from '../resource-kind';
import { subnetRef, type Context } from './head';
import type { InterfaceColumn, PublicAddress } from './inspection';

export function interfaceColumn({ t, a }: Context, eni: NetworkInterface): InterfaceColumn {
  const node = eni.subnetId === null ? undefined : t.subnets.get(eni.subnetId);
  const hostId = attachedInstanceId(eni);
  const verdict = a.kinds.get(eni.id) ?? null;
  const primary = eni.privateIps.find((ip) => ip.primary) ?? eni.privateIps[0] ?? null;
  const findings = a.findingsByResource.get(eni.id) ?? [];
  const slots = hostId === null ? undefined : a.hosts.get(hostId)?.slots;
  return {
    id: eni.id, name: nameOf(t, eni.id), label: deviceLabel(eni), deviceIndex: eni.attachment?.deviceIndex ?? null, networkCardIndex: eni.attachment?.networkCardIndex ?? null,
    vpc: eni.vpcId === null ? null : refOf(t, eni.vpcId), subnet: node === undefined ? null : subnetRef(t, node), zone: eni.zone ?? node?.zone ?? null,
    primaryIp: primary?.address ?? null, primaryDnsName: primary?.dnsName ?? null,
    secondaryIps: eni.privateIps.filter((ip) => ip !== primary).map((ip) => ip.address), ipv4Prefixes: eni.ipv4Prefixes, ipv6: eni.ipv6, ipv6Prefixes: eni.ipv6Prefixes,
    publicAddresses: eni.privateIps.flatMap((ip): PublicAddress[] =>
      ip.association === null ? [] : [{ publicIp: ip.association.publicIp, kind: publicIpKind(ip.association, eni), allocationId: ip.association.allocationId, privateIp: ip.address }]),
    ipv4Used: eni.privateIps.length + eni.ipv4Prefixes.length, ipv4Maximum: slots?.ipv4PerInterface ?? null,
    mac: eni.mac, groups: eni.groups.map((id) => refOf(t, id)), sourceDestCheck: eni.sourceDestCheck, deleteOnTermination: eni.attachment?.deleteOnTermination ?? null,
    attachTime: eni.attachment?.attachTime ?? null, status: eni.status, interfaceType: eni.interfaceType, kind: verdict, owner: verdict?.owner ?? null, description: eni.description,
    host: hostId === null ? null : refOf(t, hostId), worst: worstLevel(findings), findings,
    routeUses: (t.routeUses.get(eni.id) ?? []).map((use) => ({ ...use, table: refOf(t, use.tableId) })),
  };
}
