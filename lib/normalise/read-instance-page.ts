// One page of DescribeInstances: instances out of their reservations (which know the owner), and what they say about their interfaces.
import type { Instance, NetworkInterface, Placed } from '../model/inventory';
import type { InvalidItem } from './problem-log';
import type { RawObject } from './read-fields';
import { isObject, list } from './read-fields';
import { nestedInterfaces, readInstance } from './read-instance';
import { Unreadable, missingItem, readItem } from './read-item';
import { readNetworkInterface } from './read-network-interface';

export interface NestedReading {
  /** Without account and region: they follow from the instance. */
  readonly interfaces: readonly NetworkInterface[];
  readonly problems: readonly InvalidItem[];
}
export interface InstancePageReading {
  readonly readings: readonly (Instance | Unreadable)[];
  readonly reservations: readonly number[];
  readonly indexes: readonly number[];
  readonly nested: ReadonlyMap<number, NestedReading>;
  readonly secrets: number;
}

const nowhere: Placed = { account: null, region: null };

function readNested(entries: readonly RawObject[], lost: number, instance: Instance, completeInterfaces: ReadonlySet<string>): NestedReading | null {
  const interfaces: NetworkInterface[] = [];
  const problems: InvalidItem[] = lost > 0 ? [missingItem('NetworkInterfaceId', lost)] : [];
  for (const entry of entries) {
    if (completeInterfaces.has(entry.NetworkInterfaceId as string)) continue;
    const reading = readItem(entry, nowhere, 'NetworkInterfaceId', (raw, at) => readNetworkInterface(raw, at, instance));
    if (reading instanceof Unreadable) problems.push(reading.why);
    else interfaces.push(reading);
  }
  return interfaces.length === 0 && problems.length === 0 ? null : { interfaces, problems };
}

export function readInstancePage(items: readonly unknown[], at: Placed, completeInterfaces: ReadonlySet<string>): InstancePageReading {
  const readings: (Instance | Unreadable)[] = [];
  const reservations: number[] = [];
  const indexes: number[] = [];
  const nested = new Map<number, NestedReading>();
  let secrets = 0;
  const add = (raw: unknown, place: Placed, reservation: number, index: number): void => {
    let entries: readonly RawObject[] = [];
    const reading = readItem(raw, place, 'InstanceId', (instance, where) => readInstance(instance, where, (entries = nestedInterfaces(instance))));
    if (!(reading instanceof Unreadable)) {
      const { NetworkInterfaces, UserData } = raw as RawObject;
      if (UserData !== undefined) secrets++;
      const found = readNested(entries, list(NetworkInterfaces).length - entries.length, reading, completeInterfaces);
      if (found !== null) nested.set(readings.length, found);
    }
    readings.push(reading);
    reservations.push(reservation);
    indexes.push(index);
  };
  for (let position = 0; position < items.length; position++) {
    const item = items[position];
    if (!isObject(item) || item.Instances === undefined) {
      add(item, at, -1, position);
      continue;
    }
    const owner = item.OwnerId;
    const place = typeof owner === 'string' && owner.length === 12 && owner !== at.account ? { account: owner, region: at.region } : at;
    const instances = list(item.Instances);
    for (let index = 0; index < instances.length; index++) add(instances[index], place, position, index);
  }
  return { readings, reservations, indexes, nested, secrets };
}
