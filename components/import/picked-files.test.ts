import { describe, expect, it } from 'vitest';
import { listDropped, listPicked } from './picked-files';

const file = (name: string): File => Object.defineProperty(new File(['{}'], name), 'webkitRelativePath', { value: '', configurable: true });
const fileEntry = (fullPath: string): unknown => ({ isFile: true, isDirectory: false, fullPath, file: (done: (f: File) => void) => done(file(fullPath.split('/').pop() ?? '')) });
const folderEntry = (fullPath: string, batches: readonly (readonly unknown[])[]): unknown => ({
  isFile: false, isDirectory: true, fullPath,
  createReader: () => {
    const rest = [...batches];
    return { readEntries: (done: (entries: readonly unknown[]) => void) => done(rest.shift() ?? []) };
  },
});
const transfer = (entries: readonly unknown[], files: readonly File[] = []): DataTransfer =>
  ({ items: entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry })), files }) as unknown as DataTransfer;

describe('listDropped', () => {
  it('opens folders recursively, over several batches, sorted by path', async () => {
    const tree = folderEntry('/acct', [[folderEntry('/acct/us-east-1', [[fileEntry('/acct/us-east-1/b.json')], [fileEntry('/acct/us-east-1/a.json')]])], [fileEntry('/acct/z.json')]]);
    expect((await listDropped(transfer([tree]))).map((f) => f.path)).toEqual(['acct/us-east-1/a.json', 'acct/us-east-1/b.json', 'acct/z.json']);
  });
  it('falls back to plain files', async () => {
    expect((await listDropped(transfer([], [file('x.json')]))).map((f) => f.path)).toEqual(['x.json']);
  });
});

describe('listPicked', () => {
  it('keeps the path inside a chosen folder', () => {
    const inFolder = file('a.json');
    Object.defineProperty(inFolder, 'webkitRelativePath', { value: 'dump/a.json' });
    const plain = file('b.zip');
    Object.defineProperty(plain, 'webkitRelativePath', { value: '' });
    expect(listPicked([inFolder, plain]).map((f) => f.path)).toEqual(['b.zip', 'dump/a.json']);
  });
});
