// CSV as RFC 4180 says. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
import type { CellValue, Table, TableRow } from './table';

// ASVS 5.0, 1.2.10, with the line feed of OWASP's page on CSV injection and full-width forms that Japanese spreadsheets read alike.
// oxlint-disable-next-line no-control-regex -- NUL is one of them
const formula = /^[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;
const special = /[",\r\n]/;

export function csvCell(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const raw = String(value);
  const text = formula.test(raw) ? `'${raw}` : raw;
  return special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Header line of column keys (or the given titles), CRLF line ends, no byte order mark. */
export function formatCsv(table: Table, rows: readonly TableRow[] = table.rows, titles: readonly string[] = table.columns.map((column) => column.key)): string {
  const lines = [titles.map(csvCell).join(','), ...rows.map((row) => row.cells.map(csvCell).join(','))];
  return `${lines.join('\r\n')}\r\n`;
}
