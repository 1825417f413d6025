// Paths on disk (file, folder, zip) to input files. Display paths never show where on the machine the data lies.
import 'server-only';
import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { compareText } from '../../base/order';
import type { ImportProblem } from '../../model/problem';
import type { ImportLimits, InputFile } from './import-limits';
import { importLimits } from './import-limits';
import { importProblem } from './import-problem';
import { isAccountId, isRegionName } from './path-place';

interface Walk {
  readonly inputs: InputFile[];
  readonly problems: ImportProblem[];
  readonly limits: ImportLimits;
  bytes: number;
}

/** Last part of the path, with the account and region folders right above it: they say where the data is from. */
function displayName(absolute: string): string {
  const parts = [basename(absolute)];
  for (let above = dirname(absolute); isAccountId(basename(above)) || isRegionName(basename(above)); above = dirname(above)) parts.unshift(basename(above));
  return parts.join('/');
}

const errorCode = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'EUNKNOWN');
const isData = (name: string): boolean => /\.(?:json|zip)$/i.test(name) && !name.startsWith('.');
const isSkippedFolder = (name: string): boolean => name.startsWith('.') || name === 'node_modules' || name === '__MACOSX';

async function addFile(walk: Walk, absolute: string, display: string, size: number): Promise<void> {
  const { limits } = walk;
  if (size > limits.fileBytes) walk.problems.push(importProblem('file-too-large', display, { params: { bytes: size, limit: limits.fileBytes } }));
  else if (walk.bytes + size > limits.totalBytes || walk.inputs.length >= limits.pathFiles) walk.problems.push(importProblem('total-too-large', display, { params: { bytes: size, limit: limits.totalBytes } }));
  else {
    const bytes = await readFile(absolute);
    walk.bytes += bytes.length;
    walk.inputs.push({ path: display, bytes });
  }
}

async function addFolder(walk: Walk, absolute: string, display: string): Promise<void> {
  const names = (await readdir(absolute)).sort(compareText);
  for (const name of names) {
    const path = join(absolute, name);
    const shown = `${display}/${name}`;
    try {
      // lstat: a link inside a folder could lead anywhere, or around in a circle.
      const found = await lstat(path);
      if (found.isDirectory() && !isSkippedFolder(name)) await addFolder(walk, path, shown);
      else if (found.isFile() && isData(name)) await addFile(walk, path, shown, found.size);
    } catch (error) {
      walk.problems.push(importProblem('unreadable', shown, { params: { reason: errorCode(error) } }));
    }
  }
}

export async function readPaths(paths: readonly string[], limits: ImportLimits = importLimits): Promise<{ inputs: InputFile[]; problems: ImportProblem[] }> {
  const walk: Walk = { inputs: [], problems: [], limits, bytes: 0 };
  const used = new Set<string>();
  for (const path of [...new Set(paths.map((given) => resolve(given)))].sort(compareText)) {
    let display = displayName(path);
    if (used.has(display)) display = `${basename(dirname(path))}/${display}`;
    for (let copy = 2; used.has(display); copy++) display = `${displayName(path)} (${copy})`;
    used.add(display);
    try {
      const found = await stat(path);
      if (found.isDirectory()) await addFolder(walk, path, display);
      else if (found.isFile()) await addFile(walk, path, display, found.size);
      else walk.problems.push(importProblem('unreadable', display, { params: { reason: 'ENOTFILE' } }));
    } catch (error) {
      const code = errorCode(error);
      walk.problems.push(code === 'ENOENT' ? importProblem('path-not-found', display) : importProblem('unreadable', display, { params: { reason: code } }));
    }
  }
  return { inputs: walk.inputs, problems: walk.problems };
}
