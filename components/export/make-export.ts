'use client';
import type { Notes } from '@/components/notes/notes';
import type { Note } from '@/lib/contract/notes';
import { analyse } from '@/lib/analyse/analyse';
import { buildTopology } from '@/lib/graph/build-topology';
import type { Analysis } from '@/lib/model/analysis';
import type { Box, LayoutOptions, MapModel } from '@/lib/model/map-model';
import type { SnapshotDocument } from '@/lib/model/snapshot';
import type { Topology } from '@/lib/model/topology';
import { buildDrawio } from '@/lib/view/export/build-drawio';
import { buildMermaid } from '@/lib/view/export/build-mermaid';
import { buildPicture } from '@/lib/view/export/build-picture';
import type { PictureTexts } from '@/lib/view/export/picture-texts';
import { renderSvg } from '@/lib/view/export/render-svg';
import { formatTableJson } from '@/lib/view/export/table-json';
import { placeMap } from '@/lib/view/layout/place-map';
import { lookupFrame } from '@/lib/view/redact/lookup-frame';
import { noNotes } from '@/lib/view/notes/note-texts';
import { nameOf } from '@/lib/view/resource-kind';
import { redactDocument } from '@/lib/view/redact/redact-document';
import { formatCsv } from '@/lib/view/table/csv';
import { buildTable } from '@/lib/view/table/table';
import type { ViewState } from '@/lib/view/view-state';
import { selectionBox, viewBoxOf } from './export-options';
import type { ExportOptions } from './export-options';
import { longestEdge, makePng, mostPixels } from './png-file';

export interface ExportSource {
  readonly document: SnapshotDocument;
  readonly topology: Topology;
  readonly analysis: Analysis;
  readonly map: MapModel;
  readonly viewState: ViewState;
  readonly layout: LayoutOptions;
  readonly notes: Pick<Notes, 'all' | 'texts'>;
  readonly window: { readonly width: number; readonly height: number };
}
export interface ExportWords {
  readonly texts: PictureTexts;
  /** Lines under the title, for the document that is drawn. */
  lines(document: SnapshotDocument, topology: Topology, part: boolean): readonly string[];
  columns(keys: readonly string[]): readonly string[];
  /** A note in one text: what it is about, what it says, who, when. */
  note(note: Note, name: string): string;
}
/** `missing`: characters that the PDF font does not have. */
export interface Exported { readonly blob: Blob; readonly missing: number }
export class ExportTooLarge extends Error {
  constructor(readonly width: number, readonly height: number) { super('too-large'); }
}

interface Drawn { readonly document: SnapshotDocument; readonly topology: Topology; readonly analysis: Analysis; readonly map: MapModel; readonly scope: Box | null }

/** With a preset everything is made anew from the redacted document, so nothing of the original can slip through. */
function prepare(source: ExportSource, options: ExportOptions): Drawn {
  const redaction = options.redaction === 'none' ? null : redactDocument(source.document, options.redaction, crypto.getRandomValues(new Uint8Array(16)));
  const document = redaction?.document ?? source.document;
  const topology = redaction === null ? source.topology : buildTopology(document.inventory);
  const analysis = redaction === null ? source.analysis : analyse(topology);
  const translate = (id: string): string => redaction?.lookup(id) ?? id;
  const whole = options.scope === 'whole';
  const frame = (id: string): string => (redaction === null ? id : (lookupFrame(id, redaction.lookup) ?? id));
  const moves = source.layout.moves.map(({ id, side, anchor }) => ({ id: frame(id), side, anchor: frame(anchor) }));
  const layout: LayoutOptions = whole ? { ...source.layout, moves, expanded: [...topology.subnets.keys()], showManaged: true, showOrphans: true, showSingleHomed: true } : { ...source.layout, moves, expanded: source.layout.expanded.map(translate) };
  const map = !whole && redaction === null ? source.map : placeMap(topology, analysis, layout);
  const { selection, viewport } = source.viewState;
  const scope = options.scope === 'view' ? viewBoxOf(viewport, source.window) : options.scope === 'selection' && selection !== null ? selectionBox(map, translate(selection)) : null;
  return { document, topology, analysis, map, scope };
}

const textBlob = (type: string, text: string): Blob => new Blob([text], { type: `${type};charset=utf-8` });

/** Throws ExportTooLarge for an image no browser can draw. */
export async function makeExport(source: ExportSource, options: ExportOptions, words: ExportWords): Promise<Exported> {
  const { document, topology, analysis, map, scope } = prepare(source, options);
  const title = document.name === '' ? 'ENI Lens' : document.name;
  const noted = options.notes && options.redaction === 'none';
  const notes = noted ? source.notes.all.map((note) => ({ resourceId: note.resourceId, words: words.note(note, nameOf(topology, note.resourceId)) })) : [];
  const texts = noted ? source.notes.texts : noNotes;
  switch (options.format) {
    case 'csv': {
      const table = buildTable(topology, analysis, 'network-interfaces', texts);
      return { blob: textBlob('text/csv', `\uFEFF${formatCsv(table, table.rows, words.columns(table.columns.map((column) => column.key)))}`), missing: 0 };
    }
    case 'json': return { blob: textBlob('application/json', formatTableJson(buildTable(topology, analysis, 'network-interfaces', texts))), missing: 0 };
    case 'drawio': return { blob: textBlob('application/vnd.jgraph.mxfile', buildDrawio(map, words.texts, title, notes)), missing: 0 };
    case 'mermaid': return { blob: textBlob('text/vnd.mermaid', buildMermaid(map, (count) => words.texts.more(count), notes)), missing: 0 };
    case 'svg':
    case 'png':
    case 'pdf': {
      const picture = buildPicture(map, analysis, words.texts, { title, lines: words.lines(document, topology, scope !== null), scope, legend: options.legend, routes: options.routes, notes });
      if (options.format === 'svg') return { blob: textBlob('image/svg+xml', renderSvg(picture, options.theme, options.paper)), missing: 0 };
      if (options.format === 'pdf') return (await import('./pdf-file')).makePdf(picture, options.theme, options.paper);
      const [width, height] = [picture.width * options.scale, picture.height * options.scale];
      if (width * height > mostPixels || Math.max(width, height) > longestEdge) throw new ExportTooLarge(Math.ceil(width), Math.ceil(height));
      return { blob: await makePng(renderSvg(picture, options.theme), picture.width, picture.height, options.scale), missing: 0 };
    }
  }
}
