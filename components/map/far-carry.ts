// When the drawn picture of the far level can be carried along with the view by a transform, and when it must be drawn anew. Pure.
export interface View { readonly x: number; readonly y: number; readonly zoom: number }
/** Pane in CSS pixels; `margin` is drawn beyond it on every side. */
export interface Sheet { readonly width: number; readonly height: number; readonly margin: number }
export interface Carry { readonly x: number; readonly y: number; readonly scale: number }

/** Most the picture is stretched or shrunk while something moves, before it is drawn anew. */
const drift = 1.8;
/** Up to so many ENIs a whole drawing fits easily into a frame: always sharp, nothing is carried. */
const cheap = 2_000;

export const isCheap = (networkInterfaces: number): boolean => networkInterfaces <= cheap;

/** A quarter of the pane on every side, in whole pixels so that a still picture is as sharp as one without. */
export const marginOf = (width: number, height: number): number => Math.round(Math.max(width, height) / 4);

/** Transform (origin at the sheet's own top left, which lies `margin` outside of the pane's) that brings a picture drawn for `drawn` to where `now` wants it. */
export function carry(drawn: View, now: View, margin: number): Carry {
  const scale = now.zoom / drawn.zoom;
  return { x: now.x + margin - scale * (drawn.x + margin), y: now.y + margin - scale * (drawn.y + margin), scale };
}

/** True when the drawn sheet still shows all of the map that is in view, at a bearable scale. */
export function carries(drawn: View, now: View, { width, height, margin }: Sheet, map: { readonly width: number; readonly height: number }): boolean {
  const scale = now.zoom / drawn.zoom;
  if (scale > drift || scale < 1 / drift) return false;
  const along = (size: number, extent: number, from: number, to: number): boolean => {
    const left = Math.max(0, -to / now.zoom), right = Math.min(extent, (size - to) / now.zoom);
    if (left >= right) return true;
    return left >= (-margin - from) / drawn.zoom - 1e-6 && right <= (size + margin - from) / drawn.zoom + 1e-6;
  };
  return along(width, map.width, drawn.x, now.x) && along(height, map.height, drawn.y, now.y);
}
