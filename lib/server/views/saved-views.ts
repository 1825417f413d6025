import 'server-only';
import { viewName } from '../../contract/views';
import type { SavedView } from '../../contract/views';
import { formatViewState, parseViewState } from '../../view/view-state';
import { audit } from '../audit';
import type { Client, ServerContext } from '../context';
import { isoTime } from '../iso-time';
import { limitRate, limits } from '../rate-limit';
import { ServerError } from '../server-error';

/** Views of a snapshot by name: listed, put, removed. Each change answers with what there is now. */
const mostViews = 100;

export async function listViews(context: ServerContext, snapshotId: string): Promise<readonly SavedView[]> {
  if ((await context.store.lookupSnapshot(snapshotId)) === null) throw new ServerError('not-found');
  return (await context.store.listViews(snapshotId)).map(({ name, state, updatedAt }) => ({ name, state, at: isoTime(updatedAt) }));
}

export async function putView(context: ServerContext, client: Client, snapshotId: string, wanted: string, state: string): Promise<readonly SavedView[]> {
  await limitRate(context, `guest:${client.prefix}`, limits.guestPerClient);
  const name = readName(wanted);
  const there = await listViews(context, snapshotId);
  if (there.length >= mostViews && !there.some((view) => view.name === name)) throw new ServerError('view-limit', { limit: mostViews });
  await context.store.putView({ snapshotId, name, state: formatViewState(parseViewState(new URLSearchParams(state))), updatedAt: context.now() });
  await audit(context, client, 'view.put', 'saved', { snapshotId });
  return listViews(context, snapshotId);
}

export async function removeView(context: ServerContext, client: Client, snapshotId: string, name: string): Promise<readonly SavedView[]> {
  if (!(await context.store.deleteView(snapshotId, readName(name)))) throw new ServerError('not-found');
  await audit(context, client, 'view.remove', 'removed', { snapshotId });
  return listViews(context, snapshotId);
}

function readName(text: string): string {
  const read = viewName.safeParse(text);
  if (!read.success) throw new ServerError('bad-request', { path: 'name', expected: '1 to 80 characters' });
  return read.data;
}
