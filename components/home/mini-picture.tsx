import type { LineKind, Picture, PictureShape, Tier } from './picture-shapes';

const tierClass: Record<Tier, string> = { pub: 'fill-pub-bg stroke-pub', priv: 'fill-priv-bg stroke-priv', iso: 'fill-iso-bg stroke-iso' };
const strokeClass: Record<LineKind, string> = {
  lead: 'stroke-lead', high: 'stroke-high', accent: 'stroke-accent', movable: 'stroke-sc-ha', candidate: 'stroke-sc-ha', route: 'stroke-route', unknown: 'stroke-unknown',
};
const fillClass: Record<LineKind, string> = {
  lead: 'fill-lead', high: 'fill-high', accent: 'fill-accent', movable: 'fill-sc-ha', candidate: 'fill-sc-ha', route: 'fill-route', unknown: 'fill-unknown',
};
const dashes: Record<LineKind, string | undefined> = { lead: undefined, high: undefined, accent: undefined, movable: '5 3', candidate: '1 3.5', route: '1 3.5', unknown: '3 3' };
const dotClass = { eni: 'fill-lead', managed: 'fill-dot', high: 'fill-high', open: 'fill-surface stroke-lead' } as const;

function Arrow({ points, line }: { points: readonly (readonly [number, number])[]; line: LineKind }) {
  const [x, y] = points[points.length - 1] ?? [0, 0];
  const [px, py] = points[points.length - 2] ?? [x, y];
  const turn = (Math.atan2(y - py, x - px) * 180) / Math.PI;
  return <path d="M-6 -4 L0 0 L-6 4" transform={`translate(${x} ${y}) rotate(${turn})`} fill="none" strokeWidth={1.5} className={strokeClass[line]} />;
}

function Host({ shape }: { shape: Extract<PictureShape, { kind: 'host' }> }) {
  const [x, y] = shape.at;
  const ink = shape.bad ? 'stroke-high' : 'stroke-gate';
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect width={shape.width} height={20} rx={4} strokeWidth={1.25} strokeDasharray={shape.dashed ? '3 3' : undefined} className={`fill-surface ${shape.bad ? 'stroke-high' : 'stroke-line-3'}`} />
      <g fill="none" strokeWidth={1.25} className={ink}>
        {shape.look === 'server' ? <path d="M6 5h10v4H6zM6 11h10v4H6z" strokeLinejoin="round" /> : <path d="M6 5h10v10H6zM6 8.5h10M6 12h10M11 5v3.5M8.5 8.5V12M13.5 8.5V12M11 12v3" />}
        <path d={`M21 10h${Math.max(shape.width - 29, 6)}`} strokeWidth={1.5} strokeLinecap="round" />
      </g>
    </g>
  );
}

function Shape({ shape }: { shape: PictureShape }) {
  switch (shape.kind) {
    case 'vpc':
      return <rect x={shape.box.x} y={shape.box.y} width={shape.box.w} height={shape.box.h} rx={3} strokeWidth={1.25} className="fill-vpc-bg stroke-vpc" />;
    case 'subnet':
      return (
        <g>
          <rect x={shape.box.x} y={shape.box.y} width={shape.box.w} height={shape.box.h} rx={2} className={tierClass[shape.tier]} />
          {shape.chips.map((x) => <rect key={x} x={x} y={shape.box.y + shape.box.h / 2 - 4.5} width={16} height={9} rx={2} className="fill-surface stroke-line-2" />)}
        </g>
      );
    case 'host':
      return <Host shape={shape} />;
    case 'line': {
      const [x, y] = shape.points[0] ?? [0, 0];
      return (
        <g>
          <polyline points={shape.points.map((p) => p.join(',')).join(' ')} fill="none" strokeWidth={shape.line === 'accent' ? 2 : 1.5} strokeLinejoin="round" strokeLinecap="round" strokeDasharray={dashes[shape.line]} className={strokeClass[shape.line]} />
          {shape.ends === 'dot' ? <circle cx={x} cy={y} r={3.5} className={fillClass[shape.line]} /> : null}
          {shape.ends === 'arrow' ? <Arrow points={shape.points} line={shape.line} /> : null}
        </g>
      );
    }
    case 'dot':
      return <circle cx={shape.at[0]} cy={shape.at[1]} r={shape.look === 'managed' ? 2.5 : 3.25} strokeWidth={1.25} className={dotClass[shape.look]} />;
    case 'pill':
      return (
        <g>
          <rect x={shape.box.x} y={shape.box.y} width={shape.box.w} height={shape.box.h} rx={shape.box.h / 2} strokeWidth={1.25} className={`fill-surface ${shape.bad ? 'stroke-high' : 'stroke-line-3'}`} />
          {Array.from({ length: shape.dots }, (_, i) => (
            <circle key={i} cx={shape.box.x + 12 + i * 13} cy={shape.box.y + shape.box.h / 2} r={3.25} strokeWidth={1.25} className={i === 0 ? (shape.bad ? 'fill-high' : 'fill-lead') : 'fill-surface stroke-lead'} />
          ))}
        </g>
      );
    default:
      return <Mark shape={shape} />;
  }
}

function Mark({ shape }: { shape: Extract<PictureShape, { at: readonly [number, number]; kind: 'gateway' | 'ring' | 'cross' | 'badge' | 'doubt' | 'prompt' | 'joint' }> }) {
  const at = `translate(${shape.at[0]} ${shape.at[1]})`;
  switch (shape.kind) {
    case 'gateway':
      return (
        <g transform={at} strokeWidth={1.1} className="fill-surface stroke-gate">
          <circle r={7} />
          <path d="M-7 0h14M0 -7c-4 4 -4 10 0 14M0 -7c4 4 4 10 0 14" fill="none" />
        </g>
      );
    case 'ring':
      return <circle transform={at} r={3} strokeWidth={1.25} className="fill-surface stroke-lead" />;
    case 'cross':
      return <path transform={at} d="M-4 -4L4 4M4 -4L-4 4" strokeWidth={2} className="stroke-high" />;
    case 'badge':
      return (
        <g transform={at}>
          <path d="M-3 -7H3L7 -3V3L3 7H-3L-7 3V-3Z" className="fill-high" />
          <path d="M0 -3.5V1" strokeWidth={1.75} strokeLinecap="round" className="stroke-ink" />
          <circle cy={3.75} r={1} className="fill-ink" />
        </g>
      );
    case 'doubt':
      return (
        <g transform={at}>
          <circle r={7} strokeWidth={1.25} strokeDasharray="3 2.5" className="fill-unknown-soft stroke-unknown" />
          <path d="M-2 -1.5c0 -3 4 -3 4 -0.5c0 1.5 -2 1.5 -2 3" fill="none" strokeWidth={1.25} strokeLinecap="round" className="stroke-unknown" />
          <circle cy={3.75} r={0.9} className="fill-unknown" />
        </g>
      );
    case 'prompt':
      return <path transform={at} d="M-5 -3L-1.5 0L-5 3M1 3.5h5" fill="none" strokeWidth={1.25} strokeLinecap="round" className="stroke-text-3" />;
    case 'joint':
      return <path transform={at} d="M-5 -2h9l-3 -2.5M5 2h-9l3 2.5" fill="none" strokeWidth={1.25} strokeLinejoin="round" className="stroke-sc-ha" />;
  }
}

/** A small drawing of a network in the map's own grammar. Decorative: the card beside it says the same in words. */
export function MiniPicture({ picture, className }: { picture: Picture; className?: string }) {
  return (
    <svg viewBox="0 0 214 112" className={className} aria-hidden="true" focusable="false">
      {picture.map((shape, i) => <Shape key={i} shape={shape} />)}
    </svg>
  );
}
