// Names the guest's family from what Systems Manager, the image and the platform details say.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/billing-info-fields.html
import type { OsBelief } from '../../model/analysis';

export type Family = OsBelief['family'];

/** Order matters: "Red Hat" before the generic words. Patterns run on lower-case text. */
const families: readonly (readonly [RegExp, Family])[] = [
  [/windows/, 'windows'],
  [/amazon linux|^al2023-ami|^amzn2?-ami|^amzn-|al2023|amzn2/, 'amazon-linux'],
  [/ubuntu/, 'ubuntu'],
  [/red hat|rhel|centos|rocky|alma ?linux|fedora|oracle linux/, 'rhel'],
  [/suse|sles/, 'suse'],
  [/debian/, 'debian'],
  [/linux|bottlerocket/, 'linux'],
];

const seen = new Map<string, Family>();

export function familyIn(text: string | null): Family {
  if (text === null || text === '') return 'unknown';
  const known = seen.get(text);
  if (known !== undefined) return known;
  const lower = text.toLowerCase();
  let family: Family = 'unknown';
  for (const [pattern, candidate] of families) {
    if (!pattern.test(lower)) continue;
    family = candidate;
    break;
  }
  // Platform details repeat for thousands of instances; names do not, so the cache stays small.
  if (seen.size < 512) seen.set(text, family);
  return family;
}

/** Words of well-known virtual appliances in names and tags. */
const appliances = /\b(?:fortigate|fortinet|palo ?alto|pan-?os|vm-?series|checkpoint|cloudguard|pfsense|opnsense|sophos|asav|csr1000v|c8000v|f5|big-?ip|vyos|vsrx|barracuda)/;
const osTagKeys = ['os', 'OS', 'Os', 'platform', 'Platform', 'OperatingSystem', 'operating-system'] as const;

/** What people write about their own instances: good enough to choose words, never to judge routing. */
export function hintedFamily(tags: Readonly<Record<string, string>>): { readonly family: Family; readonly tag: string; readonly value: string } | null {
  for (const tag of osTagKeys) {
    const value = tags[tag];
    const family = familyIn(value ?? null);
    if (value !== undefined && family !== 'unknown') return { family, tag, value };
  }
  const name = tags['Name'];
  if (name === undefined || name === '') return null;
  if (appliances.test(name.toLowerCase())) return { family: 'appliance', tag: 'Name', value: name };
  const family = familyIn(name);
  return family === 'unknown' || family === 'linux' ? null : { family, tag: 'Name', value: name };
}
