// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_InstanceTypeInfo.html
import type { InstanceTypeLimits } from '../model/inventory';
import type { RawObject } from './read-fields';
import { integer, isObject, list, object, text } from './read-fields';

/** `id` is the type's name, as list readers want one. */
export function readInstanceType(raw: RawObject): (InstanceTypeLimits & { readonly id: string }) | null {
  const instanceType = text(raw.InstanceType);
  const network = object(raw.NetworkInfo);
  const maximumNetworkInterfaces = integer(network?.MaximumNetworkInterfaces);
  if (instanceType === null || maximumNetworkInterfaces === null) return null;
  const networkCards = list(network?.NetworkCards).flatMap((card) => {
    const index = isObject(card) ? integer(card.NetworkCardIndex) : null;
    const maximum = isObject(card) ? integer(card.MaximumNetworkInterfaces) : null;
    return index === null || maximum === null ? [] : [{ index, maximumNetworkInterfaces: maximum }];
  });
  return {
    id: instanceType,
    instanceType,
    maximumNetworkInterfaces,
    ipv4AddressesPerInterface: integer(network?.Ipv4AddressesPerInterface) ?? 1,
    ipv6AddressesPerInterface: integer(network?.Ipv6AddressesPerInterface) ?? 0,
    networkCards: networkCards.sort((a, b) => a.index - b.index),
    hypervisor: text(raw.Hypervisor),
  };
}
