declare global {
  interface Window { __mapIdle?: () => Promise<void> }
}

let ready = false;
let touched = 0;
let unwritten = false;
let fading = false;
let loading = false;

/** Anything that moves pixels calls this; the map is idle when nothing has for a while. */
export function touchMap(): void { touched = performance.now(); }
export function setMapReady(value: boolean): void { ready = value; touchMap(); }

/** True while the address does not say yet what the page shows. */
export function setAddressBehind(value: boolean): void { unwritten = value; }

/** True while one level of the map fades into the other. */
export function setFading(value: boolean): void { fading = value; touchMap(); }

/** True while something that the map shows at this zoom is fetched. */
export function setLoadingParts(value: boolean): void { loading = value; touchMap(); }

/** `window.__mapIdle()`: resolves when data, layout, viewport, levels, fonts and the address are still. */
export function installMapIdle(): void {
  window.__mapIdle = async () => {
    await document.fonts.ready;
    while (!ready || unwritten || fading || loading || performance.now() - touched < 250) await new Promise((resolve) => requestAnimationFrame(resolve));
  };
}

let pictured = false;
let received: number | null = null;
/** Bytes of the document that have arrived so far, as sent. */
export function noteReceived(bytes: number): void { received = bytes; }
/** Once a page: something of the account is drawn. For the benchmark, and for whoever opens the browser's performance panel. */
export function markFirstPicture(): void {
  if (pictured) return;
  pictured = true;
  performance.mark('map-first-picture', { detail: { bytes: received } });
}
