import 'server-only';
import type { CoverageCell } from '../../model/coverage';
import type { ScanProgress } from '../../model/scan';
import type { ScanRunRecord, ScanTargetRecord } from '../../store/scan-store';

/** A scan that is queued or running, as it is only in memory: progress, decided cells, and who listens. */
export interface JobEvent {
  readonly progress: ScanProgress | null;
  /** Decided since the event before. */
  readonly cells: readonly CoverageCell[];
  /** Set when the state changed. */
  readonly run: ScanRunRecord | null;
}
type Listener = (event: JobEvent) => void;

export class LiveJob {
  readonly target: ScanTargetRecord;
  readonly stop = new AbortController();
  /** What to do with what was read when it is cancelled. */
  keepPartial = false;
  #run: ScanRunRecord;
  #progress: ScanProgress | null = null;
  readonly #cells: CoverageCell[] = [];
  #told = 0;
  readonly #listeners = new Set<Listener>();

  constructor(run: ScanRunRecord, target: ScanTargetRecord) {
    this.#run = run;
    this.target = target;
  }
  get run(): ScanRunRecord {
    return this.#run;
  }
  get progress(): ScanProgress | null {
    return this.#progress;
  }
  get cells(): readonly CoverageCell[] {
    return this.#cells;
  }
  /** Told with the next progress: a scan decides hundreds at once. */
  addCell(cell: CoverageCell): void {
    this.#cells.push(cell);
  }
  setProgress(progress: ScanProgress): void {
    this.#progress = progress;
    this.#tell(null);
  }
  setRun(run: ScanRunRecord): void {
    this.#run = run;
    this.#tell(run);
  }
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  #tell(run: ScanRunRecord | null): void {
    const event: JobEvent = { progress: this.#progress, cells: this.#cells.slice(this.#told), run };
    this.#told = this.#cells.length;
    for (const listener of [...this.#listeners]) listener(event);
  }
}
