import 'server-only';
import type { InputFile } from '../collect/files/import-limits';
import type { ImportChoicesDto } from '../contract/import-choices';
import { noChoices } from '../contract/import-defaults';
import type { ImportAnswer } from '../contract/snapshots';
import { audit } from './audit';
import type { Client, ServerContext } from './context';
import { runImport } from './import/run-import';
import { isoTime } from './iso-time';
import { requireRoom } from './require-room';
import { limitRate, limits } from './rate-limit';
import { ServerError } from './server-error';
import { toSnapshotDto } from './snapshot-dto';
import { warmTransfer } from './transfer/warm-transfer';

/** Files → draft snapshot. Drafts that nobody keeps are gone a day later. */
const draftLife = 86_400_000;

export async function importFiles(context: ServerContext, client: Client, input: { readonly name: string; readonly files: readonly InputFile[]; readonly choices?: ImportChoicesDto }): Promise<ImportAnswer> {
  await limitRate(context, `import:${client.prefix}`, limits.importsPerClient);
  const now = context.now();
  await context.store.purgeDrafts(now - draftLife);
  const output = await runImport(context.config, { files: input.files, choices: input.choices ?? noChoices, collectedAt: isoTime(now) });
  if (output.snapshot === null) throw new ServerError('nothing-readable', { files: input.files.length }, output.problems);
  await requireRoom(context, output.snapshot);
  const { id, body, summary, engine } = output.snapshot;
  const places = [...summary.accounts.slice(0, 2), ...summary.regions.slice(0, 2)].join(' ');
  const name = cleanName(input.name) || (input.files.length === 1 ? cleanName(input.files[0]?.path ?? '') : places) || id.slice(0, 8);
  const stored = await context.store.putSnapshot({ id, body, summary, engine, name, source: 'files', collectedAt: isoTime(now), createdAt: now, savedAt: null });
  await audit(context, client, 'snapshot.import', stored.created ? 'created' : 'known', { snapshotId: id });
  warmTransfer(context, id, summary.networkInterfaces);
  const shares = await context.store.listShares(id);
  return { id, created: stored.created, snapshot: toSnapshotDto(stored.meta, shares, now), report: output.report };
}

/** A file or folder name to a title: last segment, no extension, no control characters. */
export function cleanName(text: string): string {
  const segment = text.replace(/[\\/]+$/, '').split(/[\\/]/).at(-1) ?? '';
  return segment
    .replace(/\.(?:json|zip|gz)$/i, '')
    .replace(/\p{C}/gu, '')
    .trim()
    .slice(0, 200);
}
