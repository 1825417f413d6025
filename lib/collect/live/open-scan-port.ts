// Live collection behind its port.
import 'server-only';
import type { Result } from '../../base/result';
import type { ScanFailure } from '../../model/scan';
import { err, ok } from '../../base/result';
import type { Caught, Door } from './accounts';
import { catchRole, catchSource } from './accounts';
import { CallFailure, readFailure } from './call-failure';
import type { CallLimits } from './caller';
import { Caller, callLimits } from './caller';
import type { Clock } from './clock';
import { systemClock } from './clock';
import { Clients, createHandler } from './clients';
import { listProfiles } from './credentials';
import { planCalls } from './plan-calls';
import { describeRegions } from './region-list';
import { ScanRun } from './run-scan';
import type { ScanPort } from './scan-port';

export const defaultDeadlineMs = 30 * 60_000;

export interface ScanTools {
  readonly clock: Clock;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  readonly limits: CallLimits;
}

/** Runs `work` with sockets and a stop signal of its own; both end with it. */
async function withDoor<T>(tools: ScanTools, deadlineMs: number, outer: AbortSignal | undefined, work: (door: Door) => Promise<T>): Promise<T> {
  const clients = new Clients(createHandler());
  const stop = new AbortController();
  const over = new AbortController();
  const cancel = (): void => stop.abort(new CallFailure('cancelled', 'scan-cancelled'));
  if (outer?.aborted === true) cancel();
  else outer?.addEventListener('abort', cancel, { once: true });
  tools.clock.sleep(deadlineMs, over.signal).then(() => stop.abort(new CallFailure('deadline', 'scan-deadline')), () => undefined);
  try {
    return await work({ clients, caller: new Caller(tools.clock, tools.random, tools.limits), signal: stop.signal });
  } finally {
    over.abort();
    outer?.removeEventListener('abort', cancel);
    clients.close();
  }
}

async function listRegions(door: Door, { home, provider, identity }: Caught): Promise<Result<Awaited<ReturnType<typeof describeRegions>>, ScanFailure>> {
  const client = door.clients.ec2(home, provider);
  try {
    return ok(await door.caller.call(`${identity.account}/${home}/regions`, (signal) => describeRegions(client, signal), door.signal));
  } catch (error) {
    const { kind, code } = readFailure(error);
    return err({ code: kind === 'denied' ? 'identity-denied' : 'unreachable', awsCode: code, params: { account: identity.account } });
  }
}

const shortDeadlineMs = 60_000;

export function openScanPort(given: Partial<ScanTools> = {}): ScanPort {
  const tools: ScanTools = { clock: systemClock, random: Math.random, limits: callLimits, ...given };
  return {
    listProfiles,
    plan: planCalls,
    identify: (source, signal) => withDoor(tools, shortDeadlineMs, signal, async (door) => {
      const caught = await catchSource(door, source);
      return caught.ok ? ok(caught.value.identity) : caught;
    }),
    listRegions: (source, signal) => withDoor(tools, shortDeadlineMs, signal, async (door) => {
      const caught = await catchSource(door, source);
      return caught.ok ? listRegions(door, caught.value) : caught;
    }),
    checkRole: (source, role, signal) => withDoor(tools, shortDeadlineMs, signal, async (door) => {
      const base = await catchSource(door, source);
      if (!base.ok) return base;
      const caught = await catchRole(door, base.value, role, null);
      return caught.ok ? ok(caught.value.identity) : caught;
    }),
    scan: (request, hooks) => withDoor(tools, request.deadlineMs ?? defaultDeadlineMs, hooks.signal, (door) => new ScanRun(door, request, hooks).run()),
  };
}
