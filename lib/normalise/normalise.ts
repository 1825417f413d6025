// Raw answers to the inventory: every entity once, only the fields that are read, everything in order, and what is missing written down.
// Pages are taken one at a time, so that their JSON can be forgotten at once; what needs all of them waits for `finish`.
import type { CoverageCell, ResourceType } from '../model/coverage';
import type { InstanceTypeLimits, Inventory, Zone } from '../model/inventory';
import type { ImportProblem } from '../model/problem';
import type { RawInventory, RawPage } from '../model/raw-inventory';
import { CoverageTally } from './coverage-tally';
import * as kinds from './entity-kinds';
import type { PlacedPage } from './place-pages';
import { placePages } from './place-pages';
import { createProblemLog, sortProblems } from './problem-log';
import { joinBlockPublicAccess } from './read-block-public-access';
import { joinEndpointResources } from './read-endpoint-association';
import { readHosts } from './read-hosts';
import type { PageReading, ReadingSession } from './read-page';
import { readPage } from './read-page';
import { readPrefixLists } from './read-prefix-lists';
import type { ReadContext } from './read-resources';
import { countResources, pagesOf, readEntities } from './read-resources';
import { readSecurityGroups } from './read-security-groups';
import { readTransitGatewayAttachments, readTransitGatewayRouteTables } from './read-transit-gateways';
import { sortById } from './sort-by-id';

const countedOnly: readonly ResourceType[] = ['CustomerGateways', 'Regions', 'CarrierGateways', 'LocalGateways', 'RouteServers', 'RouteServerEndpoints', 'SecurityGroupVpcAssociations'];

function groupPages(pages: readonly PlacedPage[]): ReadonlyMap<ResourceType, readonly PlacedPage[]> {
  const byResource = new Map<ResourceType, PlacedPage[]>();
  for (const placed of pages) {
    const known = byResource.get(placed.reading.page.resource);
    if (known === undefined) byResource.set(placed.reading.page.resource, [placed]);
    else known.push(placed);
  }
  return byResource;
}

function accountsOf(pages: readonly PlacedPage[]): ReadonlySet<string> {
  const accounts = new Set<string>();
  for (const { account } of pages) if (account !== null) accounts.add(account);
  return accounts;
}

const sorted = <T extends { readonly id: string }>(entities: ReadonlyMap<string, T>): readonly T[] => sortById([...entities.values()]).sorted;

/** Types that are known by name; the id was only for telling deliveries apart. */
function withoutId<T extends { readonly id: string }>(entity: T): Omit<T, 'id'> {
  const { id, ...rest } = entity;
  return id === '' ? entity : rest;
}

function readInstanceTypes(context: ReadContext): readonly InstanceTypeLimits[] {
  return readEntities(context, kinds.instanceTypes).map(withoutId);
}
function readZones(context: ReadContext): readonly Zone[] {
  return readEntities(context, kinds.zones).map(withoutId);
}
function readGatewayTargets(context: ReadContext): readonly string[] | null {
  const targets = readEntities(context, kinds.targetHealth);
  return pagesOf(context, 'TargetHealth').length === 0 ? null : targets.map(({ id }) => id).filter((id) => id !== '');
}

export interface Normalised {
  readonly inventory: Inventory;
  readonly problems: readonly ImportProblem[];
}
/** What is known only after the last page. `incomplete`: positions, in the order of `add`, of pages that another one should have followed. */
export interface PagesEnd {
  readonly coverage: readonly CoverageCell[];
  readonly problems: readonly ImportProblem[];
  readonly incomplete: ReadonlySet<number>;
}
export interface Normaliser {
  /** The order of pages does not matter, but those of interfaces are best given before those of instances: less is kept then. */
  readonly add: (page: RawPage) => void;
  /** Interfaces whose own answers left nothing open: what instances say about them is not needed. */
  readonly knownInterfaces: ReadonlySet<string>;
  readonly finish: (end: PagesEnd) => Normalised;
}

export function createNormaliser(): Normaliser {
  const readings: PageReading[] = [];
  const session: ReadingSession = { completeInterfaces: new Set() };
  return {
    add: (page) => void readings.push(readPage(page, session)),
    knownInterfaces: session.completeInterfaces,
    finish: (end) => joinReadings(readings, session.completeInterfaces, end),
  };
}

export function normalise(raw: RawInventory): Normalised {
  const normaliser = createNormaliser();
  for (const page of raw.pages) normaliser.add(page);
  return normaliser.finish({ coverage: raw.coverage, problems: raw.problems, incomplete: new Set() });
}

function joinReadings(readings: readonly PageReading[], completeInterfaces: ReadonlySet<string>, end: PagesEnd): Normalised {
  const log = createProblemLog();
  const tally = new CoverageTally();
  const placed = placePages(readings.map((reading, position) => ({ reading, complete: reading.page.complete && !end.incomplete.has(position) })));
  const context: ReadContext = { pages: groupPages(placed), accounts: accountsOf(placed), tally, log };
  for (const { page, secrets } of readings) log.secrets(page.file, secrets);

  const { networkInterfaces, instances } = readHosts(context, completeInterfaces);
  const subnets = readEntities(context, kinds.subnets);
  const vpcs = readEntities(context, kinds.vpcs);
  const routeTables = readEntities(context, kinds.routeTables);
  const networkAcls = readEntities(context, kinds.networkAcls);
  const securityGroups = readSecurityGroups(context);
  const addresses = readEntities(context, kinds.addresses);
  const internetGateways = readEntities(context, kinds.internetGateways);
  const egressOnlyInternetGateways = readEntities(context, kinds.egressOnlyInternetGateways);
  const natGateways = readEntities(context, kinds.natGateways);
  const vpnGateways = readEntities(context, kinds.vpnGateways);
  const vpnConnections = readEntities(context, kinds.vpnConnections);
  const vpcPeeringConnections = readEntities(context, kinds.vpcPeeringConnections);
  const vpcEndpoints = joinEndpointResources(readEntities(context, kinds.vpcEndpoints), readEntities(context, kinds.endpointAssociations), pagesOf(context, 'VpcEndpointAssociations').length > 0);
  const prefixLists = readPrefixLists(context);
  const transitGateways = readEntities(context, kinds.transitGateways);
  const transitGatewayAttachments = readTransitGatewayAttachments(context);
  const transitGatewayRouteTables = readTransitGatewayRouteTables(context, transitGatewayAttachments);
  const instanceTypes = readInstanceTypes(context);
  const zones = readZones(context);
  const blockPublicAccess = joinBlockPublicAccess(readEntities(context, kinds.blockPublicAccessOptions), readEntities(context, kinds.blockPublicAccessExclusions));
  const routeServerPeers = readEntities(context, kinds.routeServerPeers);
  const gatewayLoadBalancerTargets = readGatewayTargets(context);
  countResources(context, countedOnly);

  const inventory: Inventory = {
    version: 1,
    networkInterfaces,
    instances,
    subnets,
    vpcs,
    routeTables,
    networkAcls,
    securityGroups: sorted(securityGroups),
    addresses,
    internetGateways,
    egressOnlyInternetGateways,
    natGateways,
    vpnGateways,
    vpnConnections,
    vpcPeeringConnections,
    vpcEndpoints,
    prefixLists: sorted(prefixLists),
    transitGateways,
    transitGatewayAttachments: sorted(transitGatewayAttachments),
    transitGatewayRouteTables: sorted(transitGatewayRouteTables),
    instanceTypes,
    zones,
    blockPublicAccess,
    routeServerPeers,
    gatewayLoadBalancerTargets,
    coverage: tally.finish(end.coverage),
  };
  return { inventory, problems: sortProblems([...end.problems, ...log.finish()]) };
}
