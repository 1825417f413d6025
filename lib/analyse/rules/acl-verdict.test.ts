// The rectangle arithmetic agrees with trying addresses and ports one by one.
import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkAcl } from '../../model/inventory';
import { aclVerdict } from './acl-verdict';
import { parseIpv4Block } from './ipv4-block';
import { acl, rule } from './testing-account';

const blockOf = (cidr: string) => parseIpv4Block(cidr) ?? { first: 0, last: -1, length: 32 };

function tryOne(table: NetworkAcl, address: number, port: number): boolean {
  for (const entry of table.entries) {
    if (!entry.egress) continue;
    const block = blockOf(entry.cidr);
    if (address < block.first || address > block.last) continue;
    if (entry.fromPort !== null && entry.toPort !== null && (port < entry.fromPort || port > entry.toPort)) continue;
    return entry.action === 'allow';
  }
  return false;
}

describe('aclVerdict', () => {
  it('agrees with brute force', () => {
    const cidr = constantFrom('0.0.0.0/0', '10.0.0.0/29', '10.0.0.0/30', '10.0.0.4/31', '10.0.0.7/32', '10.0.0.2/32');
    const entry = record({ cidr, allow: boolean(), from: integer({ min: 0, max: 9 }), width: integer({ min: 0, max: 9 }) });
    assert(property(array(entry, { maxLength: 6 }), (entries) => {
      const table = acl('acl-1', [], entries.map((each, index) => rule(index + 1, true, each.allow ? 'allow' : 'deny', { cidr: each.cidr, protocol: '6', fromPort: each.from, toPort: each.from + each.width })));
      const peer = blockOf('10.0.0.0/29');
      const results = new Set<boolean>();
      for (let address = peer.first; address <= peer.last; address++) for (let port = 2; port <= 12; port++) results.add(tryOne(table, address, port));
      const expected = results.size === 2 ? 'some' : results.has(true) ? 'all' : 'none';
      expect(aclVerdict(table, true, { protocol: '6', peer, fromPort: 2, toPort: 12 }).passes).toBe(expected);
    }), { numRuns: 500 });
  });
  it('names the rule that stopped something', () => {
    const table = acl('acl-1', [], [rule(90, true, 'deny', { cidr: '10.0.0.0/30' }), rule(100, true, 'allow')]);
    expect(aclVerdict(table, true, { protocol: '6', peer: blockOf('10.0.0.0/29'), fromPort: 1, toPort: 2 })).toEqual({ passes: 'some', deniedBy: '90' });
    expect(aclVerdict(acl('acl-2', [], []), true, { protocol: '6', peer: blockOf('10.0.0.0/29'), fromPort: 1, toPort: 2 })).toEqual({ passes: 'none', deniedBy: '*' });
  });
});
