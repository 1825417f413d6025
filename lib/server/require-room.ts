import 'server-only';
import type { ServerContext } from './context';
import { ServerError } from './server-error';

/** The quota (IMP-2): `snapshot` may be added, or is there already. Without one: whether anything may be added at all. */
export async function requireRoom({ store, config }: ServerContext, snapshot?: { readonly id: string; readonly body: { readonly deflated: Uint8Array } }): Promise<void> {
  const { maximumStoredBytes } = config;
  const refuse = (): never => { throw new ServerError('storage-full', { limitMegabytes: maximumStoredBytes / 1024 / 1024 }); };
  const stored = await store.storedBytes();
  if (snapshot === undefined) {
    if (stored >= maximumStoredBytes) refuse();
  } else if (stored + snapshot.body.deflated.byteLength > maximumStoredBytes && (await store.lookupSnapshot(snapshot.id)) === null) refuse();
}
