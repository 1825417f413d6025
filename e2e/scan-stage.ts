// Forked by scan-server.ts: the seeded emulator behind the fault proxy, and what goes wrong, told by messages.
import { FaultProxy, type Fault, type SeenCall } from '../lib/testing/live/fault-proxy';
import { seedAll } from '../lib/testing/live/seed';
import type { VirtualClock } from '../lib/testing/live/virtual-clock';

/** What a test wants, until it wants something else. Without anything all calls are answered. */
export interface StageWish {
  readonly denied?: readonly string[];
  /** Answered only after the next wish. */
  readonly held?: readonly string[];
  /** AssumeRole fails without an ExternalId. */
  readonly asksExternalId?: boolean;
  readonly expired?: boolean;
}
let wish: StageWish = {};
let gate = Promise.withResolvers<void>();
const refuse = (code: string): Fault => ({ kind: 'error', status: 403, code });

function fault(call: SeenCall): Fault | null {
  if (wish.expired === true) return refuse('ExpiredToken');
  if (wish.denied?.includes(call.action) === true) return refuse('UnauthorizedOperation');
  if (wish.held?.includes(call.action) === true) return { kind: 'delay', ms: 0 };
  if (call.action === 'AssumeRole' && wish.asksExternalId === true && call.fields['ExternalId'] === undefined) return refuse('AccessDenied');
  return null;
}

/** A clock on which a delay lasts until the next wish. */
const gateClock = { release: () => () => undefined, sleep: () => gate.promise } as unknown as VirtualClock;
const target = process.argv[2] ?? '';
const proxy = await new FaultProxy({ target, clock: () => gateClock }).start();
proxy.fault = fault;
await seedAll(target);
process.on('message', (next: StageWish) => {
  wish = next;
  gate.resolve();
  gate = Promise.withResolvers<void>();
  process.send?.({ kind: 'wished' });
});
process.send?.({ kind: 'ready', url: proxy.url });
