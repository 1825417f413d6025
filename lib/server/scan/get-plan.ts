import 'server-only';
import type { ScanPlanDto } from '../../contract/scans';
import { addOns, type AddOn } from '../../model/scan';
import type { ServerContext } from '../context';
import { ServerError } from '../server-error';
import type { ScanEngine } from './scan-engine';
import { getScans } from './scans';

/** What a scan would call and which permissions it needs. The same for everybody and until the program is updated, so it is asked for once. */
const accountKinds = ['current', 'roles', 'organization'] as const;
type AccountKind = (typeof accountKinds)[number];
const known = new WeakMap<ScanEngine, Map<string, Promise<ScanPlanDto>>>();

export async function getPlan(context: ServerContext, accounts: string | null, wanted: string | null): Promise<ScanPlanDto> {
  const kind = accountKinds.find((entry) => entry === (accounts ?? 'current'));
  const names = (wanted ?? '').split(',').filter((name) => name !== '');
  const chosen = addOns.filter((name) => names.includes(name));
  if (kind === undefined) throw new ServerError('bad-request', { path: 'accounts', expected: accountKinds.join('|') });
  if (chosen.length !== names.length) throw new ServerError('bad-request', { path: 'addOns', expected: addOns.join('|') });
  const { engine } = getScans(context);
  const plans = known.get(engine) ?? new Map<string, Promise<ScanPlanDto>>();
  known.set(engine, plans);
  const key = `${kind} ${chosen.join()}`;
  const plan = plans.get(key) ?? askPlan(engine, kind, chosen);
  plans.set(key, plan);
  plan.catch(() => plans.delete(key));
  return plan;
}

async function askPlan(engine: ScanEngine, kind: AccountKind, chosen: readonly AddOn[]): Promise<ScanPlanDto> {
  const source = { kind: 'default' } as const;
  const accounts = {
    current: { kind: 'current', source }, roles: { kind: 'roles', source, roles: [] }, organization: { kind: 'organization', source, roleName: '', externalId: null, exclude: [] },
  } as const;
  const { calls, permissions } = await engine.plan({ accounts: accounts[kind], addOns: chosen });
  return { calls: calls.map((call) => ({ ...call })), permissions: [...permissions] };
}
