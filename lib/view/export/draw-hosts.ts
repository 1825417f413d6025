// Cards of multi-homed hosts with their ports, and the gateways on the borders.
import type { GatewayNode, HostCard } from '../../model/map-model';
import { isHub } from '../layout/gateway-list';
import { textWidth } from '../layout/text-width';
import { severityPill } from './draw-severity';
import { fitText } from './fit-text';
import { gatewayIcon, scenarioIcon } from './icons';
import { circle, group, icon, rect, text } from './picture';
import type { Shape } from './picture';
import type { PictureTexts } from './picture-texts';

/** What a failover would meet on a standby; `null` cannot tell. */
export interface StandbyFacts { readonly sameZone: boolean | null; readonly slotFree: boolean | null }

/** Icon and word; the next may start at `end`. */
function fact(value: boolean | null, words: string, x: number, middle: number): { readonly shapes: readonly Shape[]; readonly end: number } {
  const tone = value === null ? 'unknown' : value ? 'ok' : 'text-2';
  return { shapes: [icon(value === null ? 'circle-question-mark' : value ? 'check' : 'x', x, middle - 6, 12, tone), text(x + 16, middle, words, 11, { tone })], end: x + 28 + textWidth(words, 11) };
}

function drawSlots(host: HostCard, texts: PictureTexts, right: number, middle: number): Shape[] {
  const { attached, maximum } = host.slots;
  if (maximum === null) return [text(right, middle, texts.slots(attached), 11, { tone: 'text-2', anchor: 'end' })];
  const words = `${attached}/${maximum}`;
  const shapes: Shape[] = [text(right, middle, words, 11, { tone: 'text-2', anchor: 'end' })];
  const squares = maximum > 8 ? 0 : maximum;
  const left = right - textWidth(words, 11) - 6 - squares * 10;
  for (let i = 0; i < squares; i++) shapes.push(rect({ x: left + i * 10 + 0.5, y: middle - 3.5, width: 7, height: 7 }, { radius: 1.5, fill: i < attached ? 'text-3' : null, stroke: i < attached ? 'text-3' : 'line-3' }));
  return shapes;
}

type Row = (x: number, top: number) => readonly Shape[];

function rowsOf(host: HostCard, standby: StandbyFacts | null, texts: PictureTexts, width: number): Row[] {
  const rows: Row[] = [];
  for (const badge of host.badges.filter((other) => other.rule !== host.worst?.rule)) {
    rows.push((x, top) => {
      const pill = severityPill(badge.severity, badge.rule, x, top);
      return [...pill.shapes, text(x + pill.width + 8, top + 9, fitText(texts.shortRule(badge.rule), width - pill.width - 8, 11), 11)];
    });
  }
  for (const { scenario, confidence } of host.scenarios) {
    rows.push((x, top) => {
      const [name, tone] = scenarioIcon[scenario];
      const number = texts.confidence(confidence);
      const words = fitText(texts.shortScenario(scenario), width - 34 - textWidth(number, 11), 11);
      const at = x + 24 + textWidth(words, 11);
      return [rect({ x, y: top, width: at - x + 10 + textWidth(number, 11), height: 18 }, { radius: 4, fill: 'raised', stroke: 'line-2' }), icon(name, x + 6, top + 3, 12, tone), text(x + 22, top + 9, words, 11), text(at + 4, top + 9, number, 11, { tone: 'text-3' })];
    });
  }
  if (standby !== null) {
    rows.push((x, top) => {
      const zone = fact(standby.sameZone, texts.sameZone, x, top + 9);
      return [...zone.shapes, ...fact(standby.slotFree, texts.slotFree, zone.end, top + 9).shapes];
    });
  }
  if (host.unexplained) rows.push((x, top) => [text(x, top + 9, texts.unexplained, 11)]);
  if (host.ghost !== null && rows.length === 0) { const reason = host.ghost; rows.push((x, top) => [text(x, top + 9, texts.ghost(reason), 11, { tone: 'unknown' })]); }
  return rows;
}

export function drawHost(host: HostCard, standby: StandbyFacts | null, texts: PictureTexts): Shape {
  const ghost = host.ghost !== null;
  const shapes: Shape[] = [rect(host, { radius: 6, fill: 'raised', stroke: ghost ? 'unknown' : host.worst?.severity === 'high' ? 'high' : 'line-3', dash: ghost ? '4 3' : null })];
  const left = host.x + 9;
  let right = host.x + host.width - 9;
  const middle = host.y + 16;
  if (host.worst !== null) {
    const { width } = severityPill(host.worst.severity, host.worst.rule, 0, 0);
    right -= width;
    shapes.push(...severityPill(host.worst.severity, host.worst.rule, right, middle - 9).shapes);
    right -= 6;
  }
  if (host.role !== null) {
    const words = texts.role(host.role);
    const width = textWidth(words, 11) + 10;
    right -= width;
    shapes.push(rect({ x: right, y: middle - 8, width, height: 16 }, { radius: 4, stroke: 'line-2' }), text(right + width / 2, middle, words, 11, { tone: 'text-2', anchor: 'middle' }));
    right -= 6;
  }
  const slots = drawSlots(host, texts, host.x + host.width - 9, host.y + 34);
  const type = `${host.instanceType}${host.state === null || host.state === 'running' ? '' : ` · ${host.state}`}`;
  shapes.push(icon('server', left, middle - 7, 14, 'text-2'), text(left + 20, middle, fitText(host.name, right - left - 20, 13, true), 13, { bold: true }));
  shapes.push(text(left, host.y + 34, fitText(type, host.width - 110, 11), 11, { tone: 'text-2' }), ...slots);
  const rows = rowsOf(host, standby, texts, host.width - 18);
  const room = Math.max(1, Math.floor((host.height - 43) / 22));
  const shown = rows.length > room ? rows.slice(0, room - 1) : rows;
  shown.forEach((row, i) => shapes.push(...row(left, host.y + 47 + i * 22)));
  if (rows.length > shown.length) shapes.push(text(left, host.y + 47 + shown.length * 22 + 9, texts.moreRows(rows.length - shown.length), 11, { tone: 'text-2' }));
  for (const port of host.ports) {
    const bad = port.worst === 'high';
    const top = port.side === 'top' ? host.y - 16 : host.y + host.height;
    shapes.push(
      rect({ x: port.x - 16, y: top, width: 32, height: 16 }, { radius: 3, fill: bad ? 'high-soft' : 'raised', stroke: bad ? 'high' : port.movable ? 'sc-ha' : 'line-3', dash: port.movable && !bad ? '4 3' : null }),
      text(port.x, top + 8, port.label, 11, { bold: true, tone: bad ? 'high' : port.movable ? 'sc-ha' : 'text-2', anchor: 'middle' }),
    );
  }
  return group(host.id, `${host.name} ${host.id}`, shapes);
}

export function drawGateway(gateway: GatewayNode): Shape {
  const cannotTell = gateway.gap || gateway.ghost !== null;
  const { x, y, radius } = gateway;
  const below = isHub(gateway.kind);
  const shapes: Shape[] = [
    circle(x, y, radius, { fill: cannotTell ? 'unknown-soft' : 'surface', stroke: cannotTell ? 'unknown' : 'gate', dash: cannotTell ? '4 3' : null }),
    icon(gatewayIcon[gateway.kind], x - 8, y - 8, 16, cannotTell ? 'unknown' : 'gate'),
  ];
  if (cannotTell) shapes.push({ kind: 'severity', severity: 'unknown', x: x + radius - 8, y: y - radius - 4, size: 13 });
  // On a plate: the way down to another shelf leads through here.
  const half = textWidth(gateway.name, 11) / 2 + 2;
  shapes.push(...(below ? [rect({ x: x - half, y: y + radius + 5, width: half * 2, height: 14 }, { radius: 2, fill: 'acct-bg' }), text(x, y + radius + 12, gateway.name, 11, { tone: 'text-2', anchor: 'middle' })] : [text(x + radius + 6, y - 9, gateway.name, 11, { tone: 'text-2' })]));
  return group(gateway.id, `${gateway.name} ${gateway.id}`, shapes);
}
