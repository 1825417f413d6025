// For an export of a part: what touches it stays; frames and lines that go on beyond it are cut by the clip of the renderer.
import type { Box } from '../../model/map-model';
import { textWidth } from '../layout/text-width';
import type { Shape } from './picture';

function boundsOf(shape: Shape): Box | null {
  switch (shape.kind) {
    case 'group': {
      const boxes = shape.shapes.flatMap((inner) => boundsOf(inner) ?? []);
      if (boxes.length === 0) return null;
      const x = Math.min(...boxes.map((box) => box.x));
      const y = Math.min(...boxes.map((box) => box.y));
      return { x, y, width: Math.max(...boxes.map((box) => box.x + box.width)) - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
    }
    case 'rect': return shape;
    case 'path': return shape.bounds;
    case 'circle': return { x: shape.x - shape.r, y: shape.y - shape.r, width: shape.r * 2, height: shape.r * 2 };
    case 'text': {
      const width = textWidth(shape.text, shape.size, shape.bold);
      if (shape.turn !== 'none') return { x: shape.x - shape.size / 2, y: shape.y - width / 2, width: shape.size, height: width };
      return { x: shape.x - (shape.anchor === 'end' ? width : shape.anchor === 'middle' ? width / 2 : 0), y: shape.y - shape.size / 2, width, height: shape.size };
    }
    case 'icon':
    case 'severity': return { x: shape.x, y: shape.y, width: shape.size, height: shape.size };
  }
}

const touches = (a: Box, b: Box): boolean => a.x < b.x + b.width && b.x <= a.x + a.width && a.y < b.y + b.height && b.y <= a.y + a.height;

/** Members of a group are kept one by one, so that a frame of a thousand chips brings only those in view. */
export function keepInside(shapes: readonly Shape[], area: Box): Shape[] {
  const kept: Shape[] = [];
  for (const shape of shapes) {
    const box = boundsOf(shape);
    if (box === null || !touches(box, area)) continue;
    if (shape.kind !== 'group' || !shape.shapes.some((inner) => inner.kind === 'group')) { kept.push(shape); continue; }
    kept.push({ ...shape, shapes: keepInside(shape.shapes, area) });
  }
  return kept;
}
