/** Protocols and ports as AWS writes them, in the words of a console. */
const names: Readonly<Record<string, string>> = { '1': 'ICMP', '6': 'TCP', '17': 'UDP', '47': 'GRE', '50': 'ESP', '58': 'ICMPv6', tcp: 'TCP', udp: 'UDP', icmp: 'ICMP', icmpv6: 'ICMPv6' };

export const formatProtocol = (protocol: string, all: string): string => (protocol === '-1' ? all : (names[protocol] ?? protocol));

export function formatPorts(from: number | null, to: number | null, all: string): string {
  if (from === null || from === -1 || (from === 0 && to === 65535)) return all;
  return to === null || to === from ? String(from) : `${from}–${to}`;
}
