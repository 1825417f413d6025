import type { GuestRouteType } from '../../../model/guest';

/** Windows lists one table: what a route is for shows in its prefix. `own`: an address of the interface itself. */
export const typeOf = (cidr: string, own: boolean): GuestRouteType =>
  own ? 'local' : /^(?:22[4-9]|23\d)\.|^ff/i.test(cidr) ? 'multicast' : cidr === '255.255.255.255/32' ? 'broadcast' : 'unicast';
