// For walks over all ENIs (base/in-blocks): the lists of one, and then what they hold.
import type { NetworkInterface } from '../../model/inventory';

export const touchLists = (eni: NetworkInterface): number => eni.groups.length + eni.privateIps.length + eni.ipv6.length;
export const touchMembers = (eni: NetworkInterface): number => (eni.groups[0] === undefined ? 0 : 1) + (eni.privateIps[0]?.association == null ? 0 : 1);
