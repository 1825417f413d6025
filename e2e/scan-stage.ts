// Forked by scan-server.ts: the seeded emulator behind the fault proxy, and what goes wrong, told by messages.
import { errorAnswer, FaultProxy, type Fault, type SeenCall } from '../lib/testing/live/fault-proxy';
import { seedAll } from '../lib/testing/live/seed';

/** What a test wants: calls that are denied, or never answered. `AssumeRole` asks for an ExternalId or does not. */
export interface StageWish {
  readonly denied?: readonly string[];
  readonly held?: readonly string[];
  readonly asksExternalId?: boolean;
  readonly expired?: boolean;
}
let wish: StageWish = {};
const refuse = (call: SeenCall, code: string): Fault => ({ kind: 'error', status: errorAnswer(call.service, 403, code).status, code });

function fault(call: SeenCall): Fault | null {
  if (wish.expired === true) return refuse(call, 'ExpiredToken');
  if (wish.denied?.includes(call.action) === true) return refuse(call, 'UnauthorizedOperation');
  if (wish.held?.includes(call.action) === true) return { kind: 'hang' };
  if (call.action === 'AssumeRole' && wish.asksExternalId === true && call.fields['ExternalId'] === undefined) return refuse(call, 'AccessDenied');
  return null;
}

const proxy = await new FaultProxy({ target: process.argv[2] ?? '', onHang: () => () => undefined }).start();
proxy.fault = fault;
await seedAll(process.argv[2] ?? '');
process.on('message', (next: StageWish) => {
  wish = next;
  process.send?.({ kind: 'wished' });
});
process.send?.({ kind: 'ready', url: proxy.url });
