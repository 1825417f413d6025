import { beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type OpenedWorld } from '../../testing/open-world';
import { lookupWorld } from '../../worlds/worlds';
import { tableModes } from '../view-state';
import { csvCell, formatCsv } from './csv';
import { arrangeRows, buildTable } from './table';

let w: OpenedWorld;
beforeAll(async () => { w = await openWorld(lookupWorld('acme')!.build()); });

describe('table', () => {
  it('has one cell per column and one row per thing', () => {
    for (const mode of tableModes) {
      const table = buildTable(w.topology, w.analysis, mode);
      for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
    }
    expect(buildTable(w.topology, w.analysis, 'network-interfaces').rows).toHaveLength(w.topology.networkInterfaces.size);
    expect(buildTable(w.topology, w.analysis, 'findings').rows).toHaveLength(w.analysis.findings.length);
  });

  it('filters by words and sorts naturally, empty cells last in both directions', () => {
    const table = buildTable(w.topology, w.analysis, 'instances');
    const names = (query: string, descending: boolean) => arrangeRows(table, query, 'name', descending).map((row) => row.cells[1]);
    expect(names('fw-1 c6in', false)).toEqual(['fw-1']);
    const up = names('app- m6i', false);
    expect(up.filter((name) => /^app-\d+$/.test(String(name))).slice(0, 3)).toEqual(['app-1', 'app-2', 'app-3']);
    expect(names('app- m6i', true)).toEqual([...up].reverse());
    const enis = buildTable(w.topology, w.analysis, 'network-interfaces');
    for (const descending of [true, false]) expect(arrangeRows(enis, '', 'publicIps', descending).at(-1)?.cells[11]).toBe('');
    expect(arrangeRows(enis, '', 'worst', false)[0]?.cells[19]).toBe('high');
  });

  it('CSV quotes, ends lines with CRLF and disarms formulas', () => {
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
    expect(csvCell('=HYPERLINK("x")')).toBe('"\'=HYPERLINK(""x"")"');
    for (const start of ['=', '+', '-', '@', '\t']) expect(csvCell(`${start}1`).replace(/^"/, '')).toMatch(/^'/);
    expect(csvCell(-3)).toBe('-3');
    expect(csvCell(null)).toBe('');
    const table = buildTable(w.topology, w.analysis, 'subnets');
    const lines = formatCsv(table).split('\r\n');
    expect(lines).toHaveLength(table.rows.length + 2);
    expect(lines[0]?.startsWith('id,name,vpc,cidr')).toBe(true);
  });
});
