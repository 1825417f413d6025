// Paints the far level on one canvas: subnet boxes, a dot per ENI shaped by its worst finding, hosts as squares with their leads.
import type { MapModel } from '@/lib/model/map-model';
import type { Marks } from './marks';
import type { ViewRect } from './map-nodes';

export const palette = ['surface', 'line', 'line-2', 'line-3', 'text', 'text-2', 'text-3', 'lead', 'gate', 'accent', 'high', 'medium', 'low', 'info', 'unknown', 'ink', 'dot', 'dot-managed', 'dot-info', 'pub', 'pub-bg', 'priv', 'priv-bg', 'iso', 'iso-bg', 'acct', 'acct-bg', 'vpc', 'vpc-bg', 'route', 'sc-ha'] as const;
export type Palette = Readonly<Record<(typeof palette)[number], string>>;

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  return Object.fromEntries(palette.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as Palette;
}

interface Scene {
  readonly map: MapModel;
  readonly marks: Marks;
  readonly colours: Palette;
  readonly showHosts: boolean;
}
type Context = CanvasRenderingContext2D;
type Level = MapModel['subnets'][number]['dots'][number]['worst'];

/** Fill and stroke of a subnet. */
export const tiers = { public: ['pub-bg', 'pub'], private: ['priv-bg', 'priv'], isolated: ['iso-bg', 'iso'], unknown: ['surface', 'unknown'] } as const;

/** Shape of a severity around a point; `r` is half its height. */
function shape(c: Context, level: Exclude<Level, null>, x: number, y: number, r: number, colours: Palette): void {
  c.beginPath();
  c.fillStyle = colours[level === 'info' ? 'dot-info' : level];
  if (level === 'high') {
    const k = r * 0.414;
    c.moveTo(x - k, y - r); c.lineTo(x + k, y - r); c.lineTo(x + r, y - k); c.lineTo(x + r, y + k); c.lineTo(x + k, y + r); c.lineTo(x - k, y + r); c.lineTo(x - r, y + k); c.lineTo(x - r, y - k);
    c.closePath();
  } else if (level === 'medium') {
    c.moveTo(x, y - r); c.lineTo(x + r * 1.1, y + r * 0.85); c.lineTo(x - r * 1.1, y + r * 0.85); c.closePath();
  } else if (level === 'low') {
    c.moveTo(x, y - r); c.lineTo(x + r, y); c.lineTo(x, y + r); c.lineTo(x - r, y); c.closePath();
  } else if (level === 'unknown') {
    c.arc(x, y, r * 0.85, 0, Math.PI * 2);
    c.fillStyle = colours.surface;
    c.fill();
    c.strokeStyle = colours.unknown; c.lineWidth = Math.max(1, r * 0.4); c.setLineDash([r * 0.8, r * 0.5]); c.stroke(); c.setLineDash([]);
    return;
  } else c.arc(x, y, r * 0.8, 0, Math.PI * 2);
  c.strokeStyle = colours.surface; c.lineWidth = 1.5; c.stroke();
  c.fill();
}

function paintDots(c: Context, scene: Scene, subnet: MapModel['subnets'][number], zoom: number, sx: (x: number) => number, sy: (y: number) => number): void {
  const { colours, marks } = scene;
  const [a, b] = subnet.dots;
  const pitch = (a !== undefined && b !== undefined ? Math.max(Math.abs(b.x - a.x), b.y === a.y ? 0 : Math.abs(b.y - a.y)) || 12 : 12) * zoom;
  const r = Math.min(3, Math.max(0.6, pitch / 3));
  const big = Math.min(6, Math.max(3, pitch * 0.66));
  const outline = r >= 1.4;
  const special: number[] = [];
  // Squares are an order of magnitude cheaper than arcs and look the same this small.
  const dot = outline ? (x: number, y: number) => { c.moveTo(x + r, y); c.arc(x, y, r, 0, Math.PI * 2); } : (x: number, y: number) => c.rect(x - r, y - r, r * 2, r * 2);
  for (const pass of ['plain', 'managed', 'dim'] as const) {
    c.beginPath();
    let any = false;
    for (let i = 0; i < subnet.dots.length; i++) {
      const d = subnet.dots[i]!;
      const dim = marks.lit !== null && !marks.lit.has(d.networkInterfaceId);
      if (pass === 'plain' && !dim && (d.worst !== null || marks.related.has(d.networkInterfaceId) || marks.primary === d.networkInterfaceId)) { special.push(i); continue; }
      if ((dim ? 'dim' : d.worst !== null ? 'special' : d.managed ? 'managed' : 'plain') !== pass) continue;
      dot(sx(d.x), sy(d.y));
      any = true;
    }
    if (!any) continue;
    if (pass === 'managed' && outline) { c.strokeStyle = colours['dot-managed']; c.lineWidth = 1; c.stroke(); }
    else { c.fillStyle = pass === 'dim' ? colours['line-2'] : pass === 'managed' ? colours['dot-managed'] : colours.dot; c.fill(); }
  }
  const order: readonly Level[] = [null, 'info', 'low', 'unknown', 'medium', 'high'];
  special.sort((i, j) => order.indexOf(subnet.dots[i]!.worst) - order.indexOf(subnet.dots[j]!.worst));
  for (const i of special) {
    const d = subnet.dots[i]!;
    const x = sx(d.x), y = sy(d.y);
    if (d.worst !== null) shape(c, d.worst, x, y, d.worst === 'info' ? r * 1.2 : d.worst === 'low' ? big * 0.8 : big, colours);
    if (marks.related.has(d.networkInterfaceId) || marks.primary === d.networkInterfaceId) { c.beginPath(); c.strokeStyle = colours.accent; c.lineWidth = 2; c.arc(x, y, Math.max(5, big + 1.5), 0, Math.PI * 2); c.stroke(); }
  }
}

export function paintFar(c: Context, scene: Scene, view: { readonly x: number; readonly y: number; readonly zoom: number; readonly rect: ViewRect }): void {
  const { map, marks, colours } = scene;
  const { zoom, rect } = view;
  const sx = (x: number): number => x * zoom + view.x;
  const sy = (y: number): number => y * zoom + view.y;
  for (const frame of map.frames) {
    if (frame.x > rect.right || frame.x + frame.width < rect.left || frame.y > rect.bottom || frame.y + frame.height < rect.top) continue;
    const place = frame.kind === 'place';
    const selected = marks.primary === frame.resourceId;
    c.beginPath();
    c.roundRect(Math.round(sx(frame.x)) + 0.5, Math.round(sy(frame.y)) + 0.5, Math.round(frame.width * zoom) - 1, Math.round(frame.height * zoom) - 1, place ? 8 : 6);
    c.fillStyle = colours[place ? 'acct-bg' : 'vpc-bg'];
    c.fill();
    c.strokeStyle = selected ? colours.accent : frame.ghost !== null ? colours.unknown : colours[place ? 'acct' : 'vpc'];
    c.lineWidth = selected ? 2 : place ? 1 : 1.5;
    if (frame.ghost !== null) c.setLineDash([4, 3]);
    c.stroke();
    c.setLineDash([]);
  }
  for (const subnet of map.subnets) {
    if (subnet.x > rect.right || subnet.x + subnet.width < rect.left || subnet.y > rect.bottom || subnet.y + subnet.height < rect.top) continue;
    const [fill, stroke] = tiers[subnet.tier];
    const selected = marks.primary === subnet.id || marks.related.has(subnet.id);
    c.beginPath();
    c.roundRect(Math.round(sx(subnet.x)) + 0.5, Math.round(sy(subnet.y)) + 0.5, Math.round(subnet.width * zoom) - 1, Math.round(subnet.height * zoom) - 1, 3);
    if (!subnet.placeholder) { c.fillStyle = colours[fill]; c.fill(); }
    c.strokeStyle = selected ? colours.accent : subnet.placeholder ? colours['line-2'] : colours[stroke];
    c.lineWidth = selected ? 2 : 1;
    if (subnet.placeholder || subnet.tier === 'unknown') c.setLineDash([3, 3]);
    c.stroke();
    c.setLineDash([]);
  }
  if (scene.showHosts) paintLeads(c, scene, rect, sx, sy);
  for (const subnet of map.subnets) {
    if (subnet.x > rect.right || subnet.x + subnet.width < rect.left || subnet.y > rect.bottom || subnet.y + subnet.height < rect.top) continue;
    paintDots(c, scene, subnet, zoom, sx, sy);
  }
  if (scene.showHosts) paintHosts(c, scene, rect, zoom, sx, sy);
}

function paintLeads(c: Context, { map, marks, colours }: Scene, rect: ViewRect, sx: (x: number) => number, sy: (y: number) => number): void {
  for (const lead of map.leads) {
    const [first] = lead.points;
    const last = lead.points.at(-1);
    if (first === undefined || last === undefined) continue;
    if (Math.max(first[0], last[0]) < rect.left || Math.min(first[0], last[0]) > rect.right || Math.max(first[1], last[1]) < rect.top - 400 || Math.min(first[1], last[1]) > rect.bottom + 400) continue;
    const chosen = marks.related.has(lead.networkInterfaceId) || marks.primary === lead.networkInterfaceId;
    const dim = marks.lit !== null && !marks.lit.has(lead.hostId);
    c.beginPath();
    lead.points.forEach(([x, y], i) => (i === 0 ? c.moveTo(sx(x), sy(y)) : c.lineTo(sx(x), sy(y))));
    c.strokeStyle = chosen ? colours.accent : dim ? colours['line-2'] : lead.kind === 'high' ? colours.high : lead.kind === 'normal' ? colours.lead : colours['sc-ha'];
    c.lineWidth = chosen ? 2 : 1;
    c.stroke();
  }
}

function paintHosts(c: Context, { map, marks, colours }: Scene, rect: ViewRect, zoom: number, sx: (x: number) => number, sy: (y: number) => number): void {
  for (const host of map.hosts) {
    const x = host.x + host.width / 2, y = host.y + host.height / 2;
    if (x < rect.left - 100 || x > rect.right + 100 || y < rect.top - 100 || y > rect.bottom + 100) continue;
    const dim = marks.lit !== null && !marks.lit.has(host.id);
    const severity = host.worst?.severity ?? null;
    // The card's own outline, as far as it is wide enough to be seen as a card.
    const w = Math.max(8, host.width * zoom), h = Math.max(8, host.height * zoom);
    const px = sx(x), py = sy(y);
    c.beginPath();
    c.roundRect(px - w / 2, py - h / 2, w, h, 3);
    c.fillStyle = colours.surface;
    c.fill();
    c.strokeStyle = marks.primary === host.id ? colours.accent : dim ? colours['line-2'] : severity === 'high' ? colours.high : colours['line-3'];
    c.lineWidth = marks.primary === host.id ? 2 : 1;
    c.stroke();
    if (!dim && severity !== null && severity !== 'info') shape(c, severity, px, py, 5, colours);
    else { c.beginPath(); c.roundRect(px - 4, py - 4, 8, 8, 1.5); c.fillStyle = dim ? colours['line-3'] : colours.gate; c.fill(); }
  }
}

/** What lies under a point of the far level, in map pixels: an ENI's dot, a host, a subnet. */
export function lookupFar(map: MapModel, x: number, y: number, slack: number): string | null {
  for (const host of map.hosts) if (x >= host.x - slack && x <= host.x + host.width + slack && y >= host.y - slack && y <= host.y + host.height + slack) return host.id;
  for (const subnet of map.subnets) {
    if (subnet.placeholder || x < subnet.x || x > subnet.x + subnet.width || y < subnet.y || y > subnet.y + subnet.height) continue;
    let best: string | null = null;
    let distance = Math.max(slack, 8) ** 2;
    for (const dot of subnet.dots) {
      const d = (dot.x - x) ** 2 + (dot.y - y) ** 2;
      if (d < distance) { distance = d; best = dot.networkInterfaceId; }
    }
    return best ?? subnet.id;
  }
  return null;
}
