import { describe, expect, it } from 'vitest';
import { openWorld } from '../../testing/open-world';
import { worlds } from '../../worlds/worlds';
import { visibleIds } from '../filter';
import { buildDrawio } from '../export/build-drawio';
import { buildMermaid } from '../export/build-mermaid';
import { placeMap } from '../layout/place-map';
import { searchIndex } from '../search/search';
import { buildSearchIndex } from '../search/search-index';
import { buildTable } from '../table/table';
import { emptyFilters } from '../view-state';
import { boxesOf, pinNotes } from './map-notes';
import { listNoteRows } from './note-rows';
import { joinNotes, noNotes } from './note-texts';
import { placeNotes } from './place-notes';

const { topology, analysis } = await openWorld(worlds.find((world) => world.id === 'acme')!.build());
const map = placeMap(topology, analysis);
const host = [...topology.hosts.values()].find((one) => one.instance?.tags['Name'] === 'edge-7')!;
const vpc = [...topology.vpcs.keys()][0]!;
const folded = map.subnets.flatMap((box) => box.chips).find((chip) => chip.kind === 'more')!.hidden[0]!;
const written = [
  { id: 'n1', resourceId: host.id, text: 'Migration on Monday\nask Mori', author: 'Sato', at: '2026-11-20T00:00:00Z' },
  { id: 'n2', resourceId: vpc, text: '本番', author: 'Kim', at: '2026-11-21T00:00:00Z' },
  { id: 'n3', resourceId: host.id, text: 'done', author: 'Sato', at: '2026-11-22T00:00:00Z' },
  { id: 'n4', resourceId: 'i-0123456789abcdef0', text: 'gone', author: 'Sato', at: '2026-11-22T00:00:00Z' },
  { id: 'n5', resourceId: folded, text: 'behind more', author: 'Sato', at: '2026-11-22T00:00:00Z' },
];
const texts = joinNotes(written);

describe('notes', () => {
  it('are found by the filter on the ENI, its host, subnet or VPC', () => {
    const seen = (where: string) => visibleIds(topology, analysis, emptyFilters, where, texts)!;
    expect([...seen('note:monday')].filter((id) => topology.networkInterfaces.has(id)).sort()).toEqual(host.networkInterfaces.map((eni) => eni.id).sort());
    expect(seen('note:本番').has(vpc)).toBe(true);
    expect([...seen('note:nowhere')]).toEqual([]);
    expect(seen('has:note').has(host.id)).toBe(true);
    expect([...seen('-note:*')].some((id) => topology.vpcs.get(vpc)!.subnets.some((subnet) => subnet.networkInterfaces.some((eni) => eni.id === id)))).toBe(false);
    expect([...visibleIds(topology, analysis, emptyFilters, 'note:*', noNotes)!]).toEqual([]);
  });
  it('are found by the search, below names and addresses', () => {
    const index = buildSearchIndex(topology, analysis);
    const { results } = searchIndex(index, 'migration', 10, texts);
    expect(results.map(({ resourceId, matched }) => [resourceId, matched.field])).toContainEqual([host.id, 'note']);
    expect(searchIndex(index, 'migration', 10).results.some(({ matched }) => matched.field === 'note')).toBe(false);
  });
  it('are a column of the table where somebody wrote any', () => {
    expect(buildTable(topology, analysis, 'instances').columns.some(({ key }) => key === 'notes')).toBe(false);
    const table = buildTable(topology, analysis, 'instances', texts);
    const at = table.columns.findIndex(({ key }) => key === 'notes');
    expect(table.rows.find((row) => row.id === host.id)?.cells[at]).toBe('Migration on Monday\nask Mori\ndone');
    expect(table.rows.every((row) => row.cells.length === table.columns.length)).toBe(true);
  });
  it('are listed with those of this snapshot first, found by any word of them', () => {
    expect(listNoteRows(topology, written, '').map(({ note, here }) => [note.id, here])).toEqual(expect.arrayContaining([['n4', false], ['n1', true]]));
    expect(listNoteRows(topology, written, '').at(-1)?.note.id).toBe('n4');
    expect(listNoteRows(topology, written, 'edge-7 mori').map(({ note }) => note.id)).toEqual(['n1']);
    expect(listNoteRows(topology, written, 'kim').map(({ note }) => note.id)).toEqual(['n2']);
  });
  it('have one mark a place, also what is behind +n more', () => {
    const marks = placeNotes(boxesOf(map), texts);
    expect(marks.map(({ ids }) => ids[0]).sort()).toEqual([host.id, vpc, folded].sort());
    expect(marks.find(({ ids }) => ids[0] === host.id)?.text).toContain('ask Mori');
  });
  it('are drawn in exports, numbered, escaped, over nothing', () => {
    const notes = written.map((note) => ({ resourceId: note.resourceId, words: `${note.text} <b>&"` }));
    expect(pinNotes(map, notes, null)).toHaveLength(4);
    expect(pinNotes(map, notes, { x: -10, y: -10, width: 1, height: 1 })).toEqual([]);
    const mermaid = buildMermaid(map, String, notes);
    expect(mermaid).toContain('note_4>');
    expect(mermaid).not.toContain('<b>');
    const echo = (word: string): string => word;
    const words = { upright: false, number: String, confidence: String, tier: echo, noSubnet: echo, more: String, moreRows: String, eniCount: String, slots: String, role: echo, shortScenario: echo, shortRule: echo, ghost: echo, acl: String, severity: echo, sameZone: '', slotFree: '', unexplained: '', legend: { lead: '', high: '', movable: '', route: '', allow: '', eni: '', managed: '', unattached: '', crossing: '' } };
    const drawio = buildDrawio(map, words, 'x', notes);
    const sheets = [...drawio.matchAll(/id="note\/[^"]*" [^>]*><mxGeometry x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"/g)].map((found) => found.slice(1).map(Number));
    expect(sheets).toHaveLength(4);
    sheets.forEach(([x, y, , ], i) => { expect(x).toBeGreaterThan(map.width); const before = sheets[i - 1]; if (before !== undefined) expect(y).toBeGreaterThan(before[1]! + before[3]!); });
    expect(drawio).not.toContain('<b>');
  });
});
