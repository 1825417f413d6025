// Instances and network interfaces together: each answer holds half of the other.
import type { Instance, NetworkInterface } from '../model/inventory';
import { collect, collected, joinCollected } from './collect-entities';
import { placeKey } from './coverage-tally';
import * as kinds from './entity-kinds';
import { guestsOf } from './read-guest';
import { completeNetworkInterface, isCompleteInterface, placeNestedInterface } from './read-network-interface';
import { pathOf } from './read-page';
import type { ReadContext } from './read-resources';
import { byId, pagesOf, readEach, readEntities } from './read-resources';
import { sortById } from './sort-by-id';

export interface Hosts {
  readonly networkInterfaces: readonly NetworkInterface[];
  readonly instances: readonly Instance[];
}

/** `completeInterfaces`: ids that need nothing from instances; some pages of instances were read without them. */
export function readHosts(context: ReadContext, completeInterfaces: ReadonlySet<string>): Hosts {
  const { log, tally } = context;
  const answered = readEntities(context, kinds.networkInterfaces);
  const saysMore = pagesOf(context, 'Instances').some(({ reading }) => reading.nested !== null && reading.nested.size > 0);
  const interfaces = saysMore ? byId(answered) : new Map<string, NetworkInterface>();
  const derived = collected<NetworkInterface>();
  const derivedIds = new Map<string, { readonly account: string | null; readonly region: string | null; readonly ids: Set<string> }>();
  const instances = collected<Instance>();

  // Before they are sorted: in this order they lie in memory.
  const addGuest = guestsOf(byId(readEntities(context, kinds.guestReports)), byId(readEntities(context, kinds.images)));
  for (const page of pagesOf(context, 'Instances')) {
    readEach(context, page, kinds.instances, (instance, _, position) => {
      addGuest(instance);
      collect(instances, instance, page, position);
      const inside = page.reading.nested?.get(position);
      if (inside === undefined) return;
      for (const problem of inside.problems) log.itemInvalid(page.file, `${pathOf(page.reading, position)}.NetworkInterfaces`, problem);
      for (const read of inside.interfaces) {
        if (completeInterfaces.has(read.id)) continue;
        const nested = placeNestedInterface(read, instance);
        const known = interfaces.get(nested.id);
        if (known !== undefined) {
          if (!isCompleteInterface(known)) interfaces.set(nested.id, completeNetworkInterface(known, nested));
          continue;
        }
        collect(derived, nested, page, position);
        const place = { account: page.account, region: page.region ?? instance.region };
        const key = placeKey(place);
        let ids = derivedIds.get(key);
        if (ids === undefined) derivedIds.set(key, (ids = { ...place, ids: new Set() }));
        ids.ids.add(nested.id);
      }
    });
  }

  for (const found of joinCollected(derived, log)) interfaces.set(found.id, found);
  // Interfaces on no instance (load balancers, NAT gateways, unattached ones) are not in an instance's answer.
  for (const place of derivedIds.values()) {
    if (!tally.has(place, 'NetworkInterfaces')) tally.add({ account: place.account, region: place.region }, 'NetworkInterfaces', place.ids.size, false, 'derived-from-instances');
  }
  return {
    networkInterfaces: saysMore ? sortById([...interfaces.values()]).sorted : answered,
    instances: joinCollected(instances, log),
  };
}
