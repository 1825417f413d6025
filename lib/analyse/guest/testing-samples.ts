// Outputs of guests as people paste them, all of one host: 10.0.1.10 on the first ENI, 10.0.2.10 on the second. Written for the tests, in the shape of the real tools.
import { buildTopology } from '../../graph/build-topology';
import type { GuestEvidence } from '../../model/guest';
import type { Inventory } from '../../model/inventory';
import { parseIp } from '../../net/ip';
import { present } from '../../base/assert';
import { labelKinds } from '../kinds/label-kinds';
import { account, dualHomed } from '../rules/testing-account';
import type { HostRouting } from '../trace/host-routing';
import { type GuestHost, guestHostOf } from './guest-host';
import { parseGuestText, type ParsedGuest } from './parse-guest-text';

export const firstMac = '06:aa:bb:cc:dd:01';
export const secondMac = '06:aa:bb:cc:dd:02';

const addr = (first: string, second: string): string => JSON.stringify([
  { ifindex: 1, ifname: 'lo', flags: ['LOOPBACK', 'UP'], mtu: 65536, link_type: 'loopback', address: '00:00:00:00:00:00', addr_info: [{ family: 'inet', local: '127.0.0.1', prefixlen: 8 }] },
  { ifindex: 2, ifname: first, flags: ['UP'], mtu: 9001, link_type: 'ether', address: firstMac, addr_info: [{ family: 'inet', local: '10.0.1.10', prefixlen: 24 }, { family: 'inet6', local: 'fe80::8aa:bbff:fecc:dd01', prefixlen: 64 }] },
  { ifindex: 3, ifname: second, flags: ['UP'], mtu: 9001, link_type: 'ether', address: secondMac, addr_info: [{ family: 'inet', local: '10.0.2.10', prefixlen: 24 }] },
]);
const baseRules = [{ priority: 32766, src: 'all', table: 'main' }, { priority: 32767, src: 'all', table: 'default' }];
const rule = (...extra: readonly object[]): string => JSON.stringify([{ priority: 0, src: 'all', table: 'local' }, ...extra, ...baseRules]);
const locals = (first: string, second: string) => [
  { type: 'local', dst: '10.0.1.10', dev: first, table: 'local', protocol: 'kernel', scope: 'host', prefsrc: '10.0.1.10', flags: [] },
  { type: 'broadcast', dst: '10.0.1.255', dev: first, table: 'local', protocol: 'kernel', scope: 'link', prefsrc: '10.0.1.10', flags: [] },
  { type: 'local', dst: '10.0.2.10', dev: second, table: 'local', protocol: 'kernel', scope: 'host', prefsrc: '10.0.2.10', flags: [] },
  { type: 'local', dst: '127.0.0.0/8', dev: 'lo', table: 'local', protocol: 'kernel', scope: 'host', prefsrc: '127.0.0.1', flags: [] },
];
const connected = (first: string, second: string) => [
  { dst: '10.0.1.0/24', dev: first, protocol: 'kernel', scope: 'link', prefsrc: '10.0.1.10', metric: 512, flags: [] },
  { dst: '10.0.2.0/24', dev: second, protocol: 'kernel', scope: 'link', prefsrc: '10.0.2.10', metric: 522, flags: [] },
];
const defaultBy = (dev: string, gateway: string, metric: number, table?: string) => ({ ...(table === undefined ? {} : { table }), dst: 'default', gateway, dev, protocol: 'dhcp', metric, flags: [] });
const sysctl = (first: string, second: string, filter: number, all = 0): string =>
  [`net.ipv4.conf.all.rp_filter = ${all}`, `net.ipv4.conf.default.rp_filter = ${filter}`, `net.ipv4.conf.${first}.rp_filter = ${filter}`, `net.ipv4.conf.${second}.rp_filter = ${filter}`, 'net.ipv4.conf.all.arp_filter = 1', 'net.ipv4.ip_forward = 0'].join('\n');

/** amazon-ec2-net-utils 2: table and priority 10000 + index for the second ENI. */
export const amazonLinux2023 = [
  addr('ens5', 'ens6'), rule({ priority: 10001, src: '10.0.2.10', table: '10001', protocol: 'static' }), JSON.stringify([{ priority: 0, src: 'all', table: 'local' }, { priority: 32766, src: 'all', table: 'main' }]),
  JSON.stringify([defaultBy('ens6', '10.0.2.1', 522, '10001'), { dst: '10.0.2.0/24', dev: 'ens6', table: '10001', protocol: 'static', scope: 'link', flags: [] }, defaultBy('ens5', '10.0.1.1', 512), defaultBy('ens6', '10.0.2.1', 522), ...connected('ens5', 'ens6'), ...locals('ens5', 'ens6')]),
  sysctl('ens5', 'ens6', 1),
].join('\n');

/** ec2-net-utils 1 on Amazon Linux 2, with prompts and plain output. */
export const amazonLinux2 = `[ec2-user@ip-10-0-1-10 ~]$ ip addr
1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536 qdisc noqueue state UNKNOWN group default qlen 1000
    link/loopback 00:00:00:00:00:00 brd 00:00:00:00:00:00
    inet 127.0.0.1/8 scope host lo
       valid_lft forever preferred_lft forever
2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 9001 qdisc mq state UP group default qlen 1000
    link/ether ${firstMac} brd ff:ff:ff:ff:ff:ff
    inet 10.0.1.10/24 brd 10.0.1.255 scope global dynamic eth0
       valid_lft 3011sec preferred_lft 3011sec
3: eth1: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 9001 qdisc mq state UP group default qlen 1000
    link/ether ${secondMac} brd ff:ff:ff:ff:ff:ff
    inet 10.0.2.10/24 brd 10.0.2.255 scope global dynamic eth1
       valid_lft 2953sec preferred_lft 2953sec
[ec2-user@ip-10-0-1-10 ~]$ ip rule; ip route show table all
0:	from all lookup local
32765:	from 10.0.2.10 lookup 10001
32766:	from all lookup main
32767:	from all lookup default
default via 10.0.2.1 dev eth1 table 10001
10.0.2.0/24 dev eth1 proto static scope link table 10001
default via 10.0.1.1 dev eth0
default via 10.0.2.1 dev eth1 metric 10001
10.0.1.0/24 dev eth0 proto kernel scope link src 10.0.1.10
10.0.2.0/24 dev eth1 proto kernel scope link src 10.0.2.10
169.254.169.254 dev eth0
broadcast 10.0.1.0 dev eth0 table local proto kernel scope link src 10.0.1.10
local 10.0.1.10 dev eth0 table local proto kernel scope host src 10.0.1.10
local 10.0.2.10 dev eth1 table local proto kernel scope host src 10.0.2.10
unreachable default dev lo table unspec proto kernel metric 4294967295 error -101 pref medium
fe80::/64 dev eth0 proto kernel metric 256 pref medium
ff00::/8 dev eth0 table local metric 256 pref medium
[ec2-user@ip-10-0-1-10 ~]$ `;

/** CentOS and the like: nobody writes rules. */
export const singleDefault = [addr('eth0', 'eth1'), rule(), JSON.stringify([defaultBy('eth0', '10.0.1.1', 100), defaultBy('eth1', '10.0.2.1', 101), ...connected('eth0', 'eth1'), ...locals('eth0', 'eth1')]), sysctl('eth0', 'eth1', 1)].join('\n');

/** nm-cloud-setup: subnet tables 30200 + index, 30350 main without its default, default tables 30400 + index. */
export const redHat = [
  addr('eth0', 'eth1'),
  rule({ priority: 30200, src: '10.0.1.10', table: '30200' }, { priority: 30201, src: '10.0.2.10', table: '30201' }, { priority: 30350, src: 'all', table: 'main', suppress_prefixlen: 0 }, { priority: 30400, src: '10.0.1.10', table: '30400' }, { priority: 30401, src: '10.0.2.10', table: '30401' }),
  JSON.stringify([
    { dst: '10.0.1.0/24', dev: 'eth0', table: '30200', metric: 10, flags: [] }, { dst: '10.0.2.0/24', dev: 'eth1', table: '30201', metric: 10, flags: [] },
    defaultBy('eth0', '10.0.1.1', 10, '30400'), defaultBy('eth1', '10.0.2.1', 10, '30401'), defaultBy('eth0', '10.0.1.1', 100), defaultBy('eth1', '10.0.2.1', 101), ...connected('eth0', 'eth1'), ...locals('eth0', 'eth1'),
  ]),
].join('\n');

/** cloud-netconfig: one table an interface, a copy of the interface's routes, a rule an address. */
export const suse = [
  addr('eth0', 'eth1'), rule({ priority: 31000, src: '10.0.2.10', table: '10101' }),
  JSON.stringify([defaultBy('eth1', '10.0.2.1', 0, '10101'), { dst: '10.0.2.0/24', dev: 'eth1', table: '10101', flags: [] }, defaultBy('eth0', '10.0.1.1', 20100), defaultBy('eth1', '10.0.2.1', 20200), ...connected('eth0', 'eth1'), ...locals('eth0', 'eth1')]),
].join('\n');

/** VPC CNI: packets with its mark and pod addresses have rules of their own, the node itself has none. */
export const kubernetesNode = [
  addr('eth0', 'eth1'), rule({ priority: 512, src: 'all', dst: '10.0.1.77', table: 'main' }, { priority: 1024, src: 'all', fwmark: '0x80', fwmask: '0x80', table: 'main' }, { priority: 1536, src: '10.0.2.99', table: '2' }),
  JSON.stringify([defaultBy('eth0', '10.0.1.1', 0), { dst: '10.0.1.77', dev: 'enib1', scope: 'link', flags: [] }, defaultBy('eth1', '10.0.2.1', 0, '2'), { dst: '10.0.2.1', dev: 'eth1', table: '2', scope: 'link', flags: [] }, ...connected('eth0', 'eth1'), ...locals('eth0', 'eth1')]),
].join('\n');

/** cloud-init 24.1 and later. */
export const netplan = `network:
  version: 2
  ethernets:
    ens5:
      match:
        macaddress: "${firstMac}"
      dhcp4: true
      dhcp4-overrides:
        route-metric: 100
      dhcp6: false
      set-name: "ens5"
    ens6:
      match:
        macaddress: "${secondMac}"
      dhcp4: true
      dhcp4-overrides:
        use-routes: true
        route-metric: 200
      dhcp6: false
      routes:
      - table: 101
        to: "0.0.0.0/0"
        via: "10.0.2.1"
      - table: 101
        to: "10.0.2.0/24"
      routing-policy:
      - from: "10.0.2.10"
        table: 101
      set-name: "ens6"
`;

export const nmcliDevices = `GENERAL.DEVICE:                         eth0
GENERAL.TYPE:                           ethernet
GENERAL.HWADDR:                         ${firstMac.toUpperCase()}
GENERAL.STATE:                          100 (connected)
WIRED-PROPERTIES.CARRIER:               on
IP4.ADDRESS[1]:                         10.0.1.10/24
IP4.GATEWAY:                            10.0.1.1
IP4.ROUTE[1]:                           dst = 10.0.1.0/24, nh = 0.0.0.0, mt = 100
IP4.ROUTE[2]:                           dst = 0.0.0.0/0, nh = 10.0.1.1, mt = 100
IP6.GATEWAY:                            --

GENERAL.DEVICE:                         eth1
GENERAL.TYPE:                           ethernet
GENERAL.HWADDR:                         ${secondMac.toUpperCase()}
IP4.ADDRESS[1]:                         10.0.2.10/24
IP4.GATEWAY:                            10.0.2.1
IP4.ROUTE[1]:                           dst = 10.0.2.0/24, nh = 0.0.0.0, mt = 101
IP4.ROUTE[2]:                           dst = 0.0.0.0/0, nh = 10.0.2.1, mt = 10, table=30401
IP4.ROUTE[3]:                           dst = 0.0.0.0/0, nh = 10.0.2.1, mt = 101
`;
export const nmcliTerse = `GENERAL.DEVICE:eth0
GENERAL.HWADDR:${firstMac.toUpperCase().replaceAll(':', '\\:')}
IP4.ADDRESS[1]:10.0.1.10/24
IP4.GATEWAY:10.0.1.1
`;
export const nmcliProfile = `connection.id:                          System eth1
connection.interface-name:              eth1
ipv4.method:                            auto
ipv4.routes:                            { ip = 0.0.0.0/0, nh = 10.0.2.1 table=101 }
ipv4.routing-rules:                     priority 32764 from 10.0.2.10 table 101, priority 32765 from 10.0.1.10 table 100
`;

export const networkctl = `● 2: ens5
                     Link File: /usr/lib/systemd/network/99-default.link
                  Network File: /run/systemd/network/70-ens5.network
                         State: routable (configured)
                    HW Address: ${firstMac} (Elastic Network Adapter (ENA))
                       Address: 10.0.1.10 (DHCP4 via 10.0.1.1)
                                fe80::8aa:bbff:fecc:dd01
                       Gateway: 10.0.1.1
● 3: ens6
                    HW Address: ${secondMac}
                       Address: 10.0.2.10 (DHCP4 via 10.0.2.1)
                       Gateway: 10.0.2.1
`;

const windowsRows = (onLink: string): string => `          0.0.0.0          0.0.0.0         10.0.1.1        10.0.1.10     15
         10.0.1.0    255.255.255.0         ${onLink}        10.0.1.10    271
        10.0.1.10  255.255.255.255         ${onLink}        10.0.1.10    271
       10.0.1.255  255.255.255.255         ${onLink}        10.0.1.10    271
         10.0.2.0    255.255.255.0         ${onLink}        10.0.2.10    271
        10.0.2.10  255.255.255.255         ${onLink}        10.0.2.10    271
        127.0.0.0        255.0.0.0         ${onLink}         127.0.0.1    331
  169.254.169.254  255.255.255.255         10.0.1.1        10.0.1.10     25
        224.0.0.0        240.0.0.0         ${onLink}        10.0.1.10    271
  255.255.255.255  255.255.255.255         ${onLink}        10.0.1.10    271`;
const windowsAdapters = ` 12...06 aa bb cc dd 01 ......Amazon Elastic Network Adapter
  7...06 aa bb cc dd 02 ......Amazon Elastic Network Adapter #2
  1...........................Software Loopback Interface 1`;

export const routePrint = `===========================================================================
Interface List
${windowsAdapters}
===========================================================================

IPv4 Route Table
===========================================================================
Active Routes:
Network Destination        Netmask          Gateway       Interface  Metric
${windowsRows('On-link')}
===========================================================================
Persistent Routes:
  Network Address          Netmask  Gateway Address  Metric
  169.254.169.254  255.255.255.255         10.0.1.1      15
===========================================================================

IPv6 Route Table
===========================================================================
Active Routes:
 If Metric Network Destination      Gateway
  1    331 ::1/128                  On-link
 12    271 fe80::/64                On-link
 12    271 fe80::8aa:bbff:fecc:dd01/128
                                    On-link
===========================================================================
Persistent Routes:
  None
`;
export const routePrintJapanese = `C:\\Users\\Administrator>route print
===========================================================================
インターフェイス一覧
${windowsAdapters}
===========================================================================

IPv4 ルート テーブル
===========================================================================
アクティブ ルート:
ネットワーク宛先        ネットマスク          ゲートウェイ       インターフェイス  メトリック
${windowsRows('リンク上')}
===========================================================================
固定ルート:
  ネットワーク アドレス          ネットマスク  ゲートウェイ アドレス  メトリック
  169.254.169.254  255.255.255.255         10.0.1.1      15
===========================================================================

IPv6 ルート テーブル
===========================================================================
アクティブ ルート:
 If メトリック ネットワーク宛先      ゲートウェイ
  1    331 ::1/128                  リンク上
===========================================================================
固定ルート:
  なし
`;
export const netRoute = `PS C:\\Users\\Administrator> Get-NetRoute

ifIndex DestinationPrefix                              NextHop                                  RouteMetric ifMetric PolicyStore
------- -----------------                              -------                                  ----------- -------- -----------
12      255.255.255.255/32                             0.0.0.0                                          256 15       ActiveStore
12      10.0.1.10/32                                   0.0.0.0                                          256 15       ActiveStore
12      10.0.1.0/24                                    0.0.0.0                                          256 15       ActiveStore
7       10.0.2.10/32                                   0.0.0.0                                          256 15       ActiveStore
7       10.0.2.0/24                                    0.0.0.0                                          256 15       ActiveStore
7       0.0.0.0/0                                      10.0.2.1                                           5 15       ActiveStore
12      0.0.0.0/0                                      10.0.1.1                                           0 15       ActiveStore
12      fe80::/64                                      ::                                               256 15       ActiveStore
`;
export const ipConfiguration = `InterfaceAlias       : Ethernet
InterfaceIndex       : 12
InterfaceDescription : Amazon Elastic Network Adapter
NetAdapter.LinkLayerAddress : 06-AA-BB-CC-DD-01
IPv4Address          : 10.0.1.10
IPv6DefaultGateway   :
IPv4DefaultGateway   : 10.0.1.1
DNSServer            : 10.0.0.2

InterfaceAlias       : Ethernet 2
InterfaceIndex       : 7
InterfaceDescription : Amazon Elastic Network Adapter #2
NetAdapter.LinkLayerAddress : 06-AA-BB-CC-DD-02
IPv4Address          : 10.0.2.10
`;
export const windowsCollection = JSON.stringify({
  adapters: [{ ifIndex: 12, Name: 'Ethernet', MacAddress: '06-AA-BB-CC-DD-01' }, { ifIndex: 7, Name: 'Ethernet 2', MacAddress: '06-AA-BB-CC-DD-02' }],
  addresses: [{ ifIndex: 12, IPAddress: '10.0.1.10', PrefixLength: 24 }, { ifIndex: 7, IPAddress: '10.0.2.10', PrefixLength: 24 }, { ifIndex: 1, IPAddress: '127.0.0.1', PrefixLength: 8 }],
  routes: [{ ifIndex: 12, DestinationPrefix: '0.0.0.0/0', NextHop: '10.0.1.1', RouteMetric: 0 }, { ifIndex: 12, DestinationPrefix: '10.0.1.0/24', NextHop: '0.0.0.0', RouteMetric: 256 }, { ifIndex: 7, DestinationPrefix: '10.0.2.0/24', NextHop: '0.0.0.0', RouteMetric: 256 }],
  interfaces: [{ ifIndex: 12, AddressFamily: 'IPv4', InterfaceMetric: 15, Forwarding: 'Disabled', WeakHostSend: 'Disabled', WeakHostReceive: 'Disabled' }, { ifIndex: 7, AddressFamily: 'IPv4', InterfaceMetric: 15, Forwarding: 'Enabled', WeakHostSend: 'Enabled', WeakHostReceive: 'Disabled' }],
});

export const sampleAccountOfHost: Inventory = account(dualHomed());
export const sampleTopology = buildTopology(sampleAccountOfHost);
export const sampleHost: GuestHost = guestHostOf(sampleTopology, present(sampleTopology.hosts.get('i-1'), 'the host'), labelKinds(sampleTopology));

export function parsed(text: string): ParsedGuest {
  const result = parseGuestText(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
export const evidenceOf = (text: string): GuestEvidence => parsed(text).evidence;

/** Device by which a packet leaves, `-` for none, several joined; with what decided. */
export function leaves(routing: HostRouting, source: string | null, destination: string, arrivedBy: string | null = null): string {
  const purpose = source === null ? 'new' : 'reply';
  return routing.egress({ source: source === null ? null : parseIp(source), destination: present(parseIp(destination), destination), arrivedBy, purpose }).map((choice) => `${choice.networkInterfaceId ?? '-'} ${choice.code}`).join(' | ');
}
