// Host cards, pills, chips and dots as the map model has them.
import type { Analysis } from '../../model/analysis';
import type { Box, Chip, Dock, HostCard, SubnetBox } from '../../model/map-model';
import { chipsPerLine, chipsY } from './down';
import { dockWidth } from './docks';
import { addressOrder } from './order';
import type { CardPlan, ChipDraft, SubnetPlan } from './plan';
import { sizes, slotsWidth } from './sizes';
import { textWidth } from './text-width';

export function cardFrame(card: CardPlan): Box {
  const place = card.vpc.place;
  return { x: place.x + card.x, y: place.y + card.lane.cardY, width: slotsWidth(card.span), height: card.lane.cardHeight };
}

export function hostCard(card: CardPlan, analysis: Analysis): HostCard {
  const facts = analysis.hosts.get(card.id);
  const box = cardFrame(card);
  const labels = facts?.scenarios.filter((scenario) => scenario.label) ?? [];
  return {
    id: card.id, ...box, name: card.name, instanceType: card.host.instance?.instanceType ?? '', state: card.host.instance?.state ?? null,
    ghost: card.host.instance === null ? 'not-collected' : null,
    slots: { attached: facts?.slots.attached ?? card.host.networkInterfaces.length, maximum: facts?.slots.maximum ?? null },
    worst: card.badges[0] ?? null, badges: card.badges,
    scenarios: labels.map(({ scenario, confidence }) => ({ scenario, confidence })),
    unexplained: facts?.multiHomed === true && labels.length === 0,
    role: card.role,
    ports: card.ports.map((port) => ({
      networkInterfaceId: port.dock.eni.id, label: port.label, x: card.vpc.place.x + port.x, y: port.side === 'top' ? box.y - sizes.tab : box.y + box.height,
      side: port.side, worst: port.candidate ? null : port.dock.worst, movable: port.candidate || port.dock.movable,
    })),
  };
}

export function docksOf(subnet: SubnetPlan): Dock[] {
  const { x: px, y: py } = subnet.vpc.place;
  return [...subnet.docks.top, ...subnet.docks.bottom]
    .map((dock): Dock => ({
      networkInterfaceId: dock.eni.id, hostId: dock.card.id, x: px + dock.x, y: py + dock.y, width: dockWidth(dock), height: sizes.dockHeight, address: dock.address,
      dotX: px + dock.dotX, dotSide: dock.side === 'bottom' ? 'left' : 'right', worst: dock.worst, movable: dock.movable,
    }))
    .sort((a, b) => a.y - b.y || a.x - b.x);
}

export function chipsOf(subnet: SubnetPlan): Chip[] {
  const perLine = chipsPerLine(subnet);
  const capacity = perLine * subnet.chipLines;
  const overflow = subnet.chips.length > capacity;
  const shown = overflow ? Math.max(0, capacity - 1) : subnet.chips.length;
  const x0 = subnet.vpc.place.x + subnet.x + sizes.subnetPad;
  const y0 = subnet.vpc.place.y + subnet.y + chipsY(subnet);
  const end = x0 + subnet.width - 2 * sizes.subnetPad;
  const chips: Chip[] = [];
  for (let i = 0; i < shown; i++) {
    const { kind, eniKind, resourceId, networkInterfaceId, name, worst } = subnet.chips[i] as ChipDraft;
    const x = x0 + (i % perLine) * (sizes.chip + sizes.chipGap);
    chips.push({ id: networkInterfaceId, kind, eniKind, resourceId, networkInterfaceId, name, worst, hidden: none, x, y: y0 + Math.floor(i / perLine) * (sizes.chipHeight + sizes.chipGap), width: i % perLine === perLine - 1 || i === subnet.chips.length - 1 ? lastWidth(subnet.chips[i] as ChipDraft, end - x) : sizes.chip, height: sizes.chipHeight });
  }
  if (overflow && capacity > 0) {
    const hidden = subnet.chips.slice(shown);
    const x = x0 + (shown % perLine) * (sizes.chip + sizes.chipGap);
    chips.push({
      id: `${subnet.node.id}/more`, kind: 'more', eniKind: null, resourceId: subnet.node.id, networkInterfaceId: null, name: '', worst: hidden[0]?.worst ?? null,
      hidden: hidden.map((chip) => chip.networkInterfaceId), x, y: y0 + Math.floor(shown / perLine) * (sizes.chipHeight + sizes.chipGap),
      width: subnet.vpc.place.x + subnet.x + subnet.width - sizes.subnetPad - x, height: sizes.chipHeight,
    });
  }
  return chips;
}
const none: readonly string[] = [];

/** The last chip of a line takes what is left of the line as far as its name needs it. */
function lastWidth({ name, worst }: ChipDraft, room: number): number {
  const wanted = Math.ceil((textWidth(name, 11) + (worst === null ? 28 : 43)) / 4) * 4;
  return Math.max(sizes.chip, Math.min(wanted, Math.floor(room)));
}

/** One dot per ENI by address in the room that chips have, docked ones where their pill is. */
export function dotsOf(subnet: SubnetPlan): SubnetBox['dots'] {
  const { x: px, y: py } = subnet.vpc.place;
  const sorted = [...subnet.chips].map((chip) => ({ chip, order: addressOrder(chip.address) })).sort((a, b) => a.order - b.order || (a.chip.networkInterfaceId < b.chip.networkInterfaceId ? -1 : 1));
  const width = subnet.width - 2 * sizes.subnetPad;
  const top = subnet.y + chipsY(subnet) - (subnet.dockLines.top === 0 ? 2 : 4);
  const bottom = subnet.y + subnet.height - sizes.subnetPad / 2 - (subnet.dockLines.bottom === 0 ? 0 : subnet.dockLines.bottom * (sizes.dockHeight + sizes.dockGap) + 2);
  const height = Math.max(sizes.dotPitchMinimum, bottom - top);
  let pitch: number = sizes.dotPitch;
  while (pitch > 1 && Math.floor(width / pitch) * Math.floor(height / pitch) < sorted.length) pitch -= 0.5;
  const perLine = Math.max(1, Math.floor(width / pitch));
  const dots: SubnetBox['dots'][number][] = sorted.map(({ chip }, i) => ({
    x: px + subnet.x + sizes.subnetPad + (i % perLine) * pitch + pitch / 2, y: py + top + Math.floor(i / perLine) * pitch + pitch / 2,
    networkInterfaceId: chip.networkInterfaceId, managed: chip.managed, worst: chip.worst,
  }));
  for (const side of ['top', 'bottom'] as const) {
    for (const dock of subnet.docks[side]) dots.push({ x: px + dock.dotX, y: py + dock.y + sizes.dockHeight / 2, networkInterfaceId: dock.eni.id, managed: false, worst: dock.worst });
  }
  return dots;
}
