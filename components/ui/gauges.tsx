/** Small meters drawn in SVG attributes (no style props). All are decorative: the number beside them is the text. */

/** Slot squares of a host card: filled = attached. More than `most` slots are drawn as one bar. */
export function SlotSquares({ attached, maximum, most = 8 }: { attached: number; maximum: number; most?: number }) {
  if (maximum > most) return <SegmentBar value={attached} of={maximum} width={44} segments={1} tone="quiet" />;
  return (
    <svg width={maximum * 10 - 2} height={8} aria-hidden className="shrink-0">
      {Array.from({ length: maximum }, (_, i) => (
        <rect key={i} x={i * 10 + 0.5} y={0.5} width={7} height={7} rx={1.5} className={i < attached ? 'fill-text-3 stroke-text-3' : 'fill-none stroke-line-3'} />
      ))}
    </svg>
  );
}

/** A bar in equal segments; a part-filled segment is possible. */
export function SegmentBar({ value, of, width, segments, height = 6, tone = 'accent' }: { value: number; of: number; width: number; segments: number; height?: number; tone?: 'accent' | 'quiet' }) {
  const count = Math.max(1, segments);
  const gap = count > 8 ? 1 : 2;
  const each = (width - gap * (count - 1)) / count;
  const full = of <= 0 ? 0 : Math.min(1, value / of) * count;
  const fill = tone === 'accent' ? 'fill-accent' : 'fill-text-3';
  const outline = count <= 8;
  return (
    <svg width={width} height={height} aria-hidden className="shrink-0">
      {Array.from({ length: count }, (_, i) => {
        const part = Math.max(0, Math.min(1, full - i));
        const x = i * (each + gap);
        return (
          <g key={i}>
            <rect x={outline ? x + 0.5 : x} y={outline ? 0.5 : 0} width={Math.max(0.5, outline ? each - 1 : each)} height={outline ? height - 1 : height} rx={outline ? 1.5 : 0.5} className={outline ? (tone === 'accent' ? 'fill-none stroke-accent' : 'fill-none stroke-line-3') : 'fill-line-2'} />
            {part > 0 ? <rect x={x} y={0} width={each * part} height={height} rx={outline ? 1.5 : 0.5} className={fill} /> : null}
          </g>
        );
      })}
    </svg>
  );
}
