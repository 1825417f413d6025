import 'server-only';
import { showControls } from '../base/show-controls';

// CJK and full-width characters take two columns in a terminal.
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g;
const width = (text: string): number => text.length + (text.match(wide)?.length ?? 0);
/** On one line, and terminal escapes from a tag come to nothing. */
export const visible = (text: string): string => showControls(text.replace(/[\t\r\n]/g, ' '));

/** Columns as wide as their widest cell; `head: null`: none. */
export function table(head: readonly string[] | null, rows: readonly (readonly string[])[]): string {
  const all = (head === null ? rows : [head, ...rows]).map((row) => row.map(visible));
  const widths = (all[0] ?? []).map((_, column) => Math.max(...all.map((row) => width(row[column] ?? ''))));
  return all.map((row) => row.map((cell, i) => (i === row.length - 1 ? cell : cell + ' '.repeat((widths[i] ?? 0) - width(cell)))).join('  ')).join('\n');
}
