// What a scan would call, and which permission each call needs. Calls nothing.
import 'server-only';
import { compareText } from '../../base/order';
import type { PlannedCall, ScanPlan } from '../../model/scan';
import { callsFor, collectorCalls } from './calls';
import { steeringCalls } from './clients';
import type { ScanRequest } from './scan-port';

const steering = (action: string, each: PlannedCall['each'], pageSize: number | null = null): PlannedCall => ({ action, resource: null, addOn: null, each, parent: null, pageSize });

export function planCalls({ accounts, addOns }: Pick<ScanRequest, 'accounts' | 'addOns'>): ScanPlan {
  const calls: PlannedCall[] = [
    steering(steeringCalls.identity, 'account'),
    ...(accounts.kind === 'organization' ? [steering(steeringCalls.accounts, 'scan', 20)] : []),
    ...(accounts.kind === 'current' ? [] : [steering(steeringCalls.assumeRole, 'account')]),
    steering(steeringCalls.regions, 'account'),
    ...callsFor(addOns).map(({ permission, resource, addOn, dependsOn, paging }): PlannedCall => ({
      action: permission, resource, addOn, each: dependsOn === null ? 'region' : 'parent',
      parent: dependsOn === null ? null : (collectorCalls.find(({ name }) => name === dependsOn.on)?.resource ?? null), pageSize: paging?.pageSize ?? null,
    })),
  ];
  return { calls, permissions: [...new Set(calls.map(({ action }) => action))].sort(compareText) };
}
