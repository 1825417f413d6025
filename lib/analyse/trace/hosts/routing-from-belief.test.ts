import { describe, expect, it } from 'vitest';
import { buildTopology } from '../../../graph/build-topology';
import { sampleAttachment, sampleEni, sampleInstance, sampleInventory, sampleSubnet, sampleVpc } from '../../../graph/sample-entities';
import type { OsRouting } from '../../../model/analysis';
import { type Ip, parseIp } from '../../../net/ip';
import type { EgressQuestion } from '../host-routing';
import { routingFromBelief } from './routing-from-belief';

const ip = (text: string): Ip => parseIp(text) as Ip;
const eni = (id: string, index: number, subnetId: string, address: string, six: string | null = null) => sampleEni(id, {
  subnetId, privateIps: [{ address, primary: true, dnsName: null, association: null }], ipv6: six === null ? [] : [{ address: six, primary: true }], attachment: sampleAttachment('i-1', index),
});
const two = [eni('eni-0', 0, 'subnet-1', '10.0.1.10', '2001:db8:1:1::10'), eni('eni-1', 1, 'subnet-2', '10.0.2.10')];

function routing(belief: OsRouting, enis = two) {
  const topology = buildTopology(sampleInventory({
    vpcs: [sampleVpc('vpc-1')], instances: [sampleInstance('i-1')], networkInterfaces: enis,
    subnets: [sampleSubnet('subnet-1', { cidr: '10.0.1.0/24', ipv6Cidrs: ['2001:db8:1:1::/64'] }), sampleSubnet('subnet-2', { cidr: '10.0.2.0/24' })],
  }));
  const host = topology.hosts.get('i-1');
  if (host === undefined) throw new Error('no host');
  return routingFromBelief(topology, host, { routing: belief, confidence: 0.5 });
}
const choose = (belief: OsRouting, question: Partial<Omit<EgressQuestion, 'source' | 'destination'>> & { readonly source: string | null; readonly destination: string }, enis = two): string[] =>
  routing(belief, enis).egress({ arrivedBy: null, purpose: question.source === null ? 'new' : 'reply', ...question, source: question.source === null ? null : ip(question.source), destination: ip(question.destination) }).map(({ networkInterfaceId, code }) => `${networkInterfaceId ?? 'nothing'} ${code}`);

describe('routingFromBelief', () => {
  it('has nothing to choose with one ENI', () => {
    expect(choose('unknown', { source: '10.0.1.10', destination: '198.51.100.1' }, two.slice(0, 1))).toEqual(['eni-0 only-interface']);
    expect(routing('unknown', two.slice(0, 1))).toMatchObject({ basis: 'single-interface', confidence: 1 });
  });
  it.each<[OsRouting, string | null, string, string[]]>([
    ['single-default-route', '10.0.2.10', '198.51.100.1', ['eni-0 default-route']],
    ['single-default-route', '10.0.2.10', '10.0.2.77', ['eni-1 connected-subnet']],
    ['single-default-route', '10.0.1.10', '10.0.2.77', ['eni-1 connected-subnet']],
    ['policy-routing', '10.0.2.10', '198.51.100.1', ['eni-1 source-rule']],
    ['policy-routing', '10.0.1.10', '10.0.2.77', ['eni-0 source-rule']],
    ['cni-managed', '10.0.2.10', '198.51.100.1', ['eni-1 source-rule']],
    ['policy-routing', null, '198.51.100.1', ['eni-0 default-route']],
    ['policy-routing', null, '10.0.2.77', ['eni-1 connected-subnet']],
    ['unknown', '10.0.2.10', '198.51.100.1', ['eni-1 source-rule', 'eni-0 default-route']],
    ['unknown', '10.0.1.10', '198.51.100.1', ['eni-0 source-rule']],
    ['appliance', '10.0.2.10', '198.51.100.1', ['eni-1 source-rule', 'eni-0 default-route']],
  ])('%s from %s to %s', (belief, source, destination, expected) => {
    expect(choose(belief, { source, destination })).toEqual(expected);
  });
  it('sends IPv6 by an ENI that has IPv6', () => {
    expect(choose('single-default-route', { source: null, destination: '2001:db8:ffff::1' }, [eni('eni-0', 0, 'subnet-2', '10.0.2.10'), eni('eni-1', 1, 'subnet-1', '10.0.1.10', '2001:db8:1:1::10')])).toEqual(['eni-1 default-route']);
    expect(choose('single-default-route', { source: null, destination: '2001:db8:ffff::1' }, [eni('eni-0', 0, 'subnet-2', '10.0.2.10'), eni('eni-1', 1, 'subnet-2', '10.0.2.11')])).toEqual(['nothing guest-no-route']);
  });
  it('answers for two ENIs of one subnet by the first device', () => {
    const same = [eni('eni-0', 0, 'subnet-1', '10.0.1.10'), eni('eni-1', 1, 'subnet-1', '10.0.1.11')];
    expect(choose('single-default-route', { source: '10.0.1.11', destination: '10.0.1.77' }, same)).toEqual(['eni-0 connected-subnet']);
    expect(choose('policy-routing', { source: '10.0.1.11', destination: '10.0.1.77' }, same)).toEqual(['eni-1 source-rule']);
  });
  it('forwards into a connected subnet, else by any ENI', () => {
    expect(choose('policy-routing', { source: '198.51.100.1', destination: '10.0.2.77', arrivedBy: 'eni-0', purpose: 'forward' })).toEqual(['eni-1 connected-subnet']);
    expect(choose('policy-routing', { source: '10.0.9.9', destination: '198.51.100.1', arrivedBy: 'eni-0', purpose: 'forward' })).toEqual(['eni-1 guest-decides', 'eni-0 guest-decides']);
  });
  it('cannot say which ENI leads when the primary one was not read', () => {
    expect(choose('single-default-route', { source: '10.0.2.10', destination: '198.51.100.1' }, [eni('eni-1', 1, 'subnet-1', '10.0.1.10'), eni('eni-2', 2, 'subnet-2', '10.0.2.10')])).toEqual(['eni-1 guest-decides', 'eni-2 guest-decides']);
  });
  it('does not send by EFA-only ENIs', () => {
    expect(routing('unknown', [...two.slice(0, 1), sampleEni('eni-efa', { subnetId: 'subnet-1', interfaceType: 'efa-only', privateIps: [], attachment: sampleAttachment('i-1', 1) })]).basis).toBe('single-interface');
  });
});
