import type { InstanceRef, SubnetRef } from './made-parts';
import { all, anywhere } from './permissions';
import type { WorldBuilder } from './world-builder';

/** A one-armed firewall: one ENI, source/destination check off, everything let in. */
export function addFirewall(w: WorldBuilder, name: string, subnet: SubnetRef, options: { readonly elasticIp?: string; readonly state?: string; readonly ip?: string } = {}): InstanceRef {
  return w.instance(name, subnet, { type: 'c6in.xlarge', image: 'firewall', marketplace: 'dd0w4ru5k2zftnex7p1ofirewl', sourceDestCheck: false, groups: [w.group(subnet.vpc, `${name}-transit`, [all(anywhere)])], ...options });
}

/** The ENI a route names. */
export function eth(instance: InstanceRef, device = 0): string {
  const eni = instance.enis[device];
  if (eni === undefined) throw new Error(`${instance.name} has no eth${device}`);
  return eni.id;
}
