// One routing table per ENI and a rule per source address, in each guest's own way.
// Names and numbers follow what amazon-ec2-net-utils, cloud-init and nm-cloud-setup make themselves.
import type { FixVariant } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';
import { guestPlatforms, isAppliance } from './guest-platforms';
import type { GuestPlatform } from './guest-platforms';
import { cidrOf, gatewayOfInterface, guestName, ipv4Addresses, leadingAndOthers, macOf, oldGuestName, primaryAddress, tableNumber } from './subject';
import type { FixSubject } from './subject';

/** A documentation address: stands for any client on the internet in `ip route get`. */
const anyClient = '203.0.113.10';

type Steps = Pick<FixVariant, 'commands' | 'undo' | 'verify' | 'notes'>;

/** With two ENIs in one subnet the first one needs rules too: which connected route wins is not certain. */
function ruled(subject: FixSubject): readonly NetworkInterface[] {
  const { leading, others } = leadingAndOthers(subject);
  return subject.finding.rule === 'AR-01' && leading !== null ? [leading, ...others] : others;
}

const lookUpName = (eni: NetworkInterface): readonly string[] => {
  const mac = macOf(eni);
  return mac === null ? ['ip -br link'] : [`ip -br link | grep -i ${mac}`];
};
const routeGet = (eni: NetworkInterface): string => `ip route get ${anyClient} from ${primaryAddress(eni)}`;

function runtimeLines(subject: FixSubject, eni: NetworkInterface): { readonly add: readonly string[]; readonly remove: readonly string[] } {
  const device = guestName(eni);
  const table = tableNumber(eni, 1000);
  return {
    add: [
      `ip route replace ${cidrOf(subject, eni)} dev ${device} src ${primaryAddress(eni)} table ${table}`,
      `ip route replace default via ${gatewayOfInterface(subject, eni)} dev ${device} table ${table}`,
      ...ipv4Addresses(eni).map((address) => `ip rule add from ${address} table ${table} priority ${table}`),
    ],
    remove: [...ipv4Addresses(eni).map((address) => `ip rule del from ${address} table ${table} priority ${table}`), `ip route flush table ${table}`],
  };
}

function genericLinux(subject: FixSubject, enis: readonly NetworkInterface[]): Steps {
  const lines = enis.map((eni) => runtimeLines(subject, eni));
  return {
    commands: [...enis.flatMap(lookUpName), ...lines.flatMap(({ add }) => add.map((line) => `sudo ${line}`))],
    undo: lines.flatMap(({ remove }) => remove.map((line) => `sudo ${line}`)),
    verify: ['ip rule show', ...enis.map((eni) => `ip route show table ${tableNumber(eni, 1000)}`), ...enis.map(routeGet), ...reversePathFilter(enis)],
    notes: ['guest-device-name', 'not-persistent', 'reverse-path-filter', 'verify-route-get'],
  };
}

const reversePathFilter = (enis: readonly NetworkInterface[]): readonly string[] => [`sysctl net.ipv4.conf.all.rp_filter ${enis.map((eni) => `net.ipv4.conf.${guestName(eni)}.rp_filter`).join(' ')}`];

const unitFile = (eni: NetworkInterface): string => `policy-routing-${guestName(eni)}.service`;

function systemdUnit(subject: FixSubject, enis: readonly NetworkInterface[]): Steps {
  return {
    commands: [
      ...enis.flatMap(lookUpName),
      ...enis.map((eni) => {
        const { add, remove } = runtimeLines(subject, eni);
        const body = [
          '[Unit]', 'Wants=network-online.target', 'After=network-online.target', '', '[Service]', 'Type=oneshot', 'RemainAfterExit=yes',
          ...add.map((line) => `ExecStart=/sbin/${line}`), ...remove.map((line) => `ExecStop=-/sbin/${line}`), '', '[Install]', 'WantedBy=multi-user.target',
        ];
        return [`sudo tee /etc/systemd/system/${unitFile(eni)} >/dev/null <<'EOF'`, ...body, 'EOF'].join('\n');
      }),
      'sudo systemctl daemon-reload',
      `sudo systemctl enable --now ${enis.map(unitFile).join(' ')}`,
    ],
    undo: [`sudo systemctl disable --now ${enis.map(unitFile).join(' ')}`, `sudo rm ${enis.map((eni) => `/etc/systemd/system/${unitFile(eni)}`).join(' ')}`, 'sudo systemctl daemon-reload'],
    verify: ['ip rule show', ...enis.map(routeGet)],
    notes: ['guest-device-name', 'reverse-path-filter', 'verify-route-get'],
  };
}

function amazonLinux2023(enis: readonly NetworkInterface[]): Steps {
  const units = enis.map((eni) => `policy-routes@${guestName(eni)}.service refresh-policy-routes@${guestName(eni)}.timer`).join(' ');
  return {
    commands: [...enis.flatMap(lookUpName), 'rpm -q amazon-ec2-net-utils || sudo dnf install -y amazon-ec2-net-utils', `sudo systemctl restart ${units}`],
    undo: [`sudo systemctl stop ${units}`],
    verify: ['networkctl list', 'ip rule show', ...enis.map((eni) => `ip route show table ${tableNumber(eni, 10000)}`), ...enis.map(routeGet)],
    notes: ['amazon-linux-automatic', 'guest-device-name', 'verify-route-get'],
  };
}

function amazonLinux2(enis: readonly NetworkInterface[]): Steps {
  return {
    commands: ['rpm -q ec2-net-utils || sudo yum install -y ec2-net-utils', 'grep -s EC2SYNC /etc/sysconfig/network-scripts/ifcfg-eth*', ...enis.map((eni) => `sudo ifdown ${oldGuestName(eni)}; sudo ifup ${oldGuestName(eni)}`)],
    undo: ['sudo yum remove -y ec2-net-utils', 'sudo systemctl restart network'],
    verify: ['ip rule show', ...enis.map((eni) => `ip route show table ${tableNumber(eni, 10000)}`), ...enis.map(routeGet)],
    notes: ['amazon-linux-automatic', 'short-interruption', 'verify-route-get'],
  };
}

const netplanFile = (eni: NetworkInterface): string => `/etc/netplan/90-policy-routing-${guestName(eni)}.yaml`;

function netplan(subject: FixSubject, enis: readonly NetworkInterface[]): Steps {
  const files = enis.map((eni) => {
    const table = tableNumber(eni, 100);
    const body = [
      'network:', '  version: 2', '  ethernets:', `    ${guestName(eni)}:`, '      dhcp4: true', '      dhcp4-overrides:', `        route-metric: ${100 + 100 * Math.max(1, tableNumber(eni, 0))}`,
      '      routes:', '        - to: 0.0.0.0/0', `          via: ${gatewayOfInterface(subject, eni)}`, `          table: ${table}`,
      `        - to: ${cidrOf(subject, eni)}`, '          scope: link', `          table: ${table}`, '      routing-policy:',
      ...ipv4Addresses(eni).flatMap((address) => [`        - from: ${address}`, `          table: ${table}`]),
    ];
    return [`sudo tee ${netplanFile(eni)} >/dev/null <<'EOF'`, ...body, 'EOF'].join('\n');
  });
  const paths = enis.map(netplanFile).join(' ');
  return {
    commands: ['cloud-init --version', ...enis.flatMap(lookUpName), ...files, `sudo chmod 600 ${paths}`, 'sudo netplan try'],
    undo: [`sudo rm ${paths}`, 'sudo netplan apply'],
    verify: ['ip rule show', ...enis.map((eni) => `ip route show table ${tableNumber(eni, 100)}`), ...enis.map(routeGet)],
    notes: ['ubuntu-first-boot', 'guest-device-name', 'short-interruption', 'verify-route-get'],
  };
}

const dropIn = '/etc/systemd/system/nm-cloud-setup.service.d';

function networkManager(enis: readonly NetworkInterface[]): Steps {
  return {
    commands: [
      'sudo dnf install -y NetworkManager-cloud-setup', `sudo mkdir -p ${dropIn}`,
      `printf '[Service]\\nEnvironment=NM_CLOUD_SETUP_EC2=yes\\n' | sudo tee ${dropIn}/10-ec2.conf`,
      'sudo systemctl daemon-reload', 'sudo systemctl enable --now nm-cloud-setup.service nm-cloud-setup.timer',
    ],
    undo: ['sudo systemctl disable --now nm-cloud-setup.service nm-cloud-setup.timer', `sudo rm ${dropIn}/10-ec2.conf`, 'sudo systemctl daemon-reload', 'sudo systemctl restart NetworkManager'],
    verify: ['systemctl status --no-pager nm-cloud-setup.timer', 'ip rule show', ...enis.map(routeGet)],
    notes: ['network-manager-ipv4-only', 'verify-route-get'],
  };
}

function cloudNetconfig(enis: readonly NetworkInterface[]): Steps {
  return {
    commands: ['rpm -q cloud-netconfig-ec2 || sudo zypper install -y cloud-netconfig-ec2', 'sudo systemctl enable --now cloud-netconfig.timer', 'sudo systemctl start cloud-netconfig.service'],
    undo: ['sudo systemctl disable --now cloud-netconfig.timer'],
    verify: ['ip rule show', ...enis.map(routeGet)],
    notes: ['suse-automatic', 'verify-route-get'],
  };
}

function windows(subject: FixSubject, enis: readonly NetworkInterface[]): Steps {
  const index = (eni: NetworkInterface): string => {
    const mac = macOf(eni);
    return mac === null ? "'<interface-index>'" : `(Get-NetAdapter | Where-Object MacAddress -eq '${mac.toUpperCase().replaceAll(':', '-')}').ifIndex`;
  };
  const remote = "'<client-network-cidr>'";
  return {
    commands: enis.map((eni) => `New-NetRoute -DestinationPrefix ${remote} -InterfaceIndex ${index(eni)} -NextHop ${gatewayOfInterface(subject, eni)} -RouteMetric 1`),
    undo: enis.map((eni) => `Remove-NetRoute -DestinationPrefix ${remote} -InterfaceIndex ${index(eni)} -NextHop ${gatewayOfInterface(subject, eni)} -Confirm:$false`),
    verify: ["Find-NetRoute -RemoteIPAddress '<client-ip>' | Select-Object InterfaceAlias, IPAddress, NextHop", 'route print -4'],
    notes: ['windows-by-destination', 'windows-powershell'],
  };
}

function stepsFor(platform: GuestPlatform, subject: FixSubject, enis: readonly NetworkInterface[]): Steps {
  switch (platform) {
    case 'linux': return genericLinux(subject, enis);
    case 'amazon-linux-2023': return amazonLinux2023(enis);
    case 'amazon-linux-2': return amazonLinux2(enis);
    case 'ubuntu': return netplan(subject, enis);
    case 'rhel': return networkManager(enis);
    case 'suse': return cloudNetconfig(enis);
    case 'debian': return systemdUnit(subject, enis);
    case 'windows': return windows(subject, enis);
  }
}

export function policyRouting(subject: FixSubject): readonly FixVariant[] {
  const enis = ruled(subject);
  if (enis.length === 0) return [];
  const late = enis.filter((eni) => eni.id !== subject.host?.primary?.id);
  return guestPlatforms(subject).map((platform) => {
    // Those agents look after the first ENI themselves.
    const own = platform === 'amazon-linux-2023' || platform === 'amazon-linux-2' || platform === 'rhel' || platform === 'suse' ? late : enis;
    const steps = stepsFor(platform, subject, own.length > 0 ? own : enis);
    return { platform, commands: steps.commands, undo: steps.undo, verify: steps.verify, notes: isAppliance(subject) ? ['vendor-appliance', ...steps.notes] : steps.notes };
  });
}
