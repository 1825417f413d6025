// Which guests' commands to show, the likeliest first.
import type { FixVariant, OsBelief } from '../../model/analysis';
import type { FixSubject } from './subject';

export type GuestPlatform = Exclude<FixVariant['platform'], 'aws-cli'>;

const all: readonly GuestPlatform[] = ['linux', 'amazon-linux-2023', 'amazon-linux-2', 'ubuntu', 'rhel', 'suse', 'debian', 'windows'];

const byFamily: Readonly<Record<OsBelief['family'], readonly GuestPlatform[]>> = {
  'amazon-linux': ['amazon-linux-2023', 'amazon-linux-2', 'linux'],
  ubuntu: ['ubuntu', 'linux'],
  rhel: ['rhel', 'linux'],
  suse: ['suse', 'linux'],
  debian: ['debian', 'linux'],
  windows: ['windows'],
  linux: all,
  appliance: ['linux'],
  unknown: all,
};

export const guestPlatforms = (subject: FixSubject): readonly GuestPlatform[] => byFamily[subject.facts?.osBelief.family ?? 'unknown'];
export const isAppliance = (subject: FixSubject): boolean => subject.facts?.osBelief.family === 'appliance' || subject.facts?.osBelief.routing === 'appliance';
