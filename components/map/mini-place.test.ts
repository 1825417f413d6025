import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitMini, placeView, viewAt } from './mini-place';

const pane = { width: 1200, height: 800 };
const most = { width: 200, height: 120 };

describe('the overview map', () => {
  it('holds the whole map', () => {
    expect(fitMini({ width: 20_000, height: 6000 }, most)).toEqual({ scale: 0.01, width: 200, height: 60 });
    expect(fitMini({ width: 6000, height: 12_000 }, most)).toEqual({ scale: 0.01, width: 60, height: 120 });
  });
  it('shows where the view lies, cut at the edges', () => {
    const mini = fitMini({ width: 20_000, height: 6000 }, most);
    expect(placeView(mini, { x: -5000, y: -1000, zoom: 0.5 }, pane)).toEqual({ x: 100, y: 20, width: 24, height: 16 });
    expect(placeView(mini, { x: 100, y: 100, zoom: 0.02 }, pane)).toEqual({ x: 0, y: 0, width: 200, height: 60 });
  });
  it('never loses the rectangle, wherever the view is', () => {
    fc.assert(fc.property(fc.integer({ min: -90_000, max: 90_000 }), fc.integer({ min: -90_000, max: 90_000 }), fc.double({ min: 0.02, max: 4, noNaN: true }), (x, y, zoom) => {
      const mini = fitMini({ width: 20_000, height: 6000 }, most);
      const box = placeView(mini, { x, y, zoom }, pane);
      expect(box.width).toBeGreaterThanOrEqual(6);
      expect(box.height).toBeGreaterThanOrEqual(6);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(mini.height + 1e-9);
      expect(box.x + box.width).toBeLessThanOrEqual(mini.width + 1e-9);
    }));
  });
  it('goes where one points: the middle of the view is there', () => {
    const mini = fitMini({ width: 20_000, height: 6000 }, most);
    const box = placeView(mini, viewAt(mini, 0.5, pane, 90, 30), pane);
    expect([box.x + box.width / 2, box.y + box.height / 2]).toEqual([90, 30]);
  });
});
