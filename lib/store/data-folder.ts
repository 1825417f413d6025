import 'server-only';
import { accessSync, chmodSync, constants, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { StoreError } from './store-error';

/** The folder everything is kept in: ENI_LENS_DATA, or `.eni-lens` where the process was started. Only its owner may look inside. */
export function openDataFolder(setting: string | undefined): string {
  const folder = resolve(setting === undefined || setting === '' ? '.eni-lens' : setting);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    chmodSync(folder, 0o700);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new StoreError('unwritable', `the data folder ${folder} cannot be written (${reason}); set ENI_LENS_DATA to a folder you own`);
  }
  return folder;
}
