import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableModes } from '../view-state';
import { formatTableJson } from '../export/table-json';
import { formatCsv } from './csv';
import type { CellValue, Table } from './table';

/** RFC 4180 as written there, and nothing of ours: fields with or without quotes, CRLF between records, nothing else allowed. */
function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let at = 0;
  while (at < text.length) {
    const record: string[] = [];
    for (;;) {
      const field = /"((?:[^"]|"")*)"|[^",\r\n]*/y;
      field.lastIndex = at;
      const found = field.exec(text)!;
      record.push(found[1] === undefined ? found[0] : found[1].replaceAll('""', '"'));
      at = field.lastIndex;
      if (text[at] !== ',') break;
      at++;
    }
    if (!text.startsWith('\r\n', at)) throw new Error(`no end of record at ${at}`);
    at += 2;
    records.push(record);
  }
  return records;
}

const corpus = join(import.meta.dirname, '../../../../shared/data/corpora/naughty-strings.json');
const naughty = existsSync(corpus) ? (JSON.parse(readFileSync(corpus, 'utf8')) as string[]) : ['=1+1'];
// What spreadsheets begin a formula with.
const formulas = ['=', '+', '-', '@', '\t', '\r', '\n', '\0', '\uff1d', '\uff0b', '\uff0d', '\uff20'];
const starts = [...formulas, '"', "'", ','];
const text = fc.oneof(
  fc.tuple(fc.constantFrom(...starts), fc.string({ unit: 'binary' })).map((parts) => parts.join('')), fc.string({ unit: 'binary' }), fc.constantFrom(...naughty),
  fc.array(fc.constantFrom(...starts, ' ', 'a', '\r\n')).map((parts) => parts.join('')),
);
const cell: fc.Arbitrary<CellValue> = fc.oneof({ weight: 4, arbitrary: text }, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null));
const keys = ['id', 'name', 'host'] as const;
const table: fc.Arbitrary<Table> = fc.tuple(fc.constantFrom(...tableModes), fc.array(fc.tuple(cell, cell, cell))).map(([mode, rows]) => ({
  mode, columns: keys.map((key) => ({ key, align: 'start', codes: null })), rows: rows.map((cells, i) => ({ id: `r-${i}`, select: `r-${i}`, cells })),
}));
const plainOf = (value: CellValue): string => (value === null ? '' : String(value));

describe('CSV', () => {
  it('parses back by RFC 4180 cell by cell, an apostrophe in front of formulas aside, and no text cell is one', () => {
    fc.assert(fc.property(table, fc.array(text, { minLength: 3, maxLength: 3 }), (made, titles) => {
      const records = parseCsv(formatCsv(made, made.rows, titles));
      const expected: readonly (readonly CellValue[])[] = [titles, ...made.rows.map((row) => row.cells)];
      expect(records).toHaveLength(expected.length);
      expected.forEach((cells, i) => {
        const record = records[i] ?? [];
        expect(record).toHaveLength(cells.length);
        cells.forEach((value, j) => {
          const raw = plainOf(value);
          const read = record[j] ?? '';
          expect(read === raw || read === `'${raw}`).toBe(true);
          if (typeof value === 'string') expect(formulas).not.toContain(read[0]);
          else expect(read).toBe(raw);
        });
      });
    }), { numRuns: 500 });
  });
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\0=1', '＝1+1'])('disarms %j and leaves the same text further in alone', (bad) => {
    const made: Table = { mode: 'subnets', columns: [{ key: 'id', align: 'start', codes: null }, { key: 'name', align: 'start', codes: null }], rows: [{ id: 'a', select: 'a', cells: [bad, `x${bad}`] }] };
    expect(parseCsv(formatCsv(made))[1]).toEqual([`'${bad}`, `x${bad}`]);
  });
});

describe('JSON of a table', () => {
  it('parses back to every value of every row', () => {
    fc.assert(fc.property(table, (made) => {
      const rows = made.rows.map(({ cells }) => Object.fromEntries(keys.map((key, i) => [key, Object.is(cells[i], -0) ? 0 : cells[i]])));
      expect(JSON.parse(formatTableJson(made))).toEqual({ schema: 'eni-lens/table@1', mode: made.mode, rows });
    }));
  });
});
