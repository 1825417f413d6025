import { analyse } from '../../lib/analyse/analyse';
import { buildTopology } from '../../lib/graph/build-topology';
import { placeMap } from '../../lib/view/layout/place-map';
import { readMadeAccount } from '../shared/made-account';
import { median } from '../shared/measure';

/** The placement of one account: the first of a process, as a page or the server does it, and the median of ten more. `place SIZE`, prints JSON. */
const topology = buildTopology((await readMadeAccount(Number(process.argv[2]))).inventory);
const analysis = analyse(topology);
const times = Array.from({ length: 11 }, () => { const started = performance.now(); placeMap(topology, analysis); return performance.now() - started; });
console.log(JSON.stringify({ first: times[0], again: median(times.slice(1)) }));
