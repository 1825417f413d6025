// What the guest probably does with several ENIs, from describe answers only: nobody looks inside it.
// Amazon Linux: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-net-utils.html; Ubuntu configures extra ENIs at first boot only.
import type { OsBelief, OsRouting } from '../../model/analysis';
import type { Instance, NetworkInterface } from '../../model/inventory';
import type { HostNode } from '../../model/topology';
import { type Family, familyIn, hintedFamily } from './guest-family';

/** Facts an evidence string may begin with; texts are in `kinds.evidence`. */
export const osEvidenceFacts = [
  'platform', 'platformDetails', 'guestPlatform', 'imageName', 'marketplace', 'cniInterfaces', 'clusterTag', 'hot-attached', 'attachedAtLaunch', 'tagHint', 'instanceData',
] as const;
type OsEvidenceFact = (typeof osEvidenceFacts)[number];
const fact = (name: OsEvidenceFact, value: string | number): string => `${name}:${value}`;

/** Later than this after the primary ENI, an ENI was not there when the instance first booted. */
const firstBootMs = 10 * 60_000;

type Attached = 'all-at-launch' | 'some-later' | 'not-known';

export function believeOsRouting(host: HostNode, counted: readonly NetworkInterface[], cniCount: number): OsBelief {
  const evidence: string[] = [];
  const timing = readTiming(host, counted, evidence);
  const instance = host.instance;
  if (instance === null) {
    evidence.unshift(fact('instanceData', 'missing'));
    return cniCount > 0 ? cniManaged(evidence, cniCount, 'linux') : { routing: 'unknown', confidence: 0.2, evidence, family: 'unknown' };
  }
  return believe(instance, timing, cniCount, evidence, counted.length > 1);
}

function believe(instance: Instance, timing: Attached, cniCount: number, evidence: string[], several: boolean): OsBelief {
  const details = instance.platformDetails;
  const guest = instance.guest;
  const answer = (routing: OsRouting, confidence: number, family: Family, ...facts: string[]): OsBelief => ({ routing, confidence, evidence: [...facts, ...evidence], family });

  const guestText = guest?.platformName ? `${guest.platformName} ${guest.platformVersion ?? ''}`.trim() : null;
  if (details !== null && details.startsWith('Windows')) return answer('single-default-route', 0.9, 'windows', fact('platformDetails', details));
  if (instance.platform?.toLowerCase() === 'windows') return answer('single-default-route', 0.9, 'windows', fact('platform', instance.platform));
  if (familyIn(guestText) === 'windows') return answer('single-default-route', 0.9, 'windows', fact('guestPlatform', guestText ?? ''));

  const detailsFamily = familyIn(details);
  if (cniCount > 0) return cniManaged(evidence, cniCount, bestFamily(familyIn(guestText), detailsFamily));
  const cluster = clusterTag(instance);
  if (cluster !== null) return answer('cni-managed', 0.7, bestFamily(familyIn(guestText), detailsFamily), fact('clusterTag', cluster));

  const marketplace = instance.marketplaceProductCodes[0];
  if (guestText !== null) return believeGuest(guestText, fact('guestPlatform', guestText), 0.9, details, timing, answer);
  const image = guest?.imageName ?? null;
  if (image !== null && marketplace === undefined) {
    const family = familyIn(image);
    if (family !== 'unknown' && family !== 'linux') return believeGuest(image, fact('imageName', image), isCopiedImage(instance) ? 0.7 : 0.9, details, timing, answer);
  }
  if (marketplace !== undefined) return answer('appliance', 0.6, 'appliance', fact('marketplace', marketplace));
  if (details !== null && detailsFamily !== 'unknown' && detailsFamily !== 'linux') return believeGuest(details, fact('platformDetails', details), 0.9, details, timing, answer);

  const facts = details === null ? [] : [fact('platformDetails', details)];
  // Words only matter where a fix would be written.
  const hint = several ? hintedFamily(instance.tags) : null;
  const fallback: Family = detailsFamily === 'unknown' ? 'unknown' : 'linux';
  if (hint !== null) facts.push(fact('tagHint', `${hint.tag}=${hint.value}`));
  return answer('unknown', 0.4, hint?.family ?? fallback, ...facts);
}

/** Amazon's images and Canonical's. */
const imageOwners: ReadonlySet<string> = new Set(['amazon', '137112412989', '099720109477']);

/** A name can be copied; the owner cannot. */
export function isCopiedImage(instance: Instance): boolean {
  const owner = instance.guest?.imageOwner ?? null;
  return owner !== null && !imageOwners.has(owner);
}

type Answer = (routing: OsRouting, confidence: number, family: Family, ...facts: string[]) => OsBelief;

function believeGuest(text: string, source: string, confidence: number, details: string | null, timing: Attached, answer: Answer): OsBelief {
  const family = familyIn(text);
  switch (family) {
    case 'windows':
      return answer('single-default-route', confidence, family, source);
    case 'amazon-linux':
      // The 2018.03 generation shipped the scripts too, but nobody maintains them.
      return /2018\.03|2017\.|\bami 20/i.test(text) ? answer('policy-routing', 0.5, family, source) : answer('policy-routing', confidence, family, source);
    case 'ubuntu':
      return believeUbuntu(text, source, timing, answer);
    case 'rhel': {
      // Only Red Hat's own images for AWS switch the cloud setup service on.
      const onDemand = details !== null && details.startsWith('Red Hat');
      if (!onDemand) return answer('unknown', 0.4, family, source);
      return source === fact('platformDetails', details) ? answer('policy-routing', 0.6, family, source) : answer('policy-routing', 0.6, family, source, fact('platformDetails', details));
    }
    case 'suse':
      return answer('policy-routing', details !== null && details.startsWith('SUSE') ? 0.6 : 0.5, family, source);
    default:
      return answer('unknown', 0.4, family === 'unknown' ? 'linux' : family, source);
  }
}

const ubuntuVersion = /\b(\d\d)\.(\d\d)\b/;

function believeUbuntu(text: string, source: string, timing: Attached, answer: Answer): OsBelief {
  if (timing === 'some-later') return answer('single-default-route', 0.7, 'ubuntu', source);
  if (timing === 'not-known') return answer('unknown', 0.4, 'ubuntu', source);
  const version = ubuntuVersion.exec(text);
  if (version !== null && Number(version[1]) < 24) return answer('unknown', 0.4, 'ubuntu', source);
  return answer('policy-routing', version === null ? 0.5 : 0.6, 'ubuntu', source);
}

function cniManaged(evidence: readonly string[], count: number, family: Family): OsBelief {
  return { routing: 'cni-managed', confidence: 0.9, evidence: [fact('cniInterfaces', count), ...evidence], family };
}

const bestFamily = (a: Family, b: Family): Family => (a !== 'unknown' ? a : b !== 'unknown' ? b : 'linux');

const exactClusterTags = ['eks:cluster-name', 'aws:eks:cluster-name', 'alpha.eksctl.io/cluster-name', 'eks:nodegroup-name'] as const;

export function clusterTag(instance: Instance): string | null {
  // Most instances have no tag that could be one.
  for (const key in instance.tags) if (key.startsWith('k') || key.startsWith('e') || key.startsWith('a')) return findClusterTag(instance);
  return null;
}

function findClusterTag(instance: Instance): string | null {
  for (const key of exactClusterTags) if (instance.tags[key] !== undefined) return key;
  let found: string | null = null;
  for (const key in instance.tags) if (key.startsWith('kubernetes.io/cluster/') && (found === null || key < found)) found = key;
  return found;
}

/** Compares with the primary ENI, whose attach time is the first boot (LaunchTime is only the last start). */
function readTiming(host: HostNode, counted: readonly NetworkInterface[], evidence: string[]): Attached {
  if (counted.length < 2) return 'all-at-launch';
  const primary = host.primary;
  const start = primary?.attachment?.attachTime ?? null;
  if (primary === null || start === null) return 'not-known';
  const startMs = Date.parse(start);
  let timing: Attached = 'all-at-launch';
  for (const eni of counted) {
    if (eni.id === primary.id) continue;
    const attachTime = eni.attachment?.attachTime ?? null;
    const later = attachTime === null ? Number.NaN : Date.parse(attachTime) - startMs;
    if (Number.isNaN(later)) {
      if (timing === 'all-at-launch') timing = 'not-known';
    } else if (later > firstBootMs) {
      timing = 'some-later';
      evidence.push(fact('hot-attached', eni.id));
    }
  }
  if (timing === 'all-at-launch') evidence.push(fact('attachedAtLaunch', counted.length));
  return timing;
}
