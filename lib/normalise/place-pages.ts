// Account and region of every page: what the path or the request says, else what its items agree on, else what the rest of its folder or of the import agrees on.
import { compareNatural } from '../base/order';
import type { ResourceType } from '../model/coverage';
import type { Placed } from '../model/inventory';
import type { RawPage } from '../model/raw-inventory';
import type { RawObject } from './read-fields';
import { arnPart, isObject, list, object, regionOfZone, text } from './read-fields';

export interface PlacedPage extends Placed {
  readonly page: RawPage;
}

/** Owners in these answers are the account that asked; shared subnets and the like show other accounts' owners too. */
const ownOwners: readonly ResourceType[] = ['Instances', 'NetworkInterfaces', 'SecurityGroups', 'RouteTables', 'NetworkAcls', 'InternetGateways', 'Vpcs', 'Subnets'];
const trustedAlone: ReadonlySet<ResourceType> = new Set(['Instances', 'NetworkInterfaces', 'SecurityGroups']);
const arnFields = ['SecurityGroupArn', 'SubnetArn', 'TransitGatewayArn', 'PrefixListArn', 'SecurityGroupRuleArn'];

interface Hints {
  readonly owners: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);
const only = (values: ReadonlySet<string> | undefined): string | null => (values?.size === 1 ? (values.values().next().value ?? null) : null);

function readHints(page: RawPage): Hints {
  const owners = new Set<string>();
  const regions = new Set<string>();
  const zones = new Set<string>();
  const readItem = (item: RawObject): void => {
    const owner = item.OwnerId ?? item.GroupOwnerId ?? item.AwsAccountId;
    if (typeof owner === 'string' && owner.length === 12) owners.add(owner);
    const zone = item.AvailabilityZone ?? object(item.Placement)?.AvailabilityZone;
    if (typeof zone === 'string') {
      zones.add(zone);
      return;
    }
    for (const field of arnFields) {
      if (item[field] !== undefined) {
        const region = arnPart(item[field], 3);
        if (region !== null) regions.add(region);
        return;
      }
    }
    const region = page.resource === 'Regions' ? null : (text(item.RegionName) ?? text(item.AwsRegion));
    if (region !== null) regions.add(region);
  };
  for (const item of page.items) {
    if (!isObject(item)) continue;
    readItem(item);
    if (page.resource === 'Instances' && item.Instances !== undefined) list(item.Instances).filter(isObject).forEach(readItem);
  }
  for (const zone of zones) {
    const region = regionOfZone(zone);
    if (region !== null) regions.add(region);
  }
  return { owners, regions };
}

class Consensus {
  readonly #owners = new Map<ResourceType, Set<string>>();
  readonly #regions = new Set<string>();

  add(page: RawPage, hints: Hints): void {
    let owners = this.#owners.get(page.resource);
    if (owners === undefined) this.#owners.set(page.resource, (owners = new Set()));
    for (const owner of page.account === null ? hints.owners : [page.account]) owners.add(owner);
    for (const region of page.region === null ? hints.regions : [page.region]) this.#regions.add(region);
  }
  account(): string | null {
    for (const resource of ownOwners) {
      const owners = this.#owners.get(resource);
      if (owners !== undefined && owners.size > 0) return only(owners);
    }
    return null;
  }
  regions(): readonly string[] {
    return [...this.#regions];
  }
}

const agreed = (values: readonly (string | null)[]): ReadonlySet<string> => new Set(values.filter((value) => value !== null));
const noHints: Hints = { owners: new Set(), regions: new Set() };
const stemOf = (file: string): string => file.replace(/\.[A-Za-z0-9]+$/, '');

/** Pages in file order (natural, so that page 10 follows page 9), each with the place it was asked from. */
export function placePages(pages: readonly RawPage[]): readonly PlacedPage[] {
  const sorted = pages.map((page) => ({ page, stem: stemOf(page.file) })).sort((a, b) => compareNatural(a.stem, b.stem) || compareNatural(a.page.path, b.page.path)).map(({ page }) => page);
  const folders = new Map<string, Consensus>();
  const hinted = sorted.map((page) => {
    const hints = page.account !== null && page.region !== null ? noHints : readHints(page);
    const folder = folderOf(page.file);
    let consensus = folders.get(folder);
    if (consensus === undefined) folders.set(folder, (consensus = new Consensus()));
    consensus.add(page, hints);
    return { page, hints, consensus };
  });
  const wholeAccount = only(agreed([...folders.values()].map((folder) => folder.account())));
  const wholeRegion = only(agreed([...folders.values()].flatMap((folder) => folder.regions())));
  return hinted.map(({ page, hints, consensus }) => ({
    page,
    account: page.account ?? consensus.account() ?? (trustedAlone.has(page.resource) ? only(hints.owners) : null) ?? wholeAccount ?? only(hints.owners),
    // Items of several regions in one page: each item keeps its own.
    region: page.region ?? (hints.regions.size > 1 ? null : (only(hints.regions) ?? only(agreed(consensus.regions())) ?? wholeRegion)),
  }));
}
