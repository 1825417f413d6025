import { describe, expect, it } from 'vitest';
import { present } from '../../base/assert';
import { parseIp } from '../../net/ip';
import { routingFromEvidence } from './routing-from-evidence';
import { routingFromPin } from './routing-from-pin';
import * as samples from './testing-samples';
import { evidenceOf, leaves, sampleHost } from './testing-samples';

const routing = (text: string, fallback: Parameters<typeof routingFromEvidence>[3] = null) => routingFromEvidence(evidenceOf(text), sampleHost, undefined, fallback);
const client = '203.0.113.9';
const ip = (text: string) => present(parseIp(text), text);

describe('guests that route by source', () => {
  it.each([
    ['Amazon Linux 2023', samples.amazonLinux2023, 1], ['Amazon Linux 2', samples.amazonLinux2, 1], ['RHEL with nm-cloud-setup', samples.redHat, 1], ['SUSE with cloud-netconfig', samples.suse, 1], ['Ubuntu with cloud-init', samples.netplan, 0.9],
  ])('%s: replies leave by their own ENI', (_name, text, confidence) => {
    const host = routing(text);
    expect(host).toMatchObject({ basis: 'evidence', routing: 'policy-routing', confidence });
    expect(leaves(host, '10.0.2.10', client, 'eni-2')).toBe('eni-2 source-rule');
    expect(leaves(host, '10.0.1.10', client, 'eni-1')).toMatch(/^eni-1 (?:default-route|source-rule)$/);
    expect(leaves(host, null, client)).toBe('eni-1 default-route');
    expect(leaves(host, '10.0.2.10', '10.0.2.77', 'eni-2')).toMatch(/^eni-2 /);
  });
});

describe('guests that do not', () => {
  it('send every reply to a remote address by the default route of lowest metric', () => {
    const host = routing(samples.singleDefault);
    expect(host).toMatchObject({ basis: 'evidence', routing: 'single-default-route', confidence: 1 });
    expect(leaves(host, '10.0.2.10', client, 'eni-2')).toBe('eni-1 default-route');
    expect(leaves(host, '10.0.2.10', '10.0.2.77', 'eni-2')).toBe('eni-2 connected-subnet');
  });
  it('are Kubernetes nodes, too: marks and pod addresses do not change the node itself', () => {
    expect(leaves(routing(samples.kubernetesNode), '10.0.2.10', client, 'eni-2')).toBe('eni-1 default-route');
    expect(leaves(routing(samples.kubernetesNode), '10.0.2.99', client, 'eni-2')).toContain('eni-2 source-rule');
  });
  it.each([['English', samples.routePrint], ['Japanese', samples.routePrintJapanese]])('Windows in %s: a strong host without a default route on the second ENI has no way', (_name, text) => {
    const host = routing(text);
    expect(host.routing).toBe('single-default-route');
    expect(leaves(host, '10.0.2.10', client, 'eni-2')).toBe('- guest-no-route');
    expect(leaves(host, '10.0.2.10', '10.0.2.77', 'eni-2')).toBe('eni-2 connected-subnet');
    expect(leaves(host, '10.0.1.10', client, 'eni-1')).toBe('eni-1 default-route');
    expect(host.accepts('eni-1', ip(client), ip('10.0.2.10'))).toMatchObject({ answer: false, code: 'strong-host' });
    expect(host.forwards('eni-1', null, ip(client)).answer).toBeNull();
  });
  it('Windows with a default route on both is fine, a weak host is not', () => {
    expect(routing(samples.netRoute).routing).toBe('policy-routing');
    expect(leaves(routing(samples.netRoute), null, client)).toBe('eni-1 default-route');
    const weak = routing(samples.windowsCollection);
    expect(leaves(weak, '10.0.2.10', client, 'eni-2')).toBe('eni-1 default-route');
    expect(weak.forwards('eni-2', null, ip(client)).answer).toBe(true);
    expect(weak.forwards('eni-1', null, ip(client)).answer).toBe(false);
  });
});

describe('the reverse-path filter', () => {
  const strict = routing(samples.singleDefault);
  it('in strict mode drops what would be answered by another interface', () => {
    expect(strict.accepts('eni-2', ip(client), ip('10.0.2.10'))).toMatchObject({ answer: false, code: 'rp-filter-strict', params: { device: 'eth1', mode: 1 } });
    expect(strict.accepts('eni-2', null, ip('10.0.2.10'))).toMatchObject({ answer: false });
    expect(strict.accepts('eni-2', ip('10.0.2.77'), ip('10.0.2.10'))).toMatchObject({ answer: true });
    expect(strict.accepts('eni-1', ip(client), ip('10.0.1.10'))).toMatchObject({ answer: true });
  });
  it('counts source rules, because the lookup runs with the addresses exchanged', () => {
    expect(routing(samples.amazonLinux2023).accepts('eni-2', ip(client), ip('10.0.2.10'))).toMatchObject({ answer: true });
  });
  it('is the larger of all and the interface: loose wins over strict', () => {
    expect(routing(samples.singleDefault.replace('all.rp_filter = 0', 'all.rp_filter = 2')).accepts('eni-2', ip(client), ip('10.0.2.10'))).toMatchObject({ answer: true });
    const off = samples.singleDefault.replaceAll(/(eth\d|default)\.rp_filter = 1/g, '$1.rp_filter = 0');
    expect(routing(off).accepts('eni-2', ip(client), ip('10.0.2.10'))).toMatchObject({ answer: true });
    expect(routing(off.replace('all.rp_filter = 0', 'all.rp_filter = 1')).accepts('eni-2', ip(client), ip('10.0.2.10'))).toMatchObject({ answer: false });
  });
  it('cannot be told when nobody listed it and strict would drop', () => {
    const silent = routing(samples.singleDefault.replaceAll(/^net.*$/gm, ''));
    expect(silent.accepts('eni-2', ip(client), ip('10.0.2.10'))).toMatchObject({ answer: null, code: 'rp-filter-unknown' });
    expect(silent.accepts('eni-1', ip(client), ip('10.0.1.10'))).toMatchObject({ answer: true });
  });
  it('an address the guest does not have is answered by nobody', () => {
    expect(strict.accepts('eni-2', ip(client), ip('10.0.2.20'))).toMatchObject({ answer: false, code: 'address-not-configured', params: { address: '10.0.2.20' } });
  });
  it('forwarding is off, on or not told', () => {
    expect(strict.forwards('eni-1', ip(client), ip('10.0.2.77'))).toMatchObject({ answer: false, code: 'forwarding-off' });
    expect(routing(samples.singleDefault.replace('ip_forward = 0', 'ip_forward = 1')).forwards('eni-1', ip(client), ip('10.0.2.77'))).toMatchObject({ answer: true });
    expect(routing(samples.redHat).forwards('eni-1', ip(client), ip('10.0.2.77'))).toMatchObject({ answer: null, code: 'forwarding-unknown' });
  });
});

describe('partial evidence stays three-valued', () => {
  const without = (text: string, what: RegExp): string => text.split('\n').filter((line) => !what.test(line)).join('\n');
  const rulesOnly = without(samples.amazonLinux2023, /"dst"|^net/);
  const routesOnly = without(samples.amazonLinux2023, /"priority"|^net/);
  it('routes with further tables and no rules: any of them', () => {
    const host = routing(routesOnly);
    expect(host.routing).toBe('unknown');
    expect(leaves(host, '10.0.2.10', client, 'eni-2')).toBe('eni-1 default-route | eni-2 default-route');
  });
  it('routes without further tables need no rules', () => {
    expect(routing(without(samples.singleDefault, /"priority"/)).routing).toBe('single-default-route');
  });
  it('rules without routes: the owner first, then the others', () => {
    const host = routing(rulesOnly);
    expect(host.routing).toBe('unknown');
    expect(leaves(host, '10.0.2.10', client, 'eni-2')).toBe('eni-2 guest-decides | eni-1 guest-decides');
  });
  it('a belief fills what is open, and nothing else', () => {
    const pin = routingFromPin({ routing: 'policy-routing', reason: '', author: 'a', at: '2026-01-01T00:00:00Z' }, sampleHost);
    const host = routing(rulesOnly, pin);
    expect(host).toMatchObject({ basis: 'pinned', routing: 'policy-routing' });
    expect(leaves(host, '10.0.2.10', client, 'eni-2')).toBe('eni-2 source-rule');
    expect(leaves(routing(samples.singleDefault, pin), '10.0.2.10', client, 'eni-2')).toBe('eni-1 default-route');
  });
  it('a device that is no ENI leaves the way open', () => {
    const tunnel = samples.singleDefault.replace('"dst":"default","gateway":"10.0.1.1","dev":"eth0"', '"dst":"default","dev":"wg0"');
    expect(leaves(routing(tunnel), '10.0.2.10', client, 'eni-2')).toBe('eni-2 guest-decides | eni-1 guest-decides');
  });
  it('nothing reaches a default route that is not there', () => {
    const none = samples.singleDefault.replaceAll('"dst":"default"', '"type":"unreachable","dst":"default"');
    expect(leaves(routing(none), '10.0.2.10', client, 'eni-2')).toBe('- guest-no-route');
  });
});
