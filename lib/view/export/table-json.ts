import type { CellValue, Table, TableRow } from '../table/table';

/** Rows as objects by column key, with the codes as they are: for programs. */
export function formatTableJson(table: Table, rows: readonly TableRow[] = table.rows): string {
  const objects = rows.map((row) => Object.fromEntries(table.columns.map((column, i): readonly [string, CellValue] => [column.key, row.cells[i] ?? null])));
  return `${JSON.stringify({ schema: 'eni-lens/table@1', mode: table.mode, rows: objects }, null, 2)}\n`;
}
