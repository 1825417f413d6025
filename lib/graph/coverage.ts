// Answers "was this read?" for one place and resource type. Unknown is not empty: whoever concludes from absence asks here first.
import type { CoverageStatus, ResourceType } from '../model/coverage';
import type { CoverageGap, PlaceKey, Topology } from '../model/topology';

/** The exact place wins; where it says nothing, an answer whose account or region the input did not say speaks for it. */
export function coverageOf(t: Pick<Topology, 'coverage'>, place: PlaceKey, resource: ResourceType): CoverageStatus {
  const exact = t.coverage.get(`${place}|${resource}`);
  if (exact !== undefined && exact !== 'not-provided') return exact;
  const slash = place.indexOf('/');
  const account = place.slice(0, slash);
  const region = place.slice(slash + 1);
  for (const wider of [`${account}/?`, `?/${region}`, '?/?']) {
    const status = t.coverage.get(`${wider}|${resource}`);
    if (status !== undefined && status !== 'not-provided') return status;
  }
  return 'not-provided';
}

/** What is missing among `resources`; empty when all of it is complete. */
export function gapsFor(t: Pick<Topology, 'coverage'>, place: PlaceKey, resources: readonly ResourceType[]): CoverageGap[] {
  const gaps: CoverageGap[] = [];
  for (const resource of resources) {
    const status = coverageOf(t, place, resource);
    if (status !== 'complete') gaps.push({ place, resource, status });
  }
  return gaps;
}
