// What stands on the drawing of a trace, and in which order: VPCs as the request meets them, in each the hosts' ENIs side by side by device.
import type { ResourceId, VpcId } from '../../model/ids';
import type { NetworkInterface } from '../../model/inventory';
import type { Topology } from '../../model/topology';
import type { Spot } from './visits';

type CardSpot = Extract<Spot, { kind: 'card' }>;
type GuestSpot = Extract<Spot, { kind: 'guest' }>;
type BorderSpot = Extract<Spot, { kind: 'gateway' | 'crossing' }>;

/** ENIs of one host in one VPC, or one other thing with a place in a subnet. `foreign`: guest boxes of ENIs that lie in another VPC. */
export interface Group { readonly key: string; readonly instanceId: string | null; readonly cards: readonly CardSpot[]; readonly guests: readonly GuestSpot[]; readonly foreign: readonly GuestSpot[] }
export interface VpcGroup { readonly id: VpcId; readonly groups: readonly Group[]; readonly borders: readonly BorderSpot[] }
export interface ScenePlan {
  readonly outers: readonly Spot[];
  readonly hubs: readonly Spot[];
  /** By place, in order of appearance. */
  readonly places: readonly { readonly key: string; readonly vpcs: readonly VpcGroup[] }[];
}

const device = (eni: NetworkInterface | undefined): number => (eni?.attachment?.networkCardIndex ?? 0) * 100 + (eni?.attachment?.deviceIndex ?? 99);

function ensureCards(t: Topology, spots: readonly Spot[]): Spot[] {
  const keys = new Set(spots.map((spot) => spot.key));
  const all: Spot[] = [];
  for (const spot of spots) {
    if (spot.kind === 'guest' && !keys.has(spot.cardKey)) {
      const id = spot.cardKey.slice('card/'.length);
      const eni = t.networkInterfaces.get(id);
      keys.add(spot.cardKey);
      if (id !== '') all.push({ kind: 'card', key: spot.cardKey, id, subnetId: eni?.subnetId ?? null, vpcId: eni?.vpcId ?? '?', instanceId: spot.instanceId });
    }
    all.push(spot);
  }
  return all;
}

export function planScene(t: Topology, visited: readonly Spot[]): ScenePlan {
  const seen = new Map<string, Spot>();
  for (const spot of ensureCards(t, visited)) if (!seen.has(spot.key)) seen.set(spot.key, spot);
  const spots = [...seen.values()];
  const cards = spots.filter((spot): spot is CardSpot => spot.kind === 'card');
  const guests = spots.filter((spot): spot is GuestSpot => spot.kind === 'guest');
  const byDevice = (a: { readonly id: ResourceId }, b: { readonly id: ResourceId }): number => device(t.networkInterfaces.get(a.id)) - device(t.networkInterfaces.get(b.id));
  const cardOf = (guest: GuestSpot): CardSpot | undefined => cards.find((card) => card.key === guest.cardKey);
  // A host stands in the VPC of its first ENI on the way.
  const home = new Map<string, VpcId>();
  for (const card of cards.toSorted(byDevice)) if (card.instanceId !== null && guests.some((guest) => guest.instanceId === card.instanceId) && !home.has(card.instanceId)) home.set(card.instanceId, card.vpcId);

  const vpcs = new Map<VpcId, { groups: Map<string, CardSpot[]>; borders: BorderSpot[] }>();
  for (const spot of spots) {
    if (spot.kind !== 'card' && spot.kind !== 'gateway' && spot.kind !== 'crossing') continue;
    let vpc = vpcs.get(spot.vpcId);
    if (vpc === undefined) vpcs.set(spot.vpcId, (vpc = { groups: new Map(), borders: [] }));
    if (spot.kind !== 'card') { vpc.borders.push(spot); continue; }
    const key = spot.instanceId ?? spot.key;
    vpc.groups.set(key, [...(vpc.groups.get(key) ?? []), spot]);
  }
  const places = new Map<string, VpcGroup[]>();
  for (const [id, { groups, borders }] of vpcs) {
    const list = [...groups].map(([key, own]): Group => {
      const instanceId = own[0]?.instanceId ?? null;
      const ofHost = instanceId !== null && home.get(instanceId) === id ? guests.filter((guest) => guest.instanceId === instanceId) : [];
      const inside = (guest: GuestSpot): boolean => cardOf(guest)?.vpcId === id;
      return { key, instanceId, cards: own.toSorted(byDevice), guests: ofHost.filter(inside), foreign: ofHost.filter((guest) => !inside(guest)) };
    });
    const place = t.vpcs.get(id)?.place ?? '?';
    places.set(place, [...(places.get(place) ?? []), { id, groups: list, borders }]);
  }
  return {
    outers: spots.filter((spot) => spot.kind === 'outer'),
    hubs: spots.filter((spot) => spot.kind === 'hub'),
    places: [...places].map(([key, list]) => ({ key, vpcs: list })),
  };
}
