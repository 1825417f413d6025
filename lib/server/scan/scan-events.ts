import 'server-only';
import type { ScanEvent } from '../../contract/scans';
import type { ServerContext } from '../context';
import { getScan } from './list-scans';
import { toCellDto, toProgressDto, toScanDto } from './scan-dto';
import { getScans } from './scans';

/** The course of one scan as NDJSON: everything known first, then what is new, the end last. A line is also sent when nothing happens, so that nobody in between gives up. */
const heartbeatMilliseconds = 15_000;

export async function scanEvents(context: ServerContext, id: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const job = getScans(context).jobs.lookup(id);
  // Throws `not-found` before anything is sent.
  const first = await getScan(context, id);
  let stop = (): void => undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true;
      const send = (event: ScanEvent): void => {
        if (open) controller.enqueue(encoder.encode(`${JSON.stringify(event)}\n`));
      };
      const end = (): void => {
        if (!open) return;
        open = false;
        stop();
        controller.close();
      };
      send({ scan: first.scan, cells: first.cells });
      if (job === null || isOver(job.run.state)) return end();
      const silence = job.listen(({ progress, cells, run }) => {
        send({
          ...(run === null ? {} : { scan: toScanDto(run, progress) }), ...(run !== null || progress === null ? {} : { progress: toProgressDto(progress) }),
          ...(cells.length === 0 ? {} : { cells: cells.map(toCellDto) }),
        });
        if (run !== null && isOver(run.state)) end();
      });
      const timer = setInterval(() => send({}), heartbeatMilliseconds);
      timer.unref();
      signal.addEventListener('abort', end, { once: true });
      stop = () => {
        silence();
        clearInterval(timer);
        signal.removeEventListener('abort', end);
      };
    },
    cancel: () => stop(),
  });
}

const isOver = (state: string): boolean => state !== 'queued' && state !== 'running' && state !== 'cancelling';
