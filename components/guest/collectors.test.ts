// What the commands print, whole, is understood: of each a short output as the tool documents it.
import { describe, expect, it } from 'vitest';
import { parseGuestText } from '@/lib/analyse/guest/parse-guest-text';
import * as samples from '@/lib/analyse/guest/testing-samples';
import { collectorFor, collectors } from './collectors';

const rules = (six: boolean): string => `0:\tfrom all lookup local\n${six ? '' : '100:\tfrom 10.0.1.77 lookup 1001\n'}32766:\tfrom all lookup main\n${six ? '' : '32767:\tfrom all lookup default\n'}`;
const routes = 'default via 10.0.1.1 dev eth0\n10.0.1.0/26 dev eth0 proto kernel scope link src 10.0.1.70\ndefault via 10.0.1.1 dev eth1 table 1001\n';
const routes6 = 'fe80::/64 dev eth0 proto kernel metric 256 pref medium\ndefault via fe80::1 dev eth0 proto ra metric 100 pref medium\n';
const windows = JSON.stringify({
  adapters: [{ ifIndex: 5, MacAddress: '0A-11-22-33-44-55' }], addresses: [{ ifIndex: 5, IPAddress: '10.0.1.70' }, { ifIndex: 5, IPAddress: 'fe80::1%5' }],
  interfaces: [{ ifIndex: 5, AddressFamily: 'IPv4', InterfaceMetric: 15, Forwarding: 'Disabled', WeakHostSend: 'Disabled', WeakHostReceive: 'Disabled' }],
  routes: [{ ifIndex: 5, DestinationPrefix: '0.0.0.0/0', NextHop: '10.0.1.1', RouteMetric: 0, ifMetric: 15 }],
});
const parsed = (text: string) => {
  const result = parseGuestText(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value.evidence;
};

describe('collectors', () => {
  it('only read', () => {
    for (const { command } of collectors) expect(command).not.toMatch(/\b(?:add|del|delete|set|replace|flush|Set-|New-|Remove-|apply|up|down|>|tee)\b(?!\/)/);
    expect(new Set(collectors.map(({ id }) => id)).size).toBe(collectors.length);
  });
  it('begin with the one for the believed system', () => {
    expect([collectorFor('windows'), collectorFor('ubuntu'), collectorFor('amazon-linux'), collectorFor(undefined)]).toEqual(['powershell', 'linux', 'linux', 'linux']);
  });
  it('in plain words tell both IP versions apart', () => {
    const evidence = parsed(`${rules(false)}${routes}${rules(true)}${routes6}net.ipv4.conf.eth0.rp_filter = 1\nnet.ipv4.ip_forward = 0\n`);
    expect(evidence.rules.ipv4?.map((rule) => rule.table)).toContain('1001');
    expect(evidence.rules.ipv6?.map((rule) => rule.table)).not.toContain('1001');
    expect(evidence.routes.ipv6?.routes.length).toBeGreaterThan(0);
    expect(evidence.rpFilter).not.toBeNull();
  });
  it('of systemd-networkd: links, then rules and routes', () => {
    const evidence = parsed(`${samples.networkctl}\n${rules(false)}${routes}${rules(true)}${routes6}`);
    expect(evidence.formats).toContain('networkctl');
    expect(evidence.interfaces?.length).toBeGreaterThan(0);
    expect(evidence.rules.ipv4?.map((rule) => rule.table)).toContain('1001');
  });
  it('of PowerShell: adapters, addresses, weak host, routes', () => {
    const evidence = parsed(windows);
    expect(evidence).toMatchObject({ os: 'windows' });
    expect(evidence.interfaces).toMatchObject([{ device: '5', mac: '0a:11:22:33:44:55' }]);
    expect(evidence.weakHost).not.toBeNull();
    expect(evidence.routes.ipv4?.routes).toHaveLength(1);
  });
});
