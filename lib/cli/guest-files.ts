import 'server-only';
import { readFile } from 'node:fs/promises';
import { parseGuestText } from '../analyse/guest/parse-guest-text';
import type { GuestAnnotations, StoredEvidence } from '../model/guest';
import type { Topology } from '../model/topology';
import { CliError } from './cli-error';

/** `--guest i-…=FILE`: output of a guest in a file, put before what is stored about that instance. */
export async function addGuestFiles(words: readonly string[], stored: GuestAnnotations, topology: Topology): Promise<GuestAnnotations> {
  const byInstance = new Map(stored.map((one) => [one.instanceId, one]));
  for (const [at, word] of words.entries()) {
    const cut = word.indexOf('=');
    const [instanceId, file] = [word.slice(0, Math.max(0, cut)), word.slice(cut + 1)];
    if (!/^i-[0-9a-f]+$/.test(instanceId) || file === '') throw new CliError(`--guest ${word}: an instance and a file are needed, as in --guest i-0123456789abcdef0=routes.txt.`);
    if (!topology.hosts.has(instanceId)) throw new CliError(`--guest ${word}: the instance ${instanceId} is not in the data.`);
    const before = byInstance.get(instanceId) ?? { instanceId, evidence: [], pin: null };
    byInstance.set(instanceId, { ...before, evidence: [await readEvidence(file, at), ...before.evidence] });
  }
  return [...byInstance.values()];
}

async function readEvidence(file: string, at: number): Promise<StoredEvidence> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new CliError(`--guest: ${file} cannot be read (${error.code ?? error.message}).`);
  });
  const parsed = parseGuestText(text);
  const say = (problem: { readonly code: string; readonly line: number | null; readonly path: string | null }): string => [problem.code, file, problem.line === null ? '' : `line ${problem.line}`, problem.path ?? ''].filter(Boolean).join(' ');
  if (!parsed.ok) throw new CliError(`--guest: ${parsed.error.map(say).join('; ')}. Give the output of: ip -j addr; ip -j rule; ip -j route show table all.`);
  for (const problem of parsed.value.problems) console.error(`partial ${say(problem)}`);
  return { id: String(at).padStart(32, '0'), author: file, at: '1970-01-01T00:00:00.000Z', evidence: parsed.value.evidence };
}
