import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carries, carry, marginOf } from './far-carry';

const sheet = { width: 1440, height: 800, margin: 360 };
const map = { width: 20_000, height: 10_000 };
const view = fc.record({ x: fc.integer({ min: -5000, max: 2000 }), y: fc.integer({ min: -5000, max: 2000 }), zoom: fc.double({ min: 0.02, max: 0.5, noNaN: true }) });

describe('the carried picture of the far level', () => {
  it('lies where React Flow puts its own parts, for every point and both views', () => {
    fc.assert(fc.property(view, view, fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 500 }), (drawn, now, at, margin) => {
      const { x, scale } = carry(drawn, now, margin);
      // On the sheet the point is at at * zoom + x + margin; the sheet begins at -margin.
      expect(-margin + x + scale * (at * drawn.zoom + drawn.x + margin)).toBeCloseTo(at * now.zoom + now.x, 4);
    }));
  });
  it('is not moved at all where it was drawn', () => {
    fc.assert(fc.property(view, (drawn) => { expect(carry(drawn, drawn, 360)).toEqual({ x: 0, y: 0, scale: 1 }); }));
  });
  it('is carried only while every part of the map in view was drawn', () => {
    fc.assert(fc.property(view, view, (drawn, now) => {
      if (!carries(drawn, now, sheet, map)) return;
      const { x, y, scale } = carry(drawn, now, sheet.margin);
      const [left, top] = [x - sheet.margin, y - sheet.margin];
      const seen = (from: number, extent: number, size: number): readonly [number, number] => [Math.max(0, from), Math.min(size, from + extent * now.zoom)];
      const [x0, x1] = seen(now.x, map.width, sheet.width), [y0, y1] = seen(now.y, map.height, sheet.height);
      if (x0 < x1) { expect(left).toBeLessThanOrEqual(x0 + 0.01); expect(left + (sheet.width + 2 * sheet.margin) * scale).toBeGreaterThanOrEqual(x1 - 0.01); }
      if (y0 < y1) { expect(top).toBeLessThanOrEqual(y0 + 0.01); expect(top + (sheet.height + 2 * sheet.margin) * scale).toBeGreaterThanOrEqual(y1 - 0.01); }
    }), { numRuns: 2000 });
  });
  it('holds for a pan within the margin, not beyond it, and not for a large change of scale', () => {
    const drawn = { x: -4000, y: -2000, zoom: 0.4 };
    expect(carries(drawn, { ...drawn, x: -4300 }, sheet, map)).toBe(true);
    expect(carries(drawn, { ...drawn, x: -4400 }, sheet, map)).toBe(false);
    expect(carries(drawn, { ...drawn, zoom: 0.8 }, sheet, map)).toBe(false);
    expect(carries(drawn, { ...drawn, zoom: 0.2 }, sheet, map)).toBe(false);
  });
  it('needs nothing beyond the map: a map that was drawn whole is carried anywhere', () => {
    const drawn = { x: 10, y: 10, zoom: 0.05 };
    expect(carries(drawn, { x: 900, y: 700, zoom: 0.05 }, sheet, map)).toBe(true);
  });
  it('has a margin in whole pixels', () => { expect(marginOf(1439, 811)).toBe(360); });
});
