import type { EvidenceParts } from '../evidence-parts';

export interface GuestLine {
  readonly text: string;
  /** From 1. */
  readonly number: number;
}

/** Reads one kind of output that is not JSON. */
export interface LineReader {
  begins(text: string): boolean;
  /** Reads from index `at`; answers the index of the first line that is not its own, always above `at`. */
  read(lines: readonly GuestLine[], at: number, parts: EvidenceParts): number;
}

/** Index of the first line from `at` on that does not hold. */
export function skipWhile(lines: readonly GuestLine[], at: number, holds: (text: string) => boolean): number {
  let end = at;
  while (end < lines.length && holds(lines[end]?.text ?? '')) end += 1;
  return end;
}
