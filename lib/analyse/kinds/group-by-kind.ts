// The few ENIs of each kind that rules and scenarios ask for, without looking at any ENI again.
import type { EniKind, EniKindVerdict } from '../../model/analysis';
import type { NetworkInterfaceId } from '../../model/ids';
import { attachedCustomer } from './label-kinds';

/** Every kind's ENIs by id, except the many that are a user's own on an instance. */
export function groupByKind(kinds: ReadonlyMap<NetworkInterfaceId, EniKindVerdict>): Map<EniKind, NetworkInterfaceId[]> {
  const groups = new Map<EniKind, NetworkInterfaceId[]>();
  for (const [id, verdict] of kinds) {
    if (verdict === attachedCustomer) continue;
    const list = groups.get(verdict.kind);
    if (list === undefined) groups.set(verdict.kind, [id]);
    else list.push(id);
  }
  return groups;
}
