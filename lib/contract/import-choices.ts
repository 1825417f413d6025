import { z } from 'zod';

/** What the person who imports has decided about files that are not as they should be; query of `POST /api/import`. */
export const importChoicesSchema = z.strictObject({
  truncated: z.enum(['refuse', 'keep']).default('refuse').describe('keep: of a file that ends in the middle the whole items are taken, and its resources are partial'),
  encoding: z.enum(['none', 'windows-1252']).default('none').describe('for files that are not Unicode; they are refused without it'),
}).meta({ id: 'ImportChoices' });
export type ImportChoicesDto = z.infer<typeof importChoicesSchema>;
