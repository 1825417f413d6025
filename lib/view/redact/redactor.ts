import type { Tags } from '../../model/inventory';

/** What happens to each sort of value on its way into a share. project-inventory.ts decides which value is of which sort. */
export type NamedKind = 'host' | 'interface' | 'subnet' | 'vpc' | 'route-table' | 'acl' | 'group' | 'gateway' | 'other';

export interface Redactor {
  id(value: string): string;
  account(value: string | null): string | null;
  /** An account id or the name of a service (`amazon-elb`). */
  owner(value: string | null): string | null;
  /** Address or CIDR; `null` when the text is neither. */
  ip(value: string): string | null;
  mac(value: string): string;
  /** The Name tag and what else may stay. `words`: other texts that tell the purpose of the resource. */
  tags(tags: Tags, kind: NamedKind, id: string, words?: string): Tags;
  /** Name of a security group. */
  groupName(value: string, id: string): string;
  /** Interface description: services write there what they are. */
  description(value: string): string;
  /** Free text of people. */
  note(value: string): string;
  /** Description of one rule of a security group. */
  ruleNote(value: string): string | null;
  /** Names that are values of AWS's own vocabulary when they come from AWS; anything else goes. */
  publicName(value: string | null): string | null;
  /** ARN of an instance profile: equal ones stay equal. */
  profile(value: string | null): string | null;
  /** Private DNS name, which spells the address. */
  dnsName(value: string | null): string | null;
  marketplaceCode(value: string, index: number): string;
}

/** Nothing is taken out: the `full` preset, still through the allow-list of fields. */
export const keepEverything: Redactor = {
  id: (value) => value,
  account: (value) => value,
  owner: (value) => value,
  ip: (value) => value,
  mac: (value) => value,
  tags: (tags) => ({ ...tags }),
  groupName: (value) => value,
  description: (value) => value,
  note: (value) => value,
  ruleNote: (value) => value,
  publicName: (value) => value,
  profile: (value) => value,
  dnsName: (value) => value,
  marketplaceCode: (value) => value,
};
