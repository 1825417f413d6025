import 'server-only';
import type { ScanProgress } from '../model/scan';
import type { Texts } from './texts';

export interface ScanBar {
  readonly show: (progress: ScanProgress) => void;
  readonly end: () => void;
}
interface Screen {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly write: (text: string) => void;
}
const barWidth = 24;

/** Cut to the columns of the terminal, where Japanese takes two for a character. */
function fit(text: string, columns: number): string {
  let width = 0;
  for (let i = 0; i < text.length; i++) {
    width += text.charCodeAt(i) >= 0x2e80 ? 2 : 1;
    if (width > columns) {
      while (width > columns - 1) width -= text.charCodeAt(i--) >= 0x2e80 ? 2 : 1;
      return `${text.slice(0, i + 1)}…`;
    }
  }
  return text;
}

function line(progress: ScanProgress, texts: Texts): string {
  const { phase, cellsDone, cellsTotal, callsMade, throttles, gaps, current, remainingMs } = progress;
  const filled = cellsTotal === 0 ? 0 : Math.floor((cellsDone / cellsTotal) * barWidth);
  const parts = [
    `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}]`,
    texts.text('scan.progress', { done: cellsDone, total: cellsTotal, calls: callsMade, throttles, gaps }),
    phase === 'collecting' && remainingMs !== null && remainingMs >= 1000 ? texts.text('scan.remaining', { seconds: Math.ceil(remainingMs / 1000) }) : texts.text(`scan.phases.${phase}`),
    ...(current === null || phase === 'finished' ? [] : [`${current.account} ${current.region} ${current.resource}`]),
  ];
  return parts.join('  ');
}

/** A bar that moves on a terminal; a line every ten seconds where the output is a file. Always on standard error. */
export function openScanBar(screen: Screen, texts: Texts, now: () => number): ScanBar {
  let saidAt = now();
  let last: ScanProgress | null = null;
  const draw = (progress: ScanProgress): void => {
    screen.write(`\r\u001b[2K${fit(line(progress, texts), (screen.columns ?? 100) - 1)}`);
  };
  return {
    show: (progress) => {
      last = progress;
      if (screen.isTTY === true) draw(progress);
      else if (now() - saidAt >= 10_000) {
        saidAt = now();
        screen.write(`${line(progress, texts)}\n`);
      }
    },
    end: () => {
      if (screen.isTTY === true && last !== null) screen.write('\r\u001b[2K');
    },
  };
}
