// What the texts of a hop, a blocker, a note may name. Every name is always there, so that a text never fails on a missing one.
import { deviceLabel } from '../layout/chips';
import { nameOf } from '../resource-kind';
import type { Params } from '../../model/analysis';
import type { Topology } from '../../model/topology';
import type { TraceHop } from '../../model/trace';

export type Words = Readonly<Record<string, string | number>>;

/** Parameters that texts may use besides the hop's own; empty when unknown. */
const blank: Words = {
  name: '', device: '', packetSource: '', packetDestination: '', ports: '', rule: '', direction: '', source: '', destination: '', target: '', targetName: '', from: '', to: '', address: '',
  prefix: '', interface: '', id: '', count: 0, via: '', zone: '', group: '', protocol: '', port: '', state: '', other: '', kind: '', gateway: '', choices: '', instance: '', next: '', cidr: '', prefixList: '', table: '', before: '', after: '', deniedBy: '', service: '', type: '', networkInterface: '', reason: '', mode: '', account: '', resource: '', ref: '',
};
const idPattern = /^(?:[a-z]+-)+[0-9a-f]{4,}$/;

const nameIfKnown = (t: Topology, value: string): string => (idPattern.test(value) ? nameOf(t, value) : value);

function flatten(t: Topology, detail: Params): Record<string, string | number> {
  const out: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(detail)) {
    if (typeof value === 'number') out[key] = value;
    else if (typeof value === 'boolean') out[key] = String(value);
    else if (typeof value === 'string') out[key] = nameIfKnown(t, value);
    else out[key] = value.map((item) => nameIfKnown(t, item)).join(', ');
  }
  return out;
}

const portText = (ports: readonly [number, number] | null): string => (ports === null ? '' : ports[0] === ports[1] ? String(ports[0]) : `${ports[0]}–${ports[1]}`);

function deviceOf(t: Topology, id: string | null): string {
  const eni = id === null ? undefined : t.networkInterfaces.get(id);
  return eni === undefined ? '' : (deviceLabel(eni) ?? nameOf(t, eni.id));
}

export function hopWords(t: Topology, hop: TraceHop): Words {
  const { cidr, destination, target, prefixList } = hop.detail;
  const route = [prefixList, cidr, destination].find((value) => typeof value === 'string' && value !== '');
  return {
    ...blank, packetSource: hop.packet.source ?? '', packetDestination: hop.packet.destination ?? '', ports: portText(hop.packet.destinationPorts), sourcePorts: portText(hop.packet.sourcePorts),
    name: nameOf(t, hop.id), id: hop.id, device: deviceOf(t, hop.networkInterfaceId), ...flatten(t, hop.detail),
    ...(route === undefined ? {} : { cidr: nameIfKnown(t, String(route)) }), targetName: typeof target === 'string' ? nameIfKnown(t, target) : '',
  };
}

/** An ENI of a host is called after both. */
export function placeName(t: Topology, id: string): string {
  const eni = t.networkInterfaces.get(id);
  const label = eni === undefined ? null : deviceLabel(eni);
  const hostId = eni?.attachment?.instanceId ?? null;
  return label === null || hostId === null || !t.hosts.has(hostId) ? nameOf(t, id) : `${nameOf(t, hostId)} ${label}`;
}

/** Of a blocker, cause, note or asymmetry: its parameters and the name of what it is about. */
export function detailWords(t: Topology, id: string | null, detail: Params): Words {
  return { ...blank, name: id === null ? '' : placeName(t, id), id: id ?? '', device: deviceOf(t, id), ...flatten(t, detail) };
}
export const wordNames: ReadonlySet<string> = new Set([...Object.keys(blank), 'sourcePorts']);
