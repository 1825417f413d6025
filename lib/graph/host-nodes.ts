// Instances with their ENIs in device order, ghosts included.
import { compareText } from '../base/order';
import type { InstanceId } from '../model/ids';
import type { Instance, NetworkInterface } from '../model/inventory';
import type { HostNode, PlaceKey } from '../model/topology';
import { sortedById } from './index-by-id';
import { placeMemo } from './place-key';

/** The instance an ENI is attached to, when it is an instance of a customer (ours or another account's). */
export function attachedInstanceId(eni: NetworkInterface): InstanceId | null {
  const attachment = eni.attachment;
  if (attachment === null || attachment.instanceId === null || attachment.status === 'detached') return null;
  if (attachment.instanceOwnerId !== null && attachment.instanceOwnerId.startsWith('amazon-')) return null;
  return attachment.instanceId;
}

function compareDevices(a: NetworkInterface, b: NetworkInterface): number {
  const left = a.attachment;
  const right = b.attachment;
  if (left === null || right === null) return compareText(a.id, b.id);
  return (
    left.networkCardIndex - right.networkCardIndex ||
    (left.deviceIndex ?? Number.MAX_SAFE_INTEGER) - (right.deviceIndex ?? Number.MAX_SAFE_INTEGER) ||
    compareText(a.id, b.id)
  );
}

/** A host while its ENIs are still coming in. */
interface Draft {
  readonly id: InstanceId;
  readonly instance: Instance | null;
  readonly place: PlaceKey;
  networkInterfaces: NetworkInterface[];
  primary: NetworkInterface | null;
}

/** Shared by hosts without ENIs; never pushed to. */
const none: NetworkInterface[] = [];

export function buildHostNodes(instances: readonly Instance[], enis: ReadonlyMap<string, NetworkInterface>): Map<InstanceId, HostNode> {
  const placeOf = placeMemo();
  let hosts = new Map<InstanceId, Draft>();
  for (const instance of sortedById(instances)) hosts.set(instance.id, { id: instance.id, instance, place: placeOf(instance), networkInterfaces: none, primary: null });
  let ghosts = false;
  for (const eni of enis.values()) {
    const id = attachedInstanceId(eni);
    if (id === null) continue;
    const host = hosts.get(id);
    if (host !== undefined) {
      if (host.networkInterfaces === none) host.networkInterfaces = [eni];
      else host.networkInterfaces.push(eni);
      continue;
    }
    // Drawn where the ENI is, whoever owns the instance.
    hosts.set(id, { id, instance: null, place: placeOf(eni), networkInterfaces: [eni], primary: null });
    ghosts = true;
  }
  if (ghosts) hosts = new Map([...hosts].sort(([a], [b]) => compareText(a, b)));
  for (const host of hosts.values()) {
    if (host.networkInterfaces.length > 1) host.networkInterfaces.sort(compareDevices);
    const first = host.networkInterfaces[0];
    if (first !== undefined && first.attachment?.deviceIndex === 0 && first.attachment.networkCardIndex === 0) host.primary = first;
  }
  return hosts;
}
