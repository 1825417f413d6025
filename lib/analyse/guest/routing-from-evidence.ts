// The guest's own tables as the tracer's port. What the evidence leaves open is answered by `fallback` (a pin, a belief), else by every ENI.
import type { OsRouting } from '../../model/analysis';
import type { GuestEvidence } from '../../model/guest';
import type { NetworkInterface } from '../../model/inventory';
import { formatIp, type Ip, parseIp } from '../../net/ip';
import type { EgressChoice, EgressQuestion, HostRouting } from '../trace/host-routing';
import { someAddress } from '../trace/walk/packet';
import { configuredAddresses } from './configured-addresses';
import { type GuestHost, ownerOf } from './guest-host';
import { buildLinuxKernel, type GuestKernel } from './linux-routing';
import { type GuestTies, tieInterfaces } from './tie-interfaces';
import { buildWindowsKernel } from './windows-routing';

/** A configuration file is what somebody wants, not what the kernel does. */
export const configurationConfidence = 0.9;

export function routingFromEvidence(evidence: GuestEvidence, host: GuestHost, ties: GuestTies = tieInterfaces(evidence, host.enis), fallback: HostRouting | null = null): HostRouting {
  const kernel = kernelOf(evidence, host, ties);
  const judged = judge(kernel, host.counted, configuredAddresses(evidence));
  const decided = judged !== 'unknown';
  return {
    basis: decided || fallback === null ? 'evidence' : fallback.basis,
    routing: decided || fallback === null ? judged : fallback.routing,
    confidence: decided ? confidenceOf(evidence) : (fallback?.confidence ?? 0.5),
    egress: (question) => fill(kernel.egress(question), question, host, fallback),
    accepts: (arrivesBy, source, destination) => kernel.accepts(arrivesBy, source, destination),
    forwards: (arrivesBy, source, destination) => kernel.forwards(arrivesBy, source, destination),
  };
}

export const confidenceOf = (evidence: GuestEvidence): number => (evidence.nature === 'configuration' ? configurationConfidence : 1);

export function kernelOf(evidence: GuestEvidence, host: GuestHost, ties: GuestTies): GuestKernel {
  return evidence.os === 'windows' ? buildWindowsKernel(evidence, host, ties) : buildLinuxKernel(evidence, host, ties);
}

/** Open ends as choices, the owner of the source first. */
function fill(found: { readonly choices: readonly EgressChoice[]; readonly open: boolean }, question: EgressQuestion, host: GuestHost, fallback: HostRouting | null): readonly EgressChoice[] {
  if (!found.open) return found.choices;
  const rest = fallback?.egress(question) ?? anyInterface(question, host);
  return [...found.choices, ...rest.filter((choice) => !found.choices.some((other) => other.networkInterfaceId === choice.networkInterfaceId))];
}

function anyInterface(question: EgressQuestion, host: GuestHost): readonly EgressChoice[] {
  const owner = question.source === null ? null : ownerOf(host, question.source);
  const ids = host.enis.map((eni) => eni.id).sort((a, b) => Number(b === owner) - Number(a === owner));
  return ids.length === 0 ? [{ networkInterfaceId: null, code: 'guest-no-route', params: {} }] : ids.map((networkInterfaceId) => ({ networkInterfaceId, code: 'guest-decides', params: {} }));
}

/**
 * Do replies to somebody far away leave by the ENI that owns their source? All of them: policy routing. One that surely does not: one default
 * route, as far as anybody outside can tell. Anything open: unknown.
 */
export function judge(kernel: GuestKernel, enis: readonly NetworkInterface[], configured: ReadonlySet<string> | null): OsRouting {
  let open = false;
  for (const eni of enis) {
    const address = parseIp(eni.privateIps.find((ip) => ip.primary)?.address ?? eni.privateIps[0]?.address ?? eni.ipv6[0]?.address ?? '');
    if (address === null) continue;
    // An address the guest does not have answers nothing.
    if (configured !== null && !configured.has(formatIp(address))) continue;
    const leaves = leavesByOwn(kernel, address, someAddress(null, address.family), eni.id);
    if (leaves === false) return 'single-default-route';
    if (leaves === null) open = true;
  }
  return open ? 'unknown' : 'policy-routing';
}

function leavesByOwn(kernel: GuestKernel, source: Ip, destination: Ip, own: string): boolean | null {
  const { choices, open } = kernel.egress({ source, destination, arrivedBy: own, purpose: 'reply' });
  const good = choices.filter((choice) => choice.networkInterfaceId === own).length;
  if (open) return null;
  return good === choices.length ? true : good === 0 ? false : null;
}
