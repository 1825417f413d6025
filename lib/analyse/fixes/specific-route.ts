// A route in the guest that sends chosen destinations through the ENI whose subnet can reach them.
import type { FixVariant } from '../../model/analysis';
import { gatewayOf } from '../../net/cidr';
import { guestPlatforms, isAppliance } from './guest-platforms';
import { cidrArgument, placeholder, quote } from './shell';
import { gatewayOfInterface, guestName, interfaceParam, leadingAndOthers, macOf } from './subject';
import type { FixSubject } from './subject';

export function specificRoute(subject: FixSubject): readonly FixVariant[] {
  const eni = interfaceParam(subject, 'secondaryId') ?? leadingAndOthers(subject).others[0] ?? null;
  if (eni === null) return [];
  const listed = subject.finding.params['onlyDestinations'];
  const raw: readonly string[] = Array.isArray(listed) ? (listed as readonly string[]).filter((cidr) => !cidr.includes(':')) : [];
  const destinations = raw.length > 0 ? raw.map((cidr) => cidrArgument(cidr, 'destination-cidr')) : [quote(placeholder('client-network-cidr'))];
  const gateway = gatewayOfInterface(subject, eni);
  const device = guestName(eni);
  const mac = macOf(eni);
  const probe = (raw[0] === undefined ? null : gatewayOf(raw[0])) ?? quote(placeholder('client-ip'));
  const appliance: readonly string[] = isAppliance(subject) ? ['vendor-appliance'] : [];
  const look = mac === null ? 'ip -br link' : `ip -br link | grep -i ${mac}`;
  return guestPlatforms(subject).flatMap((platform): readonly FixVariant[] => {
    if (platform === 'windows') {
      const index = mac === null ? "'<interface-index>'" : `(Get-NetAdapter | Where-Object MacAddress -eq '${mac.toUpperCase().replaceAll(':', '-')}').ifIndex`;
      return [{
        platform, commands: destinations.map((cidr) => `New-NetRoute -DestinationPrefix ${cidr} -InterfaceIndex ${index} -NextHop ${gateway} -RouteMetric 1`),
        undo: destinations.map((cidr) => `Remove-NetRoute -DestinationPrefix ${cidr} -InterfaceIndex ${index} -NextHop ${gateway} -Confirm:$false`),
        verify: [`Find-NetRoute -RemoteIPAddress ${probe} | Select-Object InterfaceAlias, IPAddress, NextHop`], notes: ['windows-powershell'],
      }];
    }
    if (platform === 'ubuntu') {
      const file = `/etc/netplan/91-routes-${device}.yaml`;
      const body = ['network:', '  version: 2', '  ethernets:', `    ${device}:`, '      routes:', ...destinations.flatMap((cidr) => [`        - to: ${cidr}`, `          via: ${gateway}`])];
      return [{
        platform, commands: [look, [`sudo tee ${file} >/dev/null <<'EOF'`, ...body, 'EOF'].join('\n'), `sudo chmod 600 ${file}`, 'sudo netplan try'],
        undo: [`sudo rm ${file}`, 'sudo netplan apply'], verify: [`ip route get ${probe}`], notes: ['guest-device-name', 'short-interruption'],
      }];
    }
    if (platform === 'rhel') {
      const find = `connection=$(nmcli -g GENERAL.CONNECTION device show ${device})`;
      return [{
        platform, commands: [look, find, ...destinations.map((cidr) => `sudo nmcli connection modify "$connection" +ipv4.routes "${cidr} ${gateway}"`), `sudo nmcli device reapply ${device}`],
        undo: [find, ...destinations.map((cidr) => `sudo nmcli connection modify "$connection" -ipv4.routes "${cidr} ${gateway}"`), `sudo nmcli device reapply ${device}`],
        verify: [`ip route get ${probe}`], notes: ['guest-device-name'],
      }];
    }
    if (platform !== 'linux') return [];
    return [{
      platform, commands: [look, ...destinations.map((cidr) => `sudo ip route add ${cidr} via ${gateway} dev ${device}`)],
      undo: destinations.map((cidr) => `sudo ip route del ${cidr} via ${gateway} dev ${device}`), verify: [`ip route get ${probe}`], notes: [...appliance, 'guest-device-name', 'not-persistent'],
    }];
  });
}
