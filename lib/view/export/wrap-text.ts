import { textWidth } from '../layout/text-width';

/** Where a line may end: after a space or hyphen, and between letters of scripts that write without spaces. */
const pieces = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][、。，．！？）」』ー]*|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}-]*-?\s*|[\s\S]/gu;

/** Lines of at most `room` px; what has no place to break is broken anywhere. Line ends of the text stay. */
export function wrapText(text: string, room: number, size: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [];
    let line = '';
    for (let piece of paragraph.match(pieces) ?? []) {
      if (line !== '' && textWidth(`${line}${piece}`.trimEnd(), size) > room) { lines.push(line.trimEnd()); line = ''; }
      while (textWidth(piece.trimEnd(), size) > room) {
        let count = 1;
        const chars = [...piece];
        while (count < chars.length && textWidth(chars.slice(0, count + 1).join(''), size) <= room) count++;
        lines.push(chars.slice(0, count).join(''));
        piece = chars.slice(count).join('');
      }
      line += piece;
    }
    return [...lines, line.trimEnd()];
  });
}
