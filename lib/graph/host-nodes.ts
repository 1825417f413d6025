// Instances with their ENIs in device order, ghosts included.
import { compareText } from '../base/order';
import type { InstanceId } from '../model/ids';
import type { Instance, NetworkInterface } from '../model/inventory';
import type { PlaceKey } from '../model/topology';

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

export const isPrimary = (eni: NetworkInterface): boolean => eni.attachment?.deviceIndex === 0 && eni.attachment.networkCardIndex === 0;

/** A HostNode while its ENIs are still coming in. */
export interface HostDraft {
  readonly id: InstanceId;
  readonly instance: Instance | null;
  readonly place: PlaceKey;
  networkInterfaces: NetworkInterface[];
  primary: NetworkInterface | null;
}

/** Device order, once all ENIs of a host with several are there. */
export function settleHost(host: HostDraft): void {
  host.networkInterfaces.sort(compareDevices);
  const first = host.networkInterfaces[0];
  host.primary = first !== undefined && isPrimary(first) ? first : null;
}
