// Which regions an account has and which of them are read. Disabled ones are a fact to show, never called.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html
import 'server-only';
import { DescribeRegionsCommand } from '@aws-sdk/client-ec2';
import type { EC2Client } from '@aws-sdk/client-ec2';
import { compareBy, compareText } from '../../base/order';
import type { RegionName } from '../../model/ids';
import type { RegionStatus, ScanRegions } from '../../model/scan';

/** Regions that every account of a partition has from the start, for when the account may not list its own. */
const standardRegions: Readonly<Record<string, readonly RegionName[]>> = {
  aws: [
    'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-southeast-1', 'ap-southeast-2', 'ca-central-1', 'eu-central-1',
    'eu-north-1', 'eu-west-1', 'eu-west-2', 'eu-west-3', 'sa-east-1', 'us-east-1', 'us-east-2', 'us-west-1', 'us-west-2',
  ],
  'aws-cn': ['cn-north-1', 'cn-northwest-1'],
  'aws-us-gov': ['us-gov-east-1', 'us-gov-west-1'],
};

export async function describeRegions(client: EC2Client, abortSignal: AbortSignal): Promise<readonly RegionStatus[]> {
  const { Regions = [] } = await client.send(new DescribeRegionsCommand({ AllRegions: true }), { abortSignal });
  return Regions.flatMap(({ RegionName: region, OptInStatus }) => (region === undefined ? [] : [{ region, enabled: OptInStatus !== 'not-opted-in' }])).sort(compareBy((status) => status.region));
}

export interface ChosenRegions {
  readonly read: readonly RegionName[];
  readonly disabled: readonly RegionName[];
  /** Asked for by name, but no region of this partition. */
  readonly unknown: readonly RegionName[];
}
/** `known` is `null` when the account's list could not be read. */
export function chooseRegions(wanted: ScanRegions, known: readonly RegionStatus[] | null, partition: string): ChosenRegions {
  const all = known ?? (standardRegions[partition] ?? []).map((region) => ({ region, enabled: true }));
  if (wanted.kind === 'include') {
    const names = [...new Set(wanted.regions)].sort(compareText);
    if (known === null) return { read: names, disabled: [], unknown: [] };
    const status = new Map(known.map(({ region, enabled }) => [region, enabled]));
    return { read: names.filter((name) => status.get(name) === true), disabled: names.filter((name) => status.get(name) === false), unknown: names.filter((name) => !status.has(name)) };
  }
  const rest = wanted.kind === 'exclude' ? all.filter(({ region }) => !wanted.regions.includes(region)) : all;
  return { read: rest.filter(({ enabled }) => enabled).map(({ region }) => region), disabled: rest.filter(({ enabled }) => !enabled).map(({ region }) => region), unknown: [] };
}
