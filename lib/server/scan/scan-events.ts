import 'server-only';
import type { ScanEvent } from '../../contract/scans';
import type { ScanState } from '../../store/scan-store';
import type { ServerContext } from '../context';
import type { LiveJob } from './live-job';
import { getScan } from './list-scans';
import { toCellDto, toProgressDto, toScanDto } from './scan-dto';
import { getScans } from './scans';

/** The course of one scan as NDJSON: everything known first, then what is new, the end last. An empty line of an event now and then, so that nobody in between gives up. */
const heartbeatMilliseconds = 15_000;
const openStates: readonly ScanState[] = ['queued', 'running', 'cancelling'];
const encode = (event: ScanEvent): Uint8Array => new TextEncoder().encode(`${JSON.stringify(event)}\n`);

export async function scanEvents(context: ServerContext, id: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const job = getScans(context).jobs.lookup(id);
  if (job !== null) return followJob(job, signal);
  const { scan, cells } = await getScan(context, id);
  return new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(encode({ scan, cells }));
      controller.close();
    },
  });
}

function followJob(job: LiveJob, signal: AbortSignal): ReadableStream<Uint8Array> {
  let stop = (): void => undefined;
  return new ReadableStream<Uint8Array>({
    // Nothing is awaited between what is told first and the beginning of listening: no cell falls in between.
    start(controller) {
      const end = (): void => {
        stop();
        stop = () => undefined;
        controller.close();
      };
      const silence = job.listen(({ progress, cells, run }) => {
        controller.enqueue(encode({
          ...(run === null ? {} : { scan: toScanDto(run, progress) }), ...(run !== null || progress === null ? {} : { progress: toProgressDto(progress) }),
          ...(cells.length === 0 ? {} : { cells: cells.map(toCellDto) }),
        }));
        if (run !== null && !openStates.includes(run.state)) end();
      });
      const timer = setInterval(() => controller.enqueue(encode({})), heartbeatMilliseconds);
      timer.unref();
      signal.addEventListener('abort', end, { once: true });
      stop = () => {
        silence();
        clearInterval(timer);
        signal.removeEventListener('abort', end);
      };
      controller.enqueue(encode({ scan: toScanDto(job.run, job.progress), cells: job.cells.map(toCellDto) }));
    },
    cancel: () => stop(),
  });
}
