// Middle-level sizes of the map in pixels (docs/look.md explains how they are used).
export const sizes = {
  margin: 8,
  placeHeader: 28, placePad: 8, gatewayRoom: 20, placeGap: 8,
  vpcPad: 8, tierLabel: 20, vpcTop: 8, vpcHeader: 20, zoneRow: 20, vpcGap: 48, shelfGap: 16, vpcBottom: 8,
  slot: 188, slotGap: 8, gutter: 16, stackGap: 20, placeholder: 84,
  subnetPad: 8, subnetHeader: 24, aclRow: 16, dockUnderHeader: 4, chip: 80, chipHeight: 24, chipGap: 4, dockHeight: 20, dockGap: 4, sectionGap: 8, emptySubnet: 56,
  dotInset: 12, dotClear: 20, dotPitch: 12, dotPitchMinimum: 5,
  laneTop: 28, tab: 16, laneBottom: 12, track: 8, emptyLane: 20, portInset: 20, portPitch: 40, portPitchMinimum: 36,
  card: 76, cardSecondRow: 16, cardRow: 22,
  gatewayRadius: 14, hubRadius: 16,
} as const;

export const slotsWidth = (slots: number): number => slots * sizes.slot - sizes.slotGap;
