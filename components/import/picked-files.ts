/** Files the reader chose or dropped, with the path they had inside the folder. */
export interface PickedFile {
  readonly path: string;
  readonly file: File;
}

const byPath = (a: PickedFile, b: PickedFile): number => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0);

export function listPicked(files: Iterable<File>): PickedFile[] {
  return Array.from(files, (file) => ({ path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file })).sort(byPath);
}

const readBatch = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> => new Promise((resolve, reject) => reader.readEntries(resolve, reject));
const openFile = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

async function walk(entry: FileSystemEntry, into: PickedFile[]): Promise<void> {
  if (entry.isFile) {
    into.push({ path: entry.fullPath.replace(/^\//, ''), file: await openFile(entry as FileSystemFileEntry) });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader hands out a folder in batches; an empty batch is the end.
  for (let batch = await readBatch(reader); batch.length > 0; batch = await readBatch(reader)) {
    for (const child of batch) await walk(child, into);
  }
}

/** Everything in a drop, folders opened. The entries must be taken before the first await: the browser empties the list when the event ends. */
export async function listDropped(transfer: DataTransfer): Promise<PickedFile[]> {
  const entries = Array.from(transfer.items, (item) => (item.kind === 'file' ? item.webkitGetAsEntry() : null)).filter((entry) => entry !== null);
  if (entries.length === 0) return listPicked(transfer.files);
  const found: PickedFile[] = [];
  for (const entry of entries) await walk(entry, found);
  return found.sort(byPath);
}
