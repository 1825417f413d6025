// Account and region that a path names: Batfish `accounts/<id>/<region>/`, CloudMapper `account-data/<account>/<region>/`, or any folder or file name with one.
import 'server-only';
import type { AccountId, RegionName } from '../../model/ids';

export interface PathPlace {
  readonly account: AccountId | null;
  readonly region: RegionName | null;
}

const regionText = '(?:af|ap|ca|cn|eu|eusc|il|me|mx|sa|us)(?:-(?:gov|iso[a-z]?|de))?-(?:north|south|east|west|central|northeast|northwest|southeast|southwest)-[1-9]';
const regionPattern = new RegExp(`(?<![a-z0-9])${regionText}(?![a-z0-9])`);
const accountPattern = /(?<![0-9a-zA-Z])[0-9]{12}(?![0-9a-zA-Z])/;

export const isRegionName = (text: string): boolean => text === regionPattern.exec(text)?.[0];
export const isAccountId = (text: string): boolean => text === accountPattern.exec(text)?.[0];

/** The deepest part of the path that names one wins. */
export function placeFromPath(path: string): PathPlace {
  let account: string | null = null;
  let region: string | null = null;
  const segments = path.split('/');
  for (let i = segments.length - 1; i >= 0 && (account === null || region === null); i--) {
    const segment = segments[i] ?? '';
    account ??= accountPattern.exec(segment)?.[0] ?? null;
    region ??= regionPattern.exec(segment)?.[0] ?? null;
  }
  return { account, region };
}
