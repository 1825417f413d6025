// Finds the recorded accounts that tests read in place (`../shared/data/recordings` from the project root); says it when they are not there.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

export const recordingNames = ['hybrid-cloud', 'igw-subnet', 'cloudmapper-demo'] as const;
export type RecordingName = (typeof recordingNames)[number];

const root = resolve(import.meta.dirname, '../../../shared/data/recordings');

/** Folder of a recording, or `null` with a warning: a test that skips must be seen to skip. */
export function findRecording(name: RecordingName): string | null {
  const folder = resolve(root, name);
  if (existsSync(folder)) return folder;
  console.warn(`recording "${name}" is absent (looked in ../shared/data/recordings): its tests are skipped`);
  return null;
}
