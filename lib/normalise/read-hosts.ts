// Instances and network interfaces together: each answer holds half of the other.
import type { Instance, NetworkInterface } from '../model/inventory';
import { EntityCollector, groupsOfReservations, pathOf } from './collect-entities';
import { placeKey } from './coverage-tally';
import { list } from './read-fields';
import type { GuestReport, ImageFacts } from './read-guest';
import { readGuestReport, readImageFacts, withGuest } from './read-guest';
import { nestedInterfaces, readInstance } from './read-instance';
import type { SurroundingInstance } from './read-network-interface';
import { completeNetworkInterface, readNetworkInterface } from './read-network-interface';
import type { ReadContext } from './read-resources';
import { pagesOf, readEntities, readGroups } from './read-resources';

export interface Hosts {
  readonly networkInterfaces: ReadonlyMap<string, NetworkInterface>;
  readonly instances: ReadonlyMap<string, Instance>;
}

export function readHosts(context: ReadContext): Hosts {
  const { log, tally } = context;
  const interfaces = readEntities<NetworkInterface>(context, 'NetworkInterfaces', 'NetworkInterfaceId', (raw, at) => readNetworkInterface(raw, at));
  const derived = new EntityCollector<NetworkInterface>(log);
  const derivedIds = new Map<string, { readonly account: string | null; readonly region: string | null; readonly ids: Set<string> }>();
  const instances = new EntityCollector<Instance>(log);

  readGroups<Instance>(context, 'Instances', groupsOfReservations(pagesOf(context, 'Instances')), 'InstanceId', (raw, at) => readInstance(raw, at, at.account), (instance, group, index, raw) => {
    instances.add(instance, group, index);
    const file = group.placed.page.file;
    if (raw.UserData !== undefined) log.secrets(file, 1);
    const inside: SurroundingInstance = { id: instance.id, ownerId: instance.account, zone: instance.zone };
    const nested = nestedInterfaces(raw);
    const dropped = list(raw.NetworkInterfaces).length - nested.length;
    if (dropped > 0) log.itemInvalid(file, `${pathOf(group, index)}.NetworkInterfaces`, { reason: 'missing', field: 'NetworkInterfaceId', found: '', count: dropped });
    for (const entry of nested) {
      const id = entry.NetworkInterfaceId as string;
      const known = interfaces.get(id);
      if (known !== undefined) {
        const completed = completeNetworkInterface(known, entry, inside);
        if (completed !== known) interfaces.set(id, completed);
        continue;
      }
      const read = readNetworkInterface(entry, instance, inside);
      if (read === null) continue;
      derived.add(read, group, index);
      const place = { account: group.placed.account, region: group.placed.region ?? instance.region };
      const key = placeKey(place);
      let ids = derivedIds.get(key);
      if (ids === undefined) derivedIds.set(key, (ids = { ...place, ids: new Set() }));
      ids.ids.add(id);
    }
  });

  for (const [id, found] of derived.finish()) interfaces.set(id, found);
  // Interfaces on no instance (load balancers, NAT gateways, unattached ones) are not in an instance's answer.
  for (const place of derivedIds.values()) {
    if (!tally.has(place, 'NetworkInterfaces')) tally.add({ account: place.account, region: place.region }, 'NetworkInterfaces', place.ids.size, false, 'derived-from-instances');
  }
  const reports = readEntities<GuestReport>(context, 'SsmInstances', 'InstanceId', (raw) => readGuestReport(raw));
  const images = readEntities<ImageFacts>(context, 'Images', 'ImageId', (raw) => readImageFacts(raw));
  const hosts = instances.finish();
  if (reports.size > 0 || images.size > 0) {
    for (const [id, instance] of hosts) hosts.set(id, withGuest(instance, reports, images));
  }
  return { networkInterfaces: interfaces, instances: hosts };
}
