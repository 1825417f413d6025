import type { ImportChoicesDto } from './import-choices';

/** Nothing decided. Apart from the schema, so that pages need not carry the schema library. */
export const noChoices: ImportChoicesDto = { truncated: 'refuse', encoding: 'none' };
