// A guest's possible choices of ENI as ways to follow.
import type { NetworkInterface } from '../../../model/inventory';
import type { UnknownCause } from '../../../model/trace';
import type { Ip } from '../../../net/ip';
import type { EgressChoice, EgressQuestion } from '../host-routing';
import type { Choice, Next } from './next';
import type { Walk } from './walk';

/** `sourceOf`: the address the packet takes with the ENI; `null` keeps the one it has. */
export function sendByChoice(walk: Walk, instanceId: string, choices: readonly EgressChoice[], purpose: EgressQuestion['purpose'], cause: 'guest-decides' | 'appliance-decides', sourceOf: (eni: NetworkInterface) => Ip | null): Next {
  const unknown: UnknownCause = { code: cause, at: instanceId, detail: {}, gaps: [] };
  return {
    step: 'branch', cause: unknown, choices: choices.map((choice): Choice => {
      const eni = walk.context.topology.networkInterfaces.get(choice.networkInterfaceId ?? '');
      if (eni === undefined) return { id: instanceId, next: null, before: { kind: 'no-way', instanceId, choice } };
      return { id: eni.id, next: { step: 'send', networkInterface: eni, purpose }, before: { kind: 'guest', instanceId, networkInterface: eni, choice, source: sourceOf(eni) } };
    }),
  };
}
