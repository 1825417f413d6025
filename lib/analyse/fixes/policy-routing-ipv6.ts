// Source rules for IPv6, which agents that handle IPv4 only leave out. The router's address comes from its own announcements.
import type { FixVariant } from '../../model/analysis';
import { guestPlatforms } from './guest-platforms';
import { ipArgument, placeholder, quote } from './shell';
import { guestName, interfaceParam, macOf, tableNumber, text } from './subject';
import type { FixSubject } from './subject';

/** A documentation address: stands for any client. */
const anyClient = '2001:db8::10';

export function policyRoutingIpv6(subject: FixSubject): readonly FixVariant[] {
  const eni = interfaceParam(subject, 'eni');
  if (eni === null) return [];
  const device = guestName(eni);
  const table = tableNumber(eni, 1000);
  const address = ipArgument(text(subject.finding, 'ipv6'), `ipv6-of-${eni.id}`);
  const mac = macOf(eni);
  const look = mac === null ? 'ip -br link' : `ip -br link | grep -i ${mac}`;
  const verify = ['ip -6 rule show', `ip -6 route show table ${table}`, `ip -6 route get ${anyClient} from ${address}`];
  const find = `connection=$(nmcli -g GENERAL.CONNECTION device show ${device})`;
  const router = quote(placeholder('link-local-router-address'));
  return guestPlatforms(subject).flatMap((platform): readonly FixVariant[] => {
    if (platform === 'rhel') {
      return [{
        platform, commands: [look, find, `sudo nmcli connection modify "$connection" ipv6.route-table ${table} ipv6.routing-rules "priority ${table} from ${address} table ${table}"`, `sudo nmcli device reapply ${device}`],
        undo: [find, 'sudo nmcli connection modify "$connection" ipv6.route-table 0 ipv6.routing-rules ""', `sudo nmcli device reapply ${device}`], verify, notes: ['guest-device-name', 'short-interruption'],
      }];
    }
    if (platform !== 'linux') return [];
    return [{
      platform, commands: [look, `ip -6 route show default dev ${device}`, `sudo ip -6 route replace default via ${router} dev ${device} table ${table}`, `sudo ip -6 rule add from ${address} table ${table} priority ${table}`],
      undo: [`sudo ip -6 rule del from ${address} table ${table} priority ${table}`, `sudo ip -6 route flush table ${table}`], verify, notes: ['guest-device-name', 'ipv6-router-address', 'not-persistent'],
    }];
  });
}
