// Protocol numbers and how ACLs and groups write ICMP: the type takes the place of the port.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IcmpTypeCode.html
import { otherProtocols } from './region';

export const icmpOf = (family: 4 | 6): number => (family === 4 ? 1 : 58);
/** Echo request and echo reply. */
export const echoTypes: Readonly<Record<4 | 6, { readonly request: number; readonly reply: number }>> = { 4: { request: 8, reply: 0 }, 6: { request: 128, reply: 129 } };
export const highestPort = 65_535;

const names: Readonly<Record<string, number>> = { tcp: 6, udp: 17, icmp: 1, icmpv6: 58 };

/** `null`: all protocols. Protocols a flow cannot have become a number no piece carries. */
export function readProtocol(text: string): number | null {
  if (text === '-1') return null;
  const known = names[text] ?? Number(text);
  return Number.isInteger(known) ? known : otherProtocols - 1;
}
export const hasPorts = (protocol: number): boolean => protocol === 6 || protocol === 17;
export const isIcmp = (protocol: number): boolean => protocol === 1 || protocol === 58;
