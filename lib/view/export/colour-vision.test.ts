import { describe, expect, it } from 'vitest';
import { palettes, type Palette, type Tone } from './palette';
import { severityMarks } from './severity-marks';

// What people without one of the three cones see, in linear RGB: Machado, Oliveira, Fernandes 2009, "A Physiologically-based Model for Simulation of Color Vision Deficiency", severity 1.0.
const visions: Readonly<Record<string, readonly (readonly [number, number, number])[]>> = {
  usual: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};
type Rgb = readonly [number, number, number];
const linear = (hex: string): Rgb => [1, 3, 5].map((at) => { const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255; return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4; }) as unknown as Rgb;
const seen = (hex: string, vision: string): Rgb => { const [r, g, b] = linear(hex); return visions[vision]!.map(([x, y, z]) => Math.min(1, Math.max(0, x * r + y * g + z * b))) as unknown as Rgb; };
const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
const contrast = (a: Rgb, b: Rgb): number => { const [x, y] = [luminance(a), luminance(b)].sort((l, m) => m - l) as [number, number]; return (x + 0.05) / (y + 0.05); };
/** Distance in OKLab (Ottosson 2020); 0.02 is about what one just notices side by side. */
function lab([r, g, b]: Rgb): Rgb {
  const [l, m, s] = [0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b, 0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b, 0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b].map(Math.cbrt) as unknown as Rgb;
  return [0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s, 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s, 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s];
}
const distance = (a: Rgb, b: Rgb): number => { const [x, y] = [lab(a), lab(b)]; return Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]); };

const severities: readonly Tone[] = ['high', 'medium', 'low', 'info', 'unknown'];
/** Tones that tell what is good from what is not, or what is chosen from what is bad: they stay apart for everybody. */
const opposites: readonly (readonly [Tone, Tone, number])[] = [
  ['high', 'ok', 0.07], ['high', 'accent', 0.07], ['high', 'low', 0.07], ['medium', 'low', 0.07], ['ok', 'unknown', 0.07], ['accent', 'text', 0.07], ['sc-ha', 'accent', 0.07],
  // The card at the end of the lead says it by shape and word.
  ['high', 'lead', 0.05],
];

describe.each(Object.entries(palettes) as [string, Palette][])('the %s palette', (_, palette) => {
  it.each(Object.keys(visions))('with %s: every mark and line stands out from what it lies on', (vision) => {
    for (const tone of [...severities, 'ok', 'accent', 'lead', 'route', 'sc-ha', 'gate'] as const) for (const ground of ['surface', 'bg', 'vpc-bg', 'pub-bg', 'priv-bg', 'iso-bg'] as const) {
      expect(contrast(seen(palette[tone], vision), seen(palette[ground], vision)), `${tone} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });
  it.each(Object.keys(visions))('with %s: opposites stay apart', (vision) => {
    for (const [a, b, least] of opposites) expect(distance(seen(palette[a], vision), seen(palette[b], vision)), `${a} and ${b}`).toBeGreaterThan(least);
  });
});

describe('colour is never the only sign', () => {
  it('severities have shapes of their own, in pictures too', () => {
    const shapes = Object.values(severityMarks).map((marks) => marks.map(({ d }) => d).join(' '));
    expect(new Set(shapes).size).toBe(5);
    expect(severityMarks.unknown[0]?.dash).not.toBeNull();
  });
});
