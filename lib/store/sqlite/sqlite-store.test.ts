import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { buildSync } from 'esbuild';
import { afterEach, describe, expect, it } from 'vitest';
import { openDataFolder } from '../data-folder';
import type { SnapshotStore } from '../port';
import { testGuestStoreContract } from '../guest-contract.test-suite';
import { testScanStoreContract } from '../scan-contract.test-suite';
import { sampleShare, sampleSnapshot, testStoreContract } from '../store-contract.test-suite';
import { testNoteStoreContract } from '../note-contract.test-suite';
import { testViewStoreContract } from '../view-contract.test-suite';
import { migrations } from './migrations';
import { openSqliteStore } from './sqlite-store';

const folders: string[] = [];
const stores: SnapshotStore[] = [];
function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'eni-lens-store-'));
  folders.push(folder);
  return folder;
}
function open(folder = newFolder()): SnapshotStore {
  const store = openSqliteStore(folder);
  stores.push(store);
  return store;
}
afterEach(() => {
  for (const store of stores.splice(0)) store.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

describe('the store port on SQLite', () => testStoreContract(open));
describe('the guest half of it', () => testGuestStoreContract(open));
describe('the views half of it', () => testViewStoreContract(open));
describe('the notes half of it', () => testNoteStoreContract(open));
describe('the scan half of it', () => testScanStoreContract(open));

describe('SQLite itself', () => {
  it('keeps everything over a reopen', async () => {
    const folder = newFolder();
    const first = open(folder);
    const snapshot = await sampleSnapshot('a1');
    await first.putSnapshot(snapshot);
    await first.insertShare(await sampleShare('s1', snapshot.id));
    first.close();
    const second = open(folder);
    expect(await second.lookupSnapshot(snapshot.id)).toMatchObject({ name: 'name a1' });
    expect(await second.listShares(null)).toHaveLength(1);
  });

  it('lets one process at a time look after the scans, and the next one when that has ended', async () => {
    const folder = newFolder();
    const first = open(folder);
    const second = open(folder);
    expect([await first.holdScans(), await second.holdScans(), await second.holdScans()]).toEqual([true, false, false]);
    expect(statSync(join(folder, 'scans.lock')).mode & 0o777).toBe(0o600);
    await second.putSnapshot(await sampleSnapshot('a1'));
    first.close();
    expect(await second.holdScans()).toBe(true);
  });

  it('refuses to change or delete a body behind the verbs', async () => {
    const folder = newFolder();
    const store = open(folder);
    const snapshot = await sampleSnapshot('a1');
    await store.putSnapshot(snapshot);
    await store.insertShare(await sampleShare('s1', snapshot.id));
    await store.revokeShares(null, 1);
    const raw = new DatabaseSync(join(folder, 'eni-lens.db'));
    expect(() => raw.exec("UPDATE snapshots SET body = x'00'")).toThrow('immutable');
    expect(() => raw.exec('DELETE FROM snapshots')).toThrow('verb only');
    expect(() => raw.exec("UPDATE shares SET body = x'00'")).toThrow('immutable');
    expect(() => raw.exec('UPDATE shares SET expires_at = 99999999')).toThrow('immutable');
    expect(() => raw.exec('UPDATE shares SET revoked_at = NULL')).toThrow('stays revoked');
    expect(() => raw.exec('DELETE FROM shares')).toThrow('with its snapshot');
    raw.close();
  });

  it('notices bytes that changed on disk', async () => {
    const folder = newFolder();
    const store = open(folder);
    const snapshot = await sampleSnapshot('a1');
    await store.putSnapshot(snapshot);
    const raw = new DatabaseSync(join(folder, 'eni-lens.db'));
    raw.exec('DROP TRIGGER snapshots_immutable');
    const other = await sampleSnapshot('a2');
    raw.prepare('UPDATE snapshots SET body = ?').run(other.body.deflated);
    await expect(store.lookupSnapshotBody(snapshot.id)).rejects.toMatchObject({ code: 'corrupt' });
    raw.exec("UPDATE snapshots SET body = x'ffff'");
    await expect(store.lookupSnapshotBody(snapshot.id)).rejects.toMatchObject({ code: 'corrupt' });
    raw.close();
  });

  it('refuses the folder of a newer program, and one whose schema was edited', () => {
    const folder = newFolder();
    open(folder).close();
    const raw = new DatabaseSync(join(folder, 'eni-lens.db'));
    raw.exec(`INSERT INTO migrations VALUES (${migrations.length + 1}, 'later', 'x', 0)`);
    expect(() => openSqliteStore(folder)).toThrow(expect.objectContaining({ code: 'newer-schema' }));
    raw.exec(`DELETE FROM migrations WHERE version > ${migrations.length}; UPDATE migrations SET checksum = 'y'`);
    raw.close();
    expect(() => openSqliteStore(folder)).toThrow(expect.objectContaining({ code: 'changed-migration' }));
  });

  it('keeps the folder and the file to their owner and says so when it cannot write', () => {
    const folder = join(newFolder(), 'made', 'here');
    expect(openDataFolder(folder)).toBe(folder);
    open(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'eni-lens.db')).mode & 0o777).toBe(0o600);
    expect(() => openDataFolder('/proc/eni-lens/data')).toThrow(expect.objectContaining({ code: 'unwritable' }));
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    expect(() => openDataFolder(file)).toThrow(expect.objectContaining({ code: 'unwritable', message: expect.not.stringContaining('\n') as string }));
  });

  it('loses nothing acknowledged when the process is killed', async () => {
    const folder = newFolder();
    const writer = join(folder, 'writer.mjs');
    buildSync({
      stdin: {
        contents: `
          import { openSqliteStore } from './sqlite-store';
          import { packBody } from '../body';
          const store = openSqliteStore(process.argv[2]);
          for (let i = 0; ; i++) {
            const id = process.argv[3] + String(i).padStart(28, '0');
            const body = await packBody(Buffer.from('body ' + id));
            await store.putSnapshot({ id, name: id, source: 'files', collectedAt: null, createdAt: i, savedAt: i, engine: 'test', summary: {}, body });
            process.send(id);
          }`,
        resolveDir: import.meta.dirname,
        loader: 'ts',
      },
      bundle: true, platform: 'node', format: 'esm', outfile: writer, alias: { 'server-only': join(import.meta.dirname, '../../testing/server-only.ts') },
    });
    const acknowledged: string[] = [];
    for (let round = 0; round < 6; round++) {
      const child = fork(writer, [folder, `a${round}cc`], { silent: true });
      child.on('message', (id) => acknowledged.push(String(id)));
      const enough = acknowledged.length + 15;
      while (acknowledged.length < enough && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 3));
      const gone = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGKILL');
      await gone;
    }
    expect(acknowledged.length).toBeGreaterThanOrEqual(90);
    const store = open(folder);
    for (const id of acknowledged) expect(new TextDecoder().decode((await store.lookupSnapshotBody(id))?.plain)).toBe(`body ${id}`);
    const raw = new DatabaseSync(join(folder, 'eni-lens.db'));
    expect(raw.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
    raw.close();
  });
});
