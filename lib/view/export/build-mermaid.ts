// The map as a Mermaid flowchart: frames as subgraphs, ENIs as nodes, hosts joined to their ENIs. For documents that render Mermaid; placement is Mermaid's own.
// https://mermaid.js.org/syntax/flowchart.html
import type { Box, Frame, MapModel } from '../../model/map-model';
import { pinNotes, type MapNote } from '../notes/map-notes';

// Inside quotes Mermaid knows entity codes only; angle brackets would be HTML.
const quote = (words: string): string => `"${words.replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069]/gu, '').replace(/[#"<>&`;]/g, (char) => `#${char.charCodeAt(0)};`)}"`;
const nodeId = (id: string): string => `n_${id.replace(/[^A-Za-z0-9]/g, (char) => `_${char.charCodeAt(0).toString(16)}`)}`;

function inside(outer: Box, inner: Box): boolean {
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}

/** Every ENI of the map is one node; those behind a `+n more` are counted in one. */
export function buildMermaid(map: MapModel, more: (count: number) => string, notes: readonly MapNote[] = []): string {
  const out: string[] = ['flowchart TB'];
  const places = map.frames.filter((frame) => frame.kind === 'place');
  const vpcs = map.frames.filter((frame) => frame.kind === 'vpc');
  const open = (depth: number, frame: Frame): void => { out.push(`${'  '.repeat(depth)}subgraph ${nodeId(`frame-${frame.id}`)}[${quote([frame.name, ...frame.details.filter((detail) => detail !== frame.name)].join(' '))}]`); };
  const done = new Set<object>();
  const subnets = (depth: number, area: Box): void => {
    const pad = '  '.repeat(depth);
    for (const box of map.subnets) {
      if (box.placeholder || done.has(box) || !inside(area, box)) continue;
      done.add(box);
      out.push(`${pad}subgraph ${nodeId(box.id)}[${quote(`${box.name} ${box.cidr}`)}]`);
      for (const chip of box.chips) out.push(`${pad}  ${nodeId(chip.kind === 'more' ? `${box.id}-more` : (chip.networkInterfaceId ?? chip.resourceId))}[${quote(chip.kind === 'more' ? more(chip.hidden.length) : chip.name)}]`);
      for (const dock of box.docks) out.push(`${pad}  ${nodeId(dock.networkInterfaceId)}([${quote(dock.address)}])`);
      out.push(`${pad}end`);
    }
    for (const host of map.hosts) {
      if (done.has(host) || !inside(area, host)) continue;
      done.add(host);
      out.push(`${pad}${nodeId(host.id)}{{${quote(host.instanceType === '' ? host.name : `${host.name} · ${host.instanceType}`)}}}`);
    }
    for (const gateway of map.gateways) {
      const box = { x: gateway.x, y: gateway.y, width: 0, height: 0 };
      if (done.has(gateway) || !inside(area, box)) continue;
      done.add(gateway);
      out.push(`${pad}${nodeId(gateway.id)}((${quote(gateway.name)}))`);
    }
  };
  for (const place of places) {
    open(1, place);
    for (const vpc of vpcs) {
      if (!inside(place, vpc)) continue;
      open(2, vpc);
      subnets(3, vpc);
      out.push('    end');
    }
    subnets(2, place);
    out.push('  end');
  }
  subnets(1, { x: -1, y: -1, width: map.width + 2, height: map.height + 2 });
  const labels = new Map(map.hosts.flatMap((host) => host.ports.map((port) => [`${host.id} ${port.networkInterfaceId}`, port.label] as const)));
  for (const lead of map.leads) {
    const label = labels.get(`${lead.hostId} ${lead.networkInterfaceId}`);
    out.push(`  ${nodeId(lead.hostId)} ${lead.kind === 'candidate' ? '-.->' : '---'}${label === undefined ? '' : `|${quote(label)}|`} ${nodeId(lead.networkInterfaceId)}`);
  }
  for (const link of map.links) if (link.kind === 'attachment') out.push(`  ${nodeId(link.from.startsWith('vpc-') ? `frame-${vpcs.find((vpc) => vpc.resourceId === link.from)?.id ?? link.from}` : link.from)} -.- ${nodeId(link.to)}`);
  const frameOf = (id: string): string | undefined => map.frames.find((frame) => frame.resourceId === id)?.id;
  const shown = new Set([...map.subnets.flatMap((box) => [box.id, ...box.docks.map((dock) => dock.networkInterfaceId), ...box.chips.flatMap((chip) => chip.networkInterfaceId ?? chip.resourceId)]), ...map.hosts.map((host) => host.id), ...map.gateways.map((gateway) => gateway.id)]);
  pinNotes(map, notes, null).forEach(({ resourceId, words }, i) => {
    out.push(`  note_${i + 1}>${quote(words.replaceAll('\n', ' '))}]`);
    const frame = frameOf(resourceId);
    if (frame !== undefined || shown.has(resourceId)) out.push(`  note_${i + 1} -.- ${nodeId(frame === undefined ? resourceId : `frame-${frame}`)}`);
  });
  return `${out.join('\n')}\n`;
}
