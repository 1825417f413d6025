import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../layout/text-width';
import { wrapText } from './wrap-text';

describe('wrapText', () => {
  it('breaks after words, between Japanese letters, and keeps line ends', () => {
    expect(wrapText('moved to the standby on Monday', 90, 11)).toEqual(['moved to the', 'standby on', 'Monday']);
    expect(wrapText('移行中です。触らないでください', 60, 11).join('')).toBe('移行中です。触らないでください');
    expect(wrapText('a\n\nb', 90, 11)).toEqual(['a', '', 'b']);
    expect(wrapText('', 90, 11)).toEqual(['']);
  });
  it('loses no letter and keeps to the room', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.integer({ min: 40, max: 200 }), (text, room) => {
      const lines = wrapText(text, room, 11);
      expect(lines.join('').replaceAll(/\s/gu, '')).toBe(text.replaceAll(/\s/gu, ''));
      for (const line of lines) if ([...line].length > 1) expect(textWidth(line, 11)).toBeLessThanOrEqual(room);
    }));
  });
});
