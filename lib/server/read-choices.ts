import 'server-only';
import { importChoicesSchema, type ImportChoicesDto } from '../contract/import-choices';
import { ServerError } from './server-error';

/** The query of an import: what to do with cut-off files and other code pages. */
export function readChoices(request: Request): ImportChoicesDto {
  const parsed = importChoicesSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!parsed.success) throw new ServerError('bad-request', { query: 'truncated=refuse|keep, encoding=none|windows-1252' });
  return parsed.data;
}
