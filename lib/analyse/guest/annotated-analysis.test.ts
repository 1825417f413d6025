import { describe, expect, it } from 'vitest';
import type { GuestAnnotations, InstanceAnnotations, StoredEvidence } from '../../model/guest';
import { buildTopology } from '../../graph/build-topology';
import { present } from '../../base/assert';
import { parseIp } from '../../net/ip';
import { analyse } from '../analyse';
import { labelKinds } from '../kinds/label-kinds';
import { account, amazonLinux, dualHomed, eip, windows } from '../rules/testing-account';
import { applyAnnotations } from './apply-annotations';
import { buildGuestRouting } from './build-guest-routing';
import * as samples from './testing-samples';
import { evidenceOf } from './testing-samples';

const stored = (text: string, id = 'a'): StoredEvidence => ({ id: id.repeat(32), author: 'Kei', at: '2026-02-01T00:00:00Z', evidence: evidenceOf(text) });
const annotations = (part: Partial<InstanceAnnotations>): GuestAnnotations => [{ instanceId: 'i-1', evidence: [], pin: null, ...part }];
const topologyOf = (...host: Parameters<typeof dualHomed>) => buildTopology(account(dualHomed(...host)));
const severities = (topology: ReturnType<typeof topologyOf>, given: GuestAnnotations = []): readonly string[] => analyse(topology, given).findings.filter((finding) => finding.rule === 'AR-02' || finding.rule === 'AR-04').map((finding) => `${finding.rule} ${finding.severity}`);
const belief = (topology: ReturnType<typeof topologyOf>, given: GuestAnnotations) => analyse(topology, given).hosts.get('i-1')?.osBelief;
const withoutNet = (text: string): string => text.split('\n').filter((line) => !line.startsWith('net.')).join('\n');

describe('evidence in place of a belief', () => {
  const unknown = topologyOf({}, {}, { public: eip('198.51.100.10') });
  it('moves severities both ways', () => {
    expect(severities(unknown)).toEqual(['AR-04 high', 'AR-02 medium']);
    expect(severities(unknown, annotations({ evidence: [stored(samples.amazonLinux2023)] }))).toEqual(['AR-02 info']);
    expect(severities(unknown, annotations({ evidence: [stored(samples.singleDefault)] }))).toEqual(['AR-02 high', 'AR-04 high']);
    expect(severities(topologyOf(amazonLinux), annotations({ evidence: [stored(samples.singleDefault)] }))).toEqual(['AR-02 high']);
  });
  it('says what it rests on, with confidence 1', () => {
    expect(belief(unknown, annotations({ evidence: [stored(samples.amazonLinux2023)] }))).toMatchObject({ routing: 'policy-routing', confidence: 1, basis: 'evidence', family: 'linux', evidence: ['guest-rules:1', 'guest-routes:6', 'guest-rp-filter:strict', 'platformDetails:Linux/UNIX', 'attachedAtLaunch:2'] });
    expect(belief(topologyOf(), annotations({ evidence: [stored(samples.netplan)] }))).toMatchObject({ routing: 'policy-routing', confidence: 0.9 });
    expect(belief(topologyOf(), annotations({ evidence: [stored(samples.routePrintJapanese)] }))).toMatchObject({ routing: 'single-default-route', family: 'windows' });
  });
  it('that leaves the question open adds facts and changes nothing else', () => {
    const settings = 'net.ipv4.conf.all.rp_filter = 1\nnet.ipv4.conf.ens5.rp_filter = 1';
    expect(belief(topologyOf(windows), annotations({ evidence: [stored(settings)] }))).toMatchObject({ routing: 'single-default-route', confidence: 0.9 });
    expect(belief(topologyOf(windows), annotations({ evidence: [stored(settings)] }))).not.toHaveProperty('basis');
  });
  it('does not hold any more once MAC and addresses are others', () => {
    const moved = topologyOf({}, { mac: '06:ff:00:00:00:01', ip: '10.0.1.20' }, { mac: '06:ff:00:00:00:02', ip: '10.0.2.20' });
    const given = annotations({ evidence: [stored(samples.amazonLinux2023)] });
    expect(severities(moved, given)).toEqual(severities(moved));
    const node = present(moved.hosts.get('i-1'), 'host');
    expect(applyAnnotations(moved, labelKinds(moved), node, present(given[0], 'entry'))).toMatchObject({ evidence: null, routing: null, entries: [{ applies: false }] });
  });
  it('of several pastes each part comes from the newest that has it', () => {
    const [addr = '', rules = '', , routes = ''] = samples.amazonLinux2023.split('\n');
    expect(belief(topologyOf(), annotations({ evidence: [stored(rules, 'b'), stored(`${addr}\n${routes}`, 'c')] }))).toMatchObject({ routing: 'policy-routing', basis: 'evidence' });
    expect(belief(topologyOf(), annotations({ evidence: [stored(samples.singleDefault, 'b'), stored(samples.amazonLinux2023, 'c')] }))).toMatchObject({ routing: 'single-default-route' });
    expect(belief(topologyOf(), annotations({ evidence: [stored(samples.routePrint, 'b'), stored(samples.amazonLinux2023, 'c')] }))).toMatchObject({ routing: 'single-default-route', family: 'windows' });
  });
  it('about an instance that is not there is passed over', () => {
    expect(analyse(unknown, [{ instanceId: 'i-gone', evidence: [stored(samples.singleDefault)], pin: null }]).findings).toEqual(analyse(unknown).findings);
  });
});

describe('a pin', () => {
  const pin = { routing: 'policy-routing', reason: 'ansible role', author: 'Kei', at: '2026-02-01T00:00:00Z' } as const;
  it('is believed as pinned', () => {
    expect(severities(topologyOf(windows), annotations({ pin }))).toEqual(['AR-02 info']);
    expect(belief(topologyOf(), annotations({ pin }))).toMatchObject({ routing: 'policy-routing', confidence: 1, basis: 'pinned', evidence: ['pinned:Kei', 'platformDetails:Linux/UNIX', 'attachedAtLaunch:2'] });
  });
  it('gives way to evidence that decides, and fills what evidence leaves open', () => {
    expect(belief(topologyOf(), annotations({ pin, evidence: [stored(samples.singleDefault)] }))).toMatchObject({ routing: 'single-default-route', basis: 'evidence' });
    const open = withoutNet(samples.amazonLinux2023).split('\n').filter((line) => !line.includes('"dst"')).join('\n');
    expect(belief(topologyOf(), annotations({ pin, evidence: [stored(open)] }))).toMatchObject({ routing: 'policy-routing', basis: 'pinned' });
  });
  it('reaches the tracer', () => {
    const topology = topologyOf();
    const lookup = buildGuestRouting(topology, analyse(topology, annotations({ pin })), annotations({ pin }));
    expect(lookup('i-1')).toMatchObject({ basis: 'pinned', routing: 'policy-routing' });
    expect(lookup('i-1')?.egress({ source: parseIp('10.0.2.10'), destination: present(parseIp('203.0.113.9'), 'ip'), arrivedBy: 'eni-2', purpose: 'reply' })).toMatchObject([{ networkInterfaceId: 'eni-2' }]);
    expect(lookup('i-2')).toBeNull();
  });
});
