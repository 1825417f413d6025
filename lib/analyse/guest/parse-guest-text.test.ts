import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guestLimits } from './evidence-parts';
import { parseGuestText } from './parse-guest-text';
import * as samples from './testing-samples';
import { evidenceOf, parsed } from './testing-samples';
import { tieInterfaces } from './tie-interfaces';

const codes = (text: string): readonly string[] => {
  const result = parseGuestText(text);
  return result.ok ? [] : result.error.map((problem) => problem.code);
};
const bothTied = [{ networkInterfaceId: 'eni-1', by: 'mac' }, { networkInterfaceId: 'eni-2', by: 'mac' }];
const tied = (text: string) => tieInterfaces(evidenceOf(text), samples.sampleHost.enis);

describe('what is recognised', () => {
  it.each([
    ['amazonLinux2023', samples.amazonLinux2023, ['ip-addr', 'ip-rule', 'ip-route', 'sysctl'], 'linux'], ['amazonLinux2', samples.amazonLinux2, ['ip-addr', 'ip-rule', 'ip-route'], 'linux'], ['netplan', samples.netplan, ['netplan'], 'linux'], ['nmcliDevices', samples.nmcliDevices, ['nmcli-device'], 'linux'], ['nmcliTerse', samples.nmcliTerse, ['nmcli-device'], 'linux'],
    ['nmcliProfile', samples.nmcliProfile, ['nmcli-connection'], 'linux'], ['networkctl', samples.networkctl, ['networkctl'], 'linux'], ['routePrint', samples.routePrint, ['windows-route-print'], 'windows'], ['routePrintJapanese', samples.routePrintJapanese, ['windows-route-print'], 'windows'], ['netRoute', samples.netRoute, ['windows-net-route'], 'windows'],
    ['ipConfiguration', samples.ipConfiguration, ['windows-ip-configuration'], 'windows'], ['windowsCollection', samples.windowsCollection, ['windows-net-route', 'windows-collector'], 'windows'],
  ] as const)('%s, and nothing of it is passed over', (_name, text, formats, os) => {
    const { evidence, problems } = parsed(text);
    expect(evidence).toMatchObject({ formats, os });
    expect(problems).toEqual([]);
  });
  it('interfaces tie to ENIs by MAC', () => {
    for (const text of [samples.amazonLinux2023, samples.amazonLinux2, samples.netplan, samples.nmcliDevices, samples.networkctl, samples.ipConfiguration]) expect(tied(text).ties).toMatchObject(bothTied);
  });
  it('or by address, and what is nobody\'s is named', () => {
    const other = tied(samples.amazonLinux2023.replaceAll('06:aa:bb:cc:dd', '06:00:00:00:00').replaceAll('10.0.2.10', '10.0.9.9'));
    expect(other).toMatchObject({ ties: [{ device: 'ens5', networkInterfaceId: 'eni-1', by: 'address' }], unmatched: ['ens6'], unseen: ['eni-2'] });
  });
  it('the plain output of AL2 says the same as its JSON would', () => {
    const { rules, routes } = evidenceOf(samples.amazonLinux2);
    expect(rules.ipv4?.map((rule) => [rule.priority, rule.from, rule.table])).toEqual([[0, null, 'local'], [32765, '10.0.2.10/32', '10001'], [32766, null, 'main'], [32767, null, 'default']]);
    expect(routes.ipv4?.routes.filter((route) => route.destination === '0.0.0.0/0').map((route) => [route.table, route.nextHops[0]?.device, route.metric])).toEqual([['10001', 'eth1', 0], ['main', 'eth0', 0], ['main', 'eth1', 10001]]);
    expect(routes.ipv6?.routes.map((route) => [route.table, route.destination])).toEqual([['main', 'fe80::/64'], ['local', 'ff00::/8']]);
  });
  it('the second listing of rules without addresses is that of IPv6', () => {
    const { rules } = evidenceOf(samples.amazonLinux2023);
    expect(rules.ipv4).toHaveLength(4);
    expect(rules.ipv6?.map((rule) => rule.priority)).toEqual([0, 32766]);
    const text = '0:\tfrom all lookup local\n32766:\tfrom all lookup main\n32767:\tfrom all lookup default\n0:\tfrom all lookup local\n32766:\tfrom all lookup main\n';
    expect(evidenceOf(text).rules).toMatchObject({ ipv4: { length: 3 }, ipv6: { length: 2 } });
  });
  it('numbers of reserved tables and rules that jump, refuse or mark', () => {
    const [jump, refuse, mark] = evidenceOf(JSON.stringify([{ priority: 10, not: null, src: '10.0.0.0', srclen: 8, goto: 30 }, { priority: 20, src: 'all', action: 'prohibit' }, { priority: 30, src: 'all', fwmark: '0xca6c', table: '254', suppress_prefixlen: 0 }])).rules.ipv4 ?? [];
    expect(jump).toMatchObject({ action: 'goto', target: 30, inverted: true, from: '10.0.0.0/8' });
    expect(refuse).toMatchObject({ action: 'prohibit', table: null });
    expect(mark).toMatchObject({ table: 'main', others: ['fwmark'], suppressPrefixLength: 0 });
  });
  it('interface metrics of Windows are added to those of routes', () => {
    expect(evidenceOf(samples.netRoute).routes.ipv4?.routes.filter((route) => route.destination === '0.0.0.0/0').map((route) => route.metric)).toEqual([20, 15]);
  });
  it('arp_filter is not rp_filter', () => {
    expect(evidenceOf(samples.amazonLinux2023).rpFilter).toEqual({ all: 0, interfaces: [{ device: 'ens5', value: 1 }, { device: 'ens6', value: 1 }] });
  });
  it('Windows line ends, a byte order mark and two lists in one line', () => {
    const joined = `\uFEFF${samples.redHat.split('\n').join('')}`;
    expect(evidenceOf(joined)).toEqual(evidenceOf(samples.redHat));
    expect(evidenceOf(samples.routePrint.replaceAll('\n', '\r\n'))).toEqual(evidenceOf(samples.routePrint));
  });
});

describe('what is refused', () => {
  it('nothing, too much, something else', () => {
    expect(codes('  \n ')).toEqual(['empty']);
    expect(codes('x'.repeat(guestLimits.characters + 1))).toEqual(['too-large']);
    expect(codes('\n'.repeat(guestLimits.lines) + 'x')).toEqual(['too-many-lines']);
    expect(codes('dear colleague, see attachment')).toEqual(['unrecognised']);
    expect(codes(`${samples.routePrint}\n${samples.singleDefault}`)).toEqual(['mixed-systems']);
    expect(codes(`${'['.repeat(40)}{}${']'.repeat(40)}`)).toEqual(['json-too-deep']);
    expect(codes(JSON.stringify(Array.from({ length: guestLimits.rules + 1 }, (_, priority) => ({ priority, src: 'all', table: 'main' }))))).toEqual(['too-many-entries']);
  });
  it('names the line and the path', () => {
    expect(parseGuestText('hello\n[{"foo":1}]')).toMatchObject({ ok: false, error: [{ code: 'wrong-shape', line: 2, path: '$', level: 'error' }] });
    expect(parsed(`${samples.redHat}\n[{"dst":"10.0.0.0/99","dev":"eth0"}]`).problems).toEqual([{ code: 'wrong-shape', level: 'partial', line: 4, path: '$[0].dst', params: { expected: 'prefix' } }]);
    expect(parsed(`${samples.redHat}\nnonsense here`).problems).toEqual([{ code: 'line-not-understood', level: 'partial', line: 4, path: null, params: {} }]);
    expect(parsed(`${samples.redHat}\n[{"priority":0,`).problems).toMatchObject([{ code: 'json-invalid', line: 4, params: { reason: 'cut' } }]);
    expect(parseGuestText('network:\n  ethernets:\n    a: [')).toMatchObject({ ok: false, error: [{ code: 'yaml-invalid' }] });
  });
  it('YAML that multiplies itself', () => {
    expect(codes('network:\n  a: &a [x,x,x]\n  b: &b [*a,*a,*a]\n  ethernets:\n    e: {addresses: [*b,*b,*b]}')).toEqual(['yaml-invalid']);
  });
  it('keys that reach for prototypes do not', () => {
    const text = '[{"ifname":"__proto__","address":"06:aa:bb:cc:dd:01","addr_info":[{"local":"10.0.1.10"}],"__proto__":{"x":1}}]';
    expect(evidenceOf(text).interfaces).toEqual([{ device: '__proto__', mac: '06:aa:bb:cc:dd:01', addresses: ['10.0.1.10'] }]);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
  it('never throws, whatever is pasted', () => {
    const pieces = Object.values(samples).filter((value) => typeof value === 'string');
    const mangled = fc.tuple(fc.constantFrom(...pieces), fc.nat(), fc.nat(), fc.string({ unit: 'binary', maxLength: 20 })).map(([text, from, length, noise]) => text.slice(0, from % text.length) + noise + text.slice((from % text.length) + (length % 50)));
    fc.assert(fc.property(fc.oneof(mangled, fc.string({ unit: 'binary', maxLength: 300 })), (text) => {
      const result = parseGuestText(text);
      if (result.ok) expect(JSON.parse(JSON.stringify(result.value.evidence))).toEqual(result.value.evidence);
      else expect(result.error.length).toBeGreaterThan(0);
    }), { numRuns: 400 });
  });
});
