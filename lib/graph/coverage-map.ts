// Turns coverage cells into the lookup of the graph, worst status winning, and fills places that only other places' answers tell us about.
// Shared VPCs: https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing.html
import type { CoverageCell, CoverageStatus, ResourceType } from '../model/coverage';
import type { PlaceKey } from '../model/topology';
import { placeKey } from './place-key';

const badness: Readonly<Record<CoverageStatus, number>> = {
  complete: 0, partial: 1, throttled: 2, timeout: 3, error: 4, disabled: 5, denied: 6, 'not-provided': 7,
};
const worse = (a: CoverageStatus | undefined, b: CoverageStatus): CoverageStatus => (a === undefined || badness[b] > badness[a] ? b : a);

/** What a participant of a shared VPC may describe although another account owns it. */
const visibleToParticipants: ReadonlySet<ResourceType> = new Set([
  'Subnets', 'Vpcs', 'RouteTables', 'NetworkAcls', 'InternetGateways', 'EgressOnlyInternetGateways', 'NatGateways', 'VpnGateways',
]);

export function buildCoverageMap(cells: readonly CoverageCell[], places: readonly { readonly key: PlaceKey; readonly account: string | null; readonly region: string | null }[]): Map<string, CoverageStatus> {
  const map = new Map<string, CoverageStatus>();
  const spoken = new Set<PlaceKey>();
  for (const cell of cells) {
    const place = placeKey(cell.account, cell.region);
    // A place nobody asked in is listed with every type as not provided.
    if (cell.status !== 'not-provided') spoken.add(place);
    const key = `${place}|${cell.resource}`;
    map.set(key, worse(map.get(key), cell.status));
  }
  for (const place of places) {
    if (place.account !== null && place.region !== null) {
      if (!spoken.has(place.key)) inherit(map, cells, place.key, (cell) => cell.region === place.region && visibleToParticipants.has(cell.resource));
    } else {
      inherit(map, cells, place.key, (cell) => (place.account === null || cell.account === place.account) && (place.region === null || cell.region === place.region));
    }
  }
  return new Map([...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}

function inherit(map: Map<string, CoverageStatus>, cells: readonly CoverageCell[], place: PlaceKey, applies: (cell: CoverageCell) => boolean): void {
  const found = new Map<ResourceType, CoverageStatus>();
  for (const cell of cells) if (placeKey(cell.account, cell.region) !== place && applies(cell)) found.set(cell.resource, worse(found.get(cell.resource), cell.status));
  for (const [resource, status] of found) {
    const key = `${place}|${resource}`;
    if ((map.get(key) ?? 'not-provided') === 'not-provided') map.set(key, status);
  }
}
