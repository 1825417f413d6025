// Lets replies out of a subnet again: one outbound rule for the clients' temporary ports, placed before the rule that stops them.
import type { FixVariant } from '../../model/analysis';
import type { NetworkAcl } from '../../model/inventory';
import { aws, cidrArgument, idArgument } from './shell';
import { text } from './subject';
import type { FixSubject } from './subject';

const numbers: Readonly<Record<string, number>> = { TCP: 6, UDP: 17, ICMP: 1, ICMPv6: 58 };

/** A free outbound number below the denying rule. */
function freeNumber(acl: NetworkAcl | null, denying: number): number {
  const used = new Set((acl?.entries ?? []).filter((entry) => entry.egress).map((entry) => entry.ruleNumber));
  for (let number = Math.min(denying, 32767) - 1; number > 0; number--) if (!used.has(number) && (denying < 32767 || number <= 32000)) return number;
  return 1;
}

export function openNetworkAcl(subject: FixSubject): readonly FixVariant[] {
  const { finding, topology, region } = subject;
  const aclId = text(finding, 'replyAcl');
  if (aclId === undefined) return [];
  const acl = topology.inventory.networkAcls.find((candidate) => candidate.id === aclId) ?? null;
  const rule = text(finding, 'ruleNumber') ?? '*';
  const number = freeNumber(acl, rule === '*' ? 32767 : Number(rule));
  const id = idArgument(aclId, 'network-acl');
  const protocol = numbers[text(finding, 'protocol') ?? ''] ?? 6;
  const what = protocol === 1 ? '--icmp-type-code Type=0,Code=-1' : protocol === 58 ? '--icmp-type-code Type=129,Code=-1' : '--port-range From=1024,To=65535';
  const client = text(finding, 'client');
  const cidr = cidrArgument(client, 'client-cidr');
  return [{
    platform: 'aws-cli',
    commands: [aws('create-network-acl-entry', region, `--network-acl-id ${id}`, '--egress', `--rule-number ${number}`, `--protocol ${protocol}`, what, `${client?.includes(':') === true ? '--ipv6-cidr-block' : '--cidr-block'} ${cidr}`, '--rule-action allow')],
    undo: [aws('delete-network-acl-entry', region, `--network-acl-id ${id}`, '--egress', `--rule-number ${number}`)],
    verify: [aws('describe-network-acls', region, `--network-acl-ids ${id}`, "--query 'NetworkAcls[].Entries[?Egress]'", '--output table')],
    notes: ['whole-subnet', 'deny-may-be-intended'],
  }];
}
