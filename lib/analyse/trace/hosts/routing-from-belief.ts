// How a guest routes when nobody looked inside: by belief. One default route, or rules by source address; connected subnets come first.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/scenarios-enis.html, https://github.com/amazonlinux/amazon-ec2-net-utils (policy rules)
import type { OsBelief, OsRouting } from '../../../model/analysis';
import type { NetworkInterface } from '../../../model/inventory';
import type { HostNode, Topology } from '../../../model/topology';
import { anyContainsIp } from '../../../net/cidr';
import type { Ip } from '../../../net/ip';
import type { EgressChoice, EgressQuestion, GuestAnswer, HostRouting } from '../host-routing';
import { firstAddress, ownsAddress } from '../interface-addresses';

export type GuestModel = 'single-default-route' | 'policy-routing';
const both: readonly GuestModel[] = ['policy-routing', 'single-default-route'];

/** Which models a belief leaves open. Kubernetes CNIs install rules by source. An appliance's inside is anybody's guess. */
function modelsOf(routing: OsRouting): readonly GuestModel[] {
  switch (routing) {
    case 'policy-routing':
    case 'cni-managed': return ['policy-routing'];
    case 'single-default-route': return ['single-default-route'];
    case 'appliance':
    case 'unknown': return both;
  }
}

const accepted: GuestAnswer = { answer: true, code: 'guest-accepts', params: {} };
const forwarded: GuestAnswer = { answer: true, code: 'guest-forwards', params: {} };

/** ENIs a guest can send IP packets by: device order; EFA-only ones and branches of a trunk carry none of its own. */
export function sendingInterfaces(host: HostNode): readonly NetworkInterface[] {
  const with_ = host.networkInterfaces.filter((eni) => (eni.privateIps.length > 0 || eni.ipv6.length > 0) && eni.interfaceType !== 'branch');
  return with_.length === 0 ? host.networkInterfaces : with_;
}

class BelievedRouting implements HostRouting {
  readonly basis: HostRouting['basis'];
  readonly routing: OsRouting;
  readonly confidence: number;
  readonly #interfaces: readonly NetworkInterface[];
  readonly #models: readonly GuestModel[];

  constructor(private readonly t: Topology, private readonly host: HostNode, belief: Pick<OsBelief, 'routing' | 'confidence'>, basis: 'belief' | 'pinned') {
    this.#interfaces = sendingInterfaces(host);
    this.basis = this.#interfaces.length === 1 ? 'single-interface' : basis;
    this.routing = belief.routing;
    this.confidence = this.#interfaces.length === 1 ? 1 : belief.confidence;
    this.#models = modelsOf(belief.routing);
  }

  egress(question: EgressQuestion): readonly EgressChoice[] {
    const only = this.#interfaces[0];
    if (only === undefined) return [{ networkInterfaceId: null, code: 'guest-no-route', params: {} }];
    if (this.#interfaces.length === 1) return [choice(only, 'only-interface')];
    if (question.purpose === 'forward') return this.#forward(question);
    const found: EgressChoice[] = [];
    for (const model of this.#models) {
      for (const next of this.#byModel(model, question)) if (!found.some((known) => known.networkInterfaceId === next.networkInterfaceId)) found.push(next);
    }
    return found;
  }

  #byModel(model: GuestModel, { source, destination }: EgressQuestion): readonly EgressChoice[] {
    if (model === 'policy-routing' && source !== null) {
      const owner = this.#interfaces.find((eni) => ownsAddress(eni, source));
      if (owner !== undefined) return [choice(owner, 'source-rule')];
    }
    const connected = this.#connected(destination);
    if (connected !== null) return [choice(connected, 'connected-subnet')];
    const usable = this.#interfaces.filter((eni) => firstAddress(eni, destination.family) !== null);
    const [first] = usable;
    if (first === undefined) return [{ networkInterfaceId: null, code: 'guest-no-route', params: {} }];
    // Without the primary ENI nobody knows which one leads.
    if (this.host.primary === null) return usable.map((eni) => choice(eni, usable.length === 1 ? 'default-route' : 'guest-decides'));
    return [choice(usable.find((eni) => eni.id === this.host.primary?.id) ?? first, 'default-route')];
  }

  /** Inside of an appliance only connected subnets are plain; otherwise any ENI, those it did not come in by first. */
  #forward({ destination, arrivedBy }: EgressQuestion): readonly EgressChoice[] {
    const connected = this.#connected(destination);
    if (connected !== null) return [choice(connected, 'connected-subnet')];
    const usable = this.#interfaces.filter((eni) => firstAddress(eni, destination.family) !== null);
    const order = [...usable.filter((eni) => eni.id !== arrivedBy), ...usable.filter((eni) => eni.id === arrivedBy)];
    return order.length === 0 ? [{ networkInterfaceId: null, code: 'guest-no-route', params: {} }] : order.map((eni) => choice(eni, order.length === 1 ? 'only-interface' : 'guest-decides'));
  }

  /** Of two ENIs in one subnet the first device has the lower metric and answers for both. */
  #connected(destination: Ip): NetworkInterface | null {
    return this.#interfaces.find((eni) => firstAddress(eni, destination.family) !== null && isOnSubnet(this.t, eni, destination)) ?? null;
  }

  accepts(): GuestAnswer {
    return accepted;
  }
  forwards(): GuestAnswer {
    return forwarded;
  }
}

const choice = (eni: NetworkInterface, code: string): EgressChoice => ({ networkInterfaceId: eni.id, code, params: {} });

export function isOnSubnet(t: Topology, eni: NetworkInterface, ip: Ip): boolean {
  const subnet = t.subnets.get(eni.subnetId ?? '')?.subnet ?? null;
  if (subnet === null) return false;
  const texts = ip.family === 4 ? (subnet.cidr === null ? [] : [subnet.cidr]) : subnet.ipv6Cidrs;
  return anyContainsIp(texts, ip);
}

/** `host` as `belief` (or, `pinned`, a person) says it routes. */
export function routingFromBelief(t: Topology, host: HostNode, belief: Pick<OsBelief, 'routing' | 'confidence'>, basis: 'belief' | 'pinned' = 'belief'): HostRouting {
  return new BelievedRouting(t, host, belief, basis);
}
