// AWS's own advice for two ENIs in one subnet: give the first ENI a secondary private IPv4 address and let the other ENI go.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-secondary-ip-addresses.html
import type { FixVariant } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';
import { guestPlatforms } from './guest-platforms';
import type { GuestPlatform } from './guest-platforms';
import { attachCommand, detachCommand } from './interface-fixes';
import { aws, idArgument, ipArgument } from './shell';
import { elasticIpOf, freeAddress, guestName, leadingAndOthers, prefixLength } from './subject';
import type { FixSubject } from './subject';

interface Move {
  readonly from: NetworkInterface;
  /** Secondary addresses move as they are; a primary one cannot leave its ENI, so a free address takes its place. */
  readonly to: string;
  readonly original: string;
  readonly moved: boolean;
  readonly publicIp: string | null;
}

function listMoves(subject: FixSubject, keep: NetworkInterface, others: readonly NetworkInterface[]): Move[] {
  return others.flatMap((eni) =>
    eni.privateIps.map((ip): Move => {
      const original = ipArgument(ip.address, `private-ip-of-${eni.id}`);
      return { from: eni, original, to: ip.primary ? freeAddress(subject, keep) : original, moved: !ip.primary, publicIp: ip.association?.publicIp ?? null };
    }),
  );
}

export function assignSecondaryIp(subject: FixSubject): readonly FixVariant[] {
  const { leading: keep, others: named } = leadingAndOthers(subject);
  const others = named.filter((eni) => keep !== null && eni.subnetId === keep.subnetId);
  if (keep === null || others.length === 0) return [];
  const { region } = subject;
  const keepId = idArgument(keep.id, 'eni-to-keep');
  const moves = listMoves(subject, keep, others);
  const fresh = moves.filter((move) => !move.moved);
  const associate = (move: Move, target: string, privateIp: string): string[] => {
    const allocation = move.publicIp === null ? null : elasticIpOf(subject, move.from, move.publicIp).allocationId;
    return move.publicIp === null || move.moved ? [] : [aws('associate-address', region, `--allocation-id ${idArgument(allocation, `allocation-of-${move.publicIp}`)}`, `--network-interface-id ${target}`, `--private-ip-address ${privateIp}`, '--allow-reassociation')];
  };
  const assign = (move: Move): string => aws('assign-private-ip-addresses', region, `--network-interface-id ${keepId}`, `--private-ip-addresses ${move.to}`, ...(move.moved ? ['--allow-reassignment'] : []));
  const detachable = others.filter((eni) => eni.attachment?.deviceIndex !== 0);
  const limit = subject.facts?.slots.ipv4PerInterface ?? null;
  const used = subject.facts?.slots.ipv4Used.find((entry) => entry.networkInterfaceId === keep.id)?.used ?? keep.privateIps.length;
  const cloud: FixVariant = {
    platform: 'aws-cli',
    commands: [...moves.map(assign), ...moves.flatMap((move) => associate(move, keepId, move.to)), ...detachable.map((eni) => detachCommand(eni, region))],
    undo: [
      ...detachable.map((eni) => attachCommand(eni, subject.host?.id ?? null, region)),
      ...moves.flatMap((move) => associate(move, idArgument(move.from.id, 'eni-detached'), move.original)),
      ...moves.filter((move) => move.moved).map((move) => aws('assign-private-ip-addresses', region, `--network-interface-id ${idArgument(move.from.id, 'eni-detached')}`, `--private-ip-addresses ${move.original}`, '--allow-reassignment')),
      ...fresh.map((move) => aws('unassign-private-ip-addresses', region, `--network-interface-id ${keepId}`, `--private-ip-addresses ${move.to}`)),
    ],
    verify: [aws('describe-network-interfaces', region, `--network-interface-ids ${keepId}`, "--query 'NetworkInterfaces[].PrivateIpAddresses[].[PrivateIpAddress,Primary,Association.PublicIp]'", '--output table')],
    notes: [
      'free-address', 'same-security-groups', 'guest-before-detach', 'short-interruption',
      ...(limit !== null && used + moves.length > limit ? ['address-limit'] : []),
      ...(others.some((eni) => eni.attachment?.deleteOnTermination === false) ? ['detached-eni-stays'] : []),
    ],
  };
  return [cloud, ...guestPlatforms(subject).map((platform) => guestSteps(platform, subject, keep, moves))];
}

function guestSteps(platform: GuestPlatform, subject: FixSubject, keep: NetworkInterface, moves: readonly Move[]): FixVariant {
  const length = prefixLength(subject, keep) ?? 24;
  const device = guestName(keep);
  const addresses = moves.map((move) => move.to);
  const verify = [`ip -4 address show dev ${device}`];
  const automatic = (command: string, look: readonly string[] = verify): FixVariant => ({ platform, commands: [command], undo: [command], verify: look, notes: ['guest-automatic-address'] });
  switch (platform) {
    case 'amazon-linux-2023': return automatic('sudo systemctl restart systemd-networkd');
    case 'amazon-linux-2': return automatic('sudo systemctl restart network', ['ip -4 address show dev eth0']);
    case 'suse': return automatic('sudo systemctl start cloud-netconfig.service');
    case 'rhel': {
      const find = `connection=$(nmcli -g GENERAL.CONNECTION device show ${device})`;
      const change = (sign: '+' | '-'): string[] => addresses.map((address) => `sudo nmcli connection modify "$connection" ${sign}ipv4.addresses ${address}/${length}`);
      return { platform, commands: [find, ...change('+'), `sudo nmcli device reapply ${device}`], undo: [find, ...change('-'), `sudo nmcli device reapply ${device}`], verify, notes: ['guest-device-name'] };
    }
    case 'ubuntu': {
      const file = `/etc/netplan/92-secondary-addresses-${device}.yaml`;
      const body = ['network:', '  version: 2', '  ethernets:', `    ${device}:`, '      dhcp4: true', '      addresses:', ...addresses.map((address) => `        - ${address.replaceAll("'", '')}/${length}`)];
      return { platform, commands: [[`sudo tee ${file} >/dev/null <<'EOF'`, ...body, 'EOF'].join('\n'), `sudo chmod 600 ${file}`, 'sudo netplan try'], undo: [`sudo rm ${file}`, 'sudo netplan apply'], verify, notes: ['guest-device-name'] };
    }
    case 'windows': {
      const name = "'<interface-alias>'";
      return {
        platform,
        commands: [`netsh interface ipv4 set interface ${name} dhcpstaticipcoexistence=enabled`, ...addresses.map((address) => `New-NetIPAddress -InterfaceAlias ${name} -IPAddress ${address} -PrefixLength ${length} -SkipAsSource $true`)],
        undo: [...addresses.map((address) => `Remove-NetIPAddress -InterfaceAlias ${name} -IPAddress ${address} -Confirm:$false`), `netsh interface ipv4 set interface ${name} dhcpstaticipcoexistence=disabled`],
        verify: ['Get-NetIPAddress -AddressFamily IPv4 | Select-Object InterfaceAlias, IPAddress, SkipAsSource'], notes: ['windows-powershell'],
      };
    }
    default:
      return { platform, commands: addresses.map((address) => `sudo ip address add ${address}/${length} dev ${device}`), undo: addresses.map((address) => `sudo ip address del ${address}/${length} dev ${device}`), verify, notes: ['guest-device-name', 'not-persistent'] };
  }
}
