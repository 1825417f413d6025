'use client';
import { buildLinePath } from '@/lib/view/layout/line-path';
import type { SceneLine, TraceScene } from '@/lib/view/trace/scene';
import { EndMark } from './scene-marks';

export type LineName = 'request' | 'reply' | 'would' | 'never' | 'unknown';
export const lineLook: Record<LineName, { readonly className: string; readonly fill: string; readonly width: number; readonly dash?: string }> = {
  request: { className: 'stroke-accent', fill: 'fill-accent', width: 2.5 },
  reply: { className: 'stroke-text', fill: 'fill-text', width: 2.5, dash: '7 5' },
  would: { className: 'stroke-text-3', fill: 'fill-text-3', width: 1.5, dash: '7 5' },
  never: { className: 'stroke-text-3', fill: 'fill-text-3', width: 2, dash: '0.1 6' },
  unknown: { className: 'stroke-unknown', fill: 'fill-unknown', width: 2, dash: '3 3' },
};

function arrow(line: SceneLine): string | null {
  const to = line.points.at(-1);
  const before = line.points.at(-2);
  if (!line.arrow || to === undefined || before === undefined) return null;
  const dx = Math.sign(to[0] - before[0]);
  const dy = Math.sign(to[1] - before[1]);
  const [x, y] = to;
  return `M${x} ${y}L${x - 10 * dx - 5.5 * dy} ${y - 10 * dy - 5.5 * dx}L${x - 10 * dx + 5.5 * dy} ${y - 10 * dy + 5.5 * dx}Z`;
}

/** A dashed line ends before its arrow head, so that no dash sticks out of it. */
function shortened(line: SceneLine): SceneLine['points'] {
  const to = line.points.at(-1);
  const before = line.points.at(-2);
  if (!line.arrow || to === undefined || before === undefined) return line.points;
  return [...line.points.slice(0, -1), [to[0] - Math.sign(to[0] - before[0]) * 8, to[1] - Math.sign(to[1] - before[1]) * 8]];
}

/** Request, reply and what was never sent, under the boxes; rings where a border is crossed. */
export function SceneLines({ scene }: { scene: TraceScene }) {
  return (
    <svg data-lines width={scene.width} height={scene.height} fill="none" aria-hidden className="pointer-events-none absolute top-0 left-0 overflow-visible">
      {scene.lines.map((line) => {
        const look = lineLook[line.state === 'sent' ? line.way : line.state];
        const head = arrow(line);
        return (
          <g key={line.id} data-way={line.way} data-state={line.state}>
            <path d={buildLinePath(shortened(line))} {...(look.dash === undefined ? { pathLength: 1 } : {})} className={`${look.className} ${look.dash === undefined ? 'trace-draw' : 'trace-follow'}`} strokeWidth={look.width} strokeLinecap={line.state === 'never' ? 'round' : 'butt'} {...(look.dash === undefined ? {} : { strokeDasharray: look.dash })} />
            {head === null ? null : <path d={head} className={`${look.fill} trace-follow`} />}
          </g>
        );
      })}
      {scene.crossings.map((ring) => <circle key={`${ring.way}/${ring.x}`} cx={ring.x} cy={ring.y} r={3.5} className={`fill-surface ${lineLook[ring.way].className}`} strokeWidth={2} />)}
    </svg>
  );
}

/** Marks of the ends, over everything. */
export function SceneEnds({ scene }: { scene: TraceScene }) {
  return (
    <svg width={scene.width} height={scene.height} fill="none" aria-hidden className="pointer-events-none absolute top-0 left-0 overflow-visible">
      {scene.ends.map((end) => <g key={`${end.step.way}/${end.step.index}`} transform={`translate(${end.x} ${end.y})`}><EndMark kind={end.kind} /></g>)}
    </svg>
  );
}
