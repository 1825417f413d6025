import type { OsBelief } from '@/lib/model/analysis';

/** Read-only commands whose output can be pasted; nothing in them changes the guest. IPv4 before IPv6: that is how the listings are told apart. */
export const collectors = [
  { id: 'linux', command: 'ip -j addr; ip -j rule; ip -j route show table all; ip -j -6 rule; ip -j -6 route show table all; sysctl -a 2>/dev/null | grep -E "rp_filter|forwarding"' },
  { id: 'linuxText', command: 'ip addr; ip rule; ip route show table all; ip -6 rule; ip -6 route show table all; sysctl -a 2>/dev/null | grep -E "rp_filter|forwarding"' },
  { id: 'netplan', command: 'sudo netplan get' },
  { id: 'nmcli', command: 'nmcli device show' },
  { id: 'networkctl', command: 'networkctl status --all --no-pager; ip rule; ip route show table all; ip -6 rule; ip -6 route show table all' },
  { id: 'powershell', command: '@{adapters=@(Get-NetAdapter|Select-Object ifIndex,MacAddress);addresses=@(Get-NetIPAddress|Select-Object ifIndex,IPAddress);interfaces=@(Get-NetIPInterface|Select-Object ifIndex,@{n="AddressFamily";e={"$($_.AddressFamily)"}},InterfaceMetric,@{n="Forwarding";e={"$($_.Forwarding)"}},@{n="WeakHostSend";e={"$($_.WeakHostSend)"}},@{n="WeakHostReceive";e={"$($_.WeakHostReceive)"}});routes=@(Get-NetRoute|Select-Object ifIndex,DestinationPrefix,NextHop,RouteMetric,ifMetric)}|ConvertTo-Json -Depth 4 -Compress' },
  { id: 'windows', command: 'ipconfig /all; route print' },
] as const;
export type CollectorId = (typeof collectors)[number]['id'];

/** The one to begin with, by what the guest is believed to be. */
export const collectorFor = (family: OsBelief['family'] | undefined): CollectorId => (family === 'windows' ? 'powershell' : 'linux');
