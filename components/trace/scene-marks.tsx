/** Octagon with a cross where something is dropped, dashed circle with a question mark where it cannot be told; around the origin, 24 px. Decorative. */
export function EndMark({ kind }: { kind: 'drop' | 'unknown' }) {
  if (kind === 'unknown') {
    return (
      <g>
        <circle r={12.5} className="fill-surface" />
        <circle r={10.5} className="fill-unknown-soft stroke-unknown" strokeWidth={2} strokeDasharray="4 2.6" />
        <path d="M-3 -3.2a3.1 3.1 0 1 1 4.4 3c-1 .5-1.4 1-1.4 1.9M0 5.4v.1" className="fill-transparent stroke-unknown" strokeWidth={2.2} strokeLinecap="round" />
      </g>
    );
  }
  return (
    <g>
      <path d="M-5.8 -14h11.6l8.2 8.2v11.6l-8.2 8.2h-11.6l-8.2 -8.2v-11.6z" className="fill-surface" />
      <path d="M-5 -12h10l7 7v10l-7 7h-10l-7 -7v-10z" className="fill-high" />
      <path d="M-4 -4 4 4M4 -4 -4 4" className="stroke-ink" strokeWidth={2.4} strokeLinecap="round" />
    </g>
  );
}
