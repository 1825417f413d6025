// Instances with their ENIs in device order, ghosts included.
import { compareText } from '../base/order';
import type { InstanceId } from '../model/ids';
import type { Instance, NetworkInterface } from '../model/inventory';
import type { HostNode, PlaceKey } from '../model/topology';
import { placeOf } from './place-key';

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

const none: readonly NetworkInterface[] = [];

function makeHost(id: InstanceId, instance: Instance | null, place: PlaceKey, networkInterfaces: readonly NetworkInterface[]): HostNode {
  const first = networkInterfaces[0];
  const primary = first !== undefined && first.attachment?.deviceIndex === 0 && first.attachment.networkCardIndex === 0 ? first : null;
  return { id, instance, place, networkInterfaces, primary };
}

export function buildHostNodes(instances: ReadonlyMap<string, Instance>, enis: ReadonlyMap<string, NetworkInterface>): Map<InstanceId, HostNode> {
  const attached = new Map<InstanceId, NetworkInterface[]>();
  for (const eni of enis.values()) {
    const id = attachedInstanceId(eni);
    if (id === null) continue;
    const list = attached.get(id);
    if (list === undefined) attached.set(id, [eni]);
    else list.push(eni);
  }
  const hosts = new Map<InstanceId, HostNode>();
  const ghostIds: InstanceId[] = [];
  for (const [id, list] of attached) {
    if (list.length > 1) list.sort(compareDevices);
    if (!instances.has(id)) ghostIds.push(id);
  }
  if (ghostIds.length === 0) {
    for (const [id, instance] of instances) hosts.set(id, makeHost(id, instance, placeOf(instance), attached.get(id) ?? none));
    return hosts;
  }
  for (const id of [...instances.keys(), ...ghostIds].sort(compareText)) {
    const instance = instances.get(id) ?? null;
    const list = attached.get(id) ?? none;
    const first = list[0];
    hosts.set(id, makeHost(id, instance, instance !== null ? placeOf(instance) : first !== undefined ? placeOf(first) : '?/?', list));
  }
  return hosts;
}
