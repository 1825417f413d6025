// What one import may contain. Documented in docs/formats.md; a test keeps the two in step.
import 'server-only';
import type { FallbackEncoding } from './decode-text';

export interface ImportLimits {
  /** One file, or one entry of a zip after expansion. */
  readonly fileBytes: number;
  /** Everything together, after expansion. */
  readonly totalBytes: number;
  /** Entries of one zip. */
  readonly zipEntries: number;
  /** Expanded bytes per stored byte, of one entry and of a whole zip. */
  readonly zipRatio: number;
  /** Nesting of JSON. */
  readonly depth: number;
  /** Values of JSON in one file, read or not. */
  readonly values: number;
  /** Files below the paths given on disk. */
  readonly pathFiles: number;
}

const MEBIBYTE = 1024 * 1024;

export const importLimits: ImportLimits = {
  fileBytes: 128 * MEBIBYTE,
  totalBytes: 512 * MEBIBYTE,
  zipEntries: 2_000,
  zipRatio: 200,
  depth: 64,
  values: 2_000_000,
  pathFiles: 20_000,
};

export interface InputFile {
  /** For display and for account and region folder names; never opened. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What the person who imports has decided about files that are not as they should be. */
export interface ImportChoices {
  /** A file that ends in the middle: leave it out, or keep its whole items and mark the resource as partial. */
  readonly truncated: 'refuse' | 'keep';
  /** Bytes that are not Unicode: refuse them, or read them in this code page. */
  readonly encoding: FallbackEncoding;
}
export const strictChoices: ImportChoices = { truncated: 'refuse', encoding: 'none' };
