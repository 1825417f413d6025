/** Security group permissions as AWS writes them, from one word each. */
export type Json = Record<string, unknown>;
/** A CIDR, a prefix list id or a security group id. */
export type Peer = string;

export function permission(protocol: string, from: number | null, to: number | null, peers: readonly Peer[]): Json {
  return {
    IpProtocol: protocol,
    ...(from === null ? {} : { FromPort: from, ToPort: to ?? from }),
    UserIdGroupPairs: peers.filter((p) => p.startsWith('sg-')).map((p) => ({ GroupId: p, UserId: '123456789012' })),
    IpRanges: peers.filter((p) => p.includes('.')).map((p) => ({ CidrIp: p })),
    Ipv6Ranges: peers.filter((p) => p.includes(':')).map((p) => ({ CidrIpv6: p })),
    PrefixListIds: peers.filter((p) => p.startsWith('pl-')).map((p) => ({ PrefixListId: p })),
  };
}
export const tcp = (port: number, ...peers: readonly Peer[]): Json => permission('tcp', port, port, peers);
export const udp = (port: number, ...peers: readonly Peer[]): Json => permission('udp', port, port, peers);
export const all = (...peers: readonly Peer[]): Json => permission('-1', null, null, peers);
export const anywhere = '0.0.0.0/0';
