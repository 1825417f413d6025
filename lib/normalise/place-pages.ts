// Account and region of every page: what the path or the request says, else what its items agree on, else what the rest of its folder or of the import agrees on.
import { compareNatural } from '../base/order';
import type { ResourceType } from '../model/coverage';
import type { Placed } from '../model/inventory';
import type { PageReading } from './read-page';

export interface PlacedPage extends Placed {
  readonly reading: PageReading;
  readonly file: string;
  readonly complete: boolean;
  /** Position among all pages in file order. */
  readonly order: number;
}
/** A page, and whether everything it should hold is there. */
export interface GivenPage {
  readonly reading: PageReading;
  readonly complete: boolean;
}

/** Owners in these answers are the account that asked; shared subnets and the like show other accounts' owners too. */
const ownOwners: readonly ResourceType[] = ['Instances', 'NetworkInterfaces', 'SecurityGroups', 'RouteTables', 'NetworkAcls', 'InternetGateways', 'Vpcs', 'Subnets'];
const trustedAlone: ReadonlySet<ResourceType> = new Set(['Instances', 'NetworkInterfaces', 'SecurityGroups']);

const folderOf = (file: string): string => file.slice(0, file.lastIndexOf('/') + 1);
const only = (values: ReadonlySet<string> | undefined): string | null => (values?.size === 1 ? (values.values().next().value ?? null) : null);

class Consensus {
  readonly #owners = new Map<ResourceType, Set<string>>();
  readonly #regions = new Set<string>();

  add({ page, hints }: PageReading): void {
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
const stemOf = (file: string): string => file.replace(/\.[A-Za-z0-9]+$/, '');

/** Pages in file order (natural, so that page 10 follows page 9), each with the place it was asked from. */
export function placePages(pages: readonly GivenPage[]): readonly PlacedPage[] {
  const sorted = pages.map((given) => ({ given, stem: stemOf(given.reading.page.file) })).sort((a, b) => compareNatural(a.stem, b.stem) || compareNatural(a.given.reading.page.path, b.given.reading.page.path));
  const folders = new Map<string, Consensus>();
  const asked = sorted.map(({ given }) => {
    const folder = folderOf(given.reading.page.file);
    let consensus = folders.get(folder);
    if (consensus === undefined) folders.set(folder, (consensus = new Consensus()));
    consensus.add(given.reading);
    return { given, consensus };
  });
  const wholeAccount = only(agreed([...folders.values()].map((folder) => folder.account())));
  const wholeRegion = only(agreed([...folders.values()].flatMap((folder) => folder.regions())));
  return asked.map(({ given: { reading, complete }, consensus }, order) => {
    const { page, hints } = reading;
    return {
      reading,
      file: page.file,
      complete,
      order,
      account: page.account ?? consensus.account() ?? (trustedAlone.has(page.resource) ? only(hints.owners) : null) ?? wholeAccount ?? only(hints.owners),
      // Items of several regions in one page: each item keeps its own.
      region: page.region ?? (hints.regions.size > 1 ? null : (only(hints.regions) ?? only(agreed(consensus.regions())) ?? wholeRegion)),
    };
  });
}
