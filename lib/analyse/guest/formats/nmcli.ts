// Output of `nmcli device show` (what is set) and `nmcli connection show NAME` (what a profile asks for), also with -t.
// https://networkmanager.dev/docs/api/latest/nmcli.html
import type { EvidenceParts, Family } from '../evidence-parts';
import { defaultRules } from '../default-rules';
import type { GuestRule } from '../../../model/guest';
import { readPrefix } from '../read-prefix';
import { buildRoute } from './ip-json';
import { readRuleText } from './ip-text';
import { type LineReader, skipWhile } from './line-reader';

const field = /^\s*((?:GENERAL|IP4|IP6|connection|ipv4|ipv6)\.[\w-]+)(?:\[\d+\])?:\s*(.*)$/i;
const anyField = /^\s*[\w-]+\.[\w-]+(?:\[\d+\])?:|^\s*$/;

export const nmcliText: LineReader = {
  begins: (text) => field.test(text) || /^\s*(?:CAPABILITIES|WIRED-PROPERTIES|INTERFACE-FLAGS|DHCP[46]|802-3-ethernet|proxy)\.[\w-]+(?:\[\d+\])?:/.test(text),
  read: (lines, at, parts) => {
    const end = skipWhile(lines, at + 1, (text) => anyField.test(text));
    let device = new Device();
    for (const { text } of lines.slice(at, end)) {
      const [, name = '', raw = ''] = field.exec(text) ?? [];
      // Terse output escapes colons.
      const value = raw.replaceAll('\\:', ':').trim();
      const key = name.toLowerCase();
      if (key === 'general.device' || key === 'connection.id') {
        device.finish(parts);
        device = new Device();
      }
      if (name !== '' && value !== '' && value !== '--') device.add(key, value);
    }
    device.finish(parts);
    return end;
  },
};

class Device {
  readonly #values = new Map<string, string[]>();

  add(key: string, value: string): void {
    const list = this.#values.get(key);
    if (list === undefined) this.#values.set(key, [value]);
    else list.push(value);
  }

  finish(parts: EvidenceParts): void {
    const device = this.#one('general.device') ?? this.#one('connection.interface-name') ?? this.#one('general.devices');
    if (device === null) return;
    const state = this.#values.has('general.device');
    parts.format(state ? 'nmcli-device' : 'nmcli-connection');
    const loopback = this.#one('general.type') === 'loopback';
    if (state) parts.interface(device, loopback ? null : this.#one('general.hwaddr'), [...this.#all('ip4.address'), ...this.#all('ip6.address')].map((text) => text.split('/')[0] ?? ''));
    else parts.interface(device, null, this.#values.has('ip4.address') ? this.#all('ip4.address').map((text) => text.split('/')[0] ?? '') : null);
    for (const family of [4, 6] as const) {
      this.#routes(family, device, parts);
      this.#rules(family, parts);
    }
  }

  #routes(family: Family, device: string, parts: EvidenceParts): void {
    const listed = this.#all(`ip${family}.route`);
    if (listed.length === 0 && !this.#values.has(`ip${family}.address`)) return;
    parts.routeListing(family);
    let hasDefault = false;
    for (const text of listed) {
      const parameters = new Map(text.split(',').map((part) => part.split('=').map((word) => word.trim())).map(([name = '', value = '']) => [name, value]));
      const prefix = readPrefix(parameters.get('dst') ?? '');
      if (prefix === null) continue;
      const gateway = parameters.get('nh') ?? '';
      const table = parameters.get('table') ?? 'main';
      const metric = parameters.get('mt') ?? '';
      hasDefault ||= prefix.length === 0 && table === 'main';
      parts.route(family, buildRoute(table, prefix.cidr, 'unicast', [{ gateway: gateway === '' || gateway === '0.0.0.0' || gateway === '::' ? null : gateway, device }], /^\d{1,10}$/.test(metric) ? Number(metric) : null, null, family));
    }
    const gateway = this.#one(`ip${family}.gateway`);
    // Old versions list the gateway apart from the routes.
    if (gateway !== null && !hasDefault && !listed.some((text) => /table\s*=/.test(text))) parts.route(family, buildRoute('main', family === 4 ? '0.0.0.0/0' : '::/0', 'unicast', [{ gateway, device }], null, null, family));
  }

  /** Rules of a profile. A profile without any says nothing: nm-cloud-setup adds its rules elsewhere. */
  #rules(family: Family, parts: EvidenceParts): void {
    const text = this.#one(`ipv${family}.routing-rules`);
    if (text === null) return;
    const found: string[] = [];
    const rules = text.split(',').flatMap((entry): GuestRule[] => {
      const priority = /\bpriority (\d{1,10})\b/.exec(entry)?.[1];
      return priority === undefined ? [] : [readRuleText(Number(priority), entry.replace(/\bpriority \d+\s*/, ''), found)];
    });
    if (rules.length > 0) parts.moreRules(family, rules, defaultRules(family));
  }

  #one(key: string): string | null {
    return this.#values.get(key)?.[0] ?? null;
  }
  #all(key: string): readonly string[] {
    return this.#values.get(key) ?? [];
  }
}
