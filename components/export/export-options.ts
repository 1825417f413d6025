import type { Box, MapModel } from '@/lib/model/map-model';
import type { PaletteName } from '@/lib/view/export/palette';
import type { Paper } from '@/lib/view/export/render-svg';
import type { ViewState } from '@/lib/view/view-state';

export const exportFormats = ['svg', 'png', 'pdf', 'drawio', 'mermaid', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export const exportScopes = ['whole', 'shown', 'view', 'selection'] as const;
export type ExportScope = (typeof exportScopes)[number];
export const exportRedactions = ['none', 'internal', 'topology'] as const;
export type ExportRedaction = (typeof exportRedactions)[number];

export interface ExportOptions {
  readonly format: ExportFormat;
  readonly scope: ExportScope;
  readonly paper: Paper | null;
  readonly scale: 1 | 2 | 3 | 4;
  readonly theme: PaletteName;
  readonly redaction: ExportRedaction;
  readonly legend: boolean;
  readonly routes: boolean;
  /** Only without redaction: nobody knows what a text holds. */
  readonly notes: boolean;
}
export const isPicture = (format: ExportFormat): boolean => format === 'svg' || format === 'png' || format === 'pdf';
export const isDrawing = (format: ExportFormat): boolean => format !== 'csv' && format !== 'json';
export const fileEndings: Readonly<Record<ExportFormat, readonly [ending: string, type: string]>> = {
  svg: ['svg', 'image/svg+xml'], png: ['png', 'image/png'], pdf: ['pdf', 'application/pdf'], drawio: ['drawio', 'application/vnd.jgraph.mxfile'], mermaid: ['mmd', 'text/vnd.mermaid'], csv: ['csv', 'text/csv'], json: ['json', 'application/json'],
};

/** The window's part of the map, in map pixels. The map fits the window when the view says nothing else. */
export function viewBoxOf(viewport: ViewState['viewport'], window: { readonly width: number; readonly height: number }): Box | null {
  if (viewport === null || window.width === 0) return null;
  return { x: -viewport.x / viewport.zoom, y: -viewport.y / viewport.zoom, width: window.width / viewport.zoom, height: window.height / viewport.zoom };
}

const pad = (box: Box, by: number): Box => ({ x: box.x - by, y: box.y - by, width: box.width + by * 2, height: box.height + by * 2 });
function union(boxes: readonly Box[]): Box | null {
  const first = boxes[0];
  if (first === undefined) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  return { x, y, width: Math.max(...boxes.map((box) => box.x + box.width)) - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

/** A host with the subnets of its ENIs; anything else with the box it stands in. `null`: it is not drawn. */
export function selectionBox(map: MapModel, id: string): Box | null {
  const frame = map.frames.find((one) => one.resourceId === id);
  if (frame !== undefined) return pad(frame, 8);
  const subnets = map.subnets.filter((box) => !box.placeholder && (box.id === id || box.docks.some((dock) => dock.hostId === id || dock.networkInterfaceId === id) || box.chips.some((chip) => chip.resourceId === id || chip.networkInterfaceId === id || chip.hidden.includes(id))));
  const hosts = map.hosts.filter((host) => host.id === id || host.ports.some((port) => port.networkInterfaceId === id));
  const gateways = map.gateways.filter((gateway) => gateway.id === id).map((gateway) => ({ x: gateway.x - gateway.radius - 60, y: gateway.y - gateway.radius - 24, width: gateway.radius * 2 + 160, height: gateway.radius * 2 + 60 }));
  const box = union([...subnets, ...hosts.map((host) => pad(host, 16)), ...gateways]);
  return box === null ? null : pad(box, 16);
}
