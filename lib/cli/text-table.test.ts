import { expect, it } from 'vitest';
import { table, visible } from './text-table';

it('keeps a cell on its line and shows what a terminal would obey or hide', () => {
  expect(visible('a\nb\u001b[31mc\u202ed')).toBe('a b⟨U+001B⟩[31mc⟨U+202E⟩d');
  expect(table(['name', 'id'], [['web\r\u200b', 'i-1']]).split('\n')).toHaveLength(2);
});
