/** Rows to draw for a scroll position: those in view and some on either side. */
export function visibleRange(top: number, height: number, rowHeight: number, count: number, margin = 12): { readonly first: number; readonly last: number } {
  const first = Math.max(0, Math.min(count, Math.floor(top / rowHeight)) - margin);
  return { first, last: Math.min(count, Math.ceil((top + height) / rowHeight) + margin) };
}
