/** Read-only commands whose output can be pasted; nothing in them changes the guest. */
export const collectors = [
  { id: 'linux', command: 'ip -j addr; ip -j rule; ip -j route show table all; ip -j -6 rule; ip -j -6 route show table all; sysctl -a 2>/dev/null | grep -E "rp_filter|forwarding"' },
  { id: 'linuxText', command: 'ip addr; ip rule; ip route show table all; sysctl -a 2>/dev/null | grep -E "rp_filter|forwarding"' },
  { id: 'netplan', command: 'sudo netplan get' },
  { id: 'nmcli', command: 'nmcli device show' },
  { id: 'windows', command: 'ipconfig /all; route print' },
] as const;
