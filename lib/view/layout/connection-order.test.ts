import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openWorld } from '../../testing/open-world';
import { getWorld, worlds } from '../../worlds/worlds';
import { collectJoints, orderByConnection } from './connection-order';
import type { Joints } from './connection-order';

const vpcs = (names: string) => names.split('').map((id) => ({ id }));
const joints = (...groups: readonly (readonly [members: string, weight: number])[]): Joints => {
  const made = groups.map(([members, weight]) => ({ vpcs: members.split(''), weight }));
  return { ofVpc: new Map('abcdefgh'.split('').map((id) => [id, made.filter((joint) => joint.vpcs.includes(id))])) };
};
const order = (names: string, given: Joints): string => orderByConnection(vpcs(names), given).map((vpc) => vpc.id).join('');

describe('the order of VPCs', () => {
  it('is the given one where nothing joins them', () => { expect(order('abcd', joints())).toBe('abcd'); });
  it('brings peers next to each other', () => {
    expect(order('abcd', joints(['ad', 2]))).toBe('adbc');
    expect(order('abcd', joints(['ad', 2], ['dc', 2]))).toBe('adcb');
  });
  it('takes the stronger joint first, then the given order', () => {
    expect(order('abcd', joints(['ab', 1], ['ad', 4]))).toBe('adbc');
    expect(order('abcde', joints(['abcde', 1], ['ae', 2]))).toBe('aebcd');
  });
  it('has every VPC once, and does not depend on the order of joints', () => {
    const group = fc.tuple(fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 2, maxLength: 5 }).map((list) => list.join('')), fc.constantFrom(1, 2, 4));
    fc.assert(fc.property(fc.array(group, { maxLength: 8 }), (groups) => {
      const once = order('abcdefgh', joints(...groups));
      expect([...once].toSorted().join('')).toBe('abcdefgh');
      expect(order('abcdefgh', joints(...groups.toReversed()))).toBe(once);
    }));
  });
  it('of made accounts joins what their peerings, transit gateways and hosts join', async () => {
    const { topology } = await openWorld(getWorld('peering-overlap').build());
    const { ofVpc } = collectJoints(topology);
    for (const peering of topology.peerings.values()) expect(ofVpc.get(peering.requester.vpcId ?? '')?.some((joint) => joint.vpcs.includes(peering.accepter.vpcId ?? ''))).toBe(true);
    expect(worlds.length).toBeGreaterThan(50);
  });
});
