import 'server-only';
import { analyse } from '../analyse/analyse';
import { buildGuestRouting } from '../analyse/guest/build-guest-routing';
import { buildTraceContext, type TraceContext } from '../analyse/trace/trace-context';
import { buildTopology } from '../graph/build-topology';
import { addGuestFiles } from './guest-files';
import { type InputOptions, readInput, reportInput } from './read-input';
import type { Texts } from './texts';

/** The paths of a command as something to trace in, with evidence from guests: stored with the snapshot, and from `--guest`. */
export interface TraceInputOptions extends InputOptions {
  readonly guest?: readonly string[];
}

export async function openTraceContext(paths: readonly string[], options: TraceInputOptions, texts: Texts): Promise<TraceContext> {
  const input = await readInput(paths, options);
  reportInput(input, paths.length, texts, false);
  const topology = buildTopology(input.inventory);
  const annotations = await addGuestFiles(options.guest ?? [], input.annotations, topology);
  const analysis = analyse(topology, annotations);
  return buildTraceContext(topology, analysis, { routingOf: buildGuestRouting(topology, analysis, annotations) });
}
