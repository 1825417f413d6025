import { textWidth } from '../layout/text-width';

/** The text, or as much of it as stands in `room` px with an ellipsis. The whole is the title of its group. */
export function fitText(text: string, room: number, size: number, bold = false): string {
  // The estimate is on the wide side; a word is cut only when it is clearly too long.
  if (textWidth(text, size, bold) * 0.93 <= room) return text;
  const chars = [...text];
  let width = textWidth('…', size, bold);
  let count = 0;
  for (const char of chars) {
    width += textWidth(char, size, bold);
    if (width > room) break;
    count += 1;
  }
  return count === 0 ? '…' : `${chars.slice(0, count).join('').trimEnd()}…`;
}
