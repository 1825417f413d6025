import 'server-only';
import type { ScanPlanDto, ScanPolicies } from '../../contract/scans';
import { addOns, type AddOn } from '../../model/scan';
import type { ServerContext } from '../context';
import { ServerError } from '../server-error';
import type { AccountKind } from './access-policies';
import type { ScanEngine } from './scan-engine';
import { getScans } from './scans';

/** What a scan would call, the policy it needs, and the script instead. The same for everybody until the program is updated, so each is asked for once. */
const accountKinds: readonly AccountKind[] = ['current', 'roles', 'organization'];
const known = new WeakMap<ScanEngine, Map<string, Promise<unknown>>>();

export interface PlanQuery {
  readonly accounts: string | null;
  readonly addOns: string | null;
}

export function getPlan(context: ServerContext, query: PlanQuery): Promise<ScanPlanDto> {
  const { accounts, chosen } = readQuery(query);
  return once(context, `plan ${accounts} ${chosen.join()}`, (engine) => askPlan(engine, accounts, chosen));
}

export function getPolicies(context: ServerContext, query: PlanQuery): Promise<ScanPolicies> {
  const { accounts, chosen } = readQuery(query);
  return once(context, `policies ${accounts} ${chosen.join()}`, (engine) => engine.policies(accounts, chosen));
}

export function getScript(context: ServerContext): Promise<string> {
  return once(context, 'script', (engine) => engine.collectScript());
}

function readQuery(query: PlanQuery): { readonly accounts: AccountKind; readonly chosen: readonly AddOn[] } {
  const accounts = accountKinds.find((kind) => kind === (query.accounts ?? 'current'));
  const names = (query.addOns ?? '').split(',').filter((name) => name !== '');
  const chosen = addOns.filter((name) => names.includes(name));
  if (accounts === undefined) throw new ServerError('bad-request', { path: 'accounts', expected: accountKinds.join('|') });
  if (chosen.length !== names.length) throw new ServerError('bad-request', { path: 'addOns', expected: addOns.join('|') });
  return { accounts, chosen };
}

function once<T>(context: ServerContext, key: string, ask: (engine: ScanEngine) => Promise<T>): Promise<T> {
  const { engine } = getScans(context);
  const answers = known.get(engine) ?? new Map<string, Promise<unknown>>();
  known.set(engine, answers);
  const before = answers.get(key);
  if (before !== undefined) return before as Promise<T>;
  const answer = ask(engine);
  answers.set(key, answer);
  answer.catch(() => answers.delete(key));
  return answer;
}

async function askPlan(engine: ScanEngine, kind: AccountKind, chosen: readonly AddOn[]): Promise<ScanPlanDto> {
  const source = { kind: 'default' } as const;
  const accounts = {
    current: { kind: 'current', source }, roles: { kind: 'roles', source, roles: [] }, organization: { kind: 'organization', source, roleName: '', externalId: null, exclude: [] },
  } as const;
  const { calls, permissions } = await engine.plan({ accounts: accounts[kind], addOns: chosen });
  return { calls: calls.map((call) => ({ ...call })), permissions: [...permissions] };
}
