import { describe, expect, it } from 'vitest';
import { makeAccount } from './made-account';

const count = (files: ReturnType<typeof makeAccount>, part: string, member: string): number =>
  files.filter((f) => f.path.includes(part)).reduce((sum, f) => sum + (f.json as Record<string, unknown[]>)[member]!.length, 0);

describe('makeAccount', () => {
  it('makes exactly the ENIs and instances asked for, in pages of at most 1000', () => {
    const files = makeAccount({ eni: 2500, instances: 1000, seed: 1 });
    expect(count(files, 'describe-network-interfaces', 'NetworkInterfaces')).toBe(2500);
    expect(count(files, 'describe-instances', 'Reservations')).toBe(1000);
    for (const file of files) for (const list of Object.values(file.json as Record<string, unknown>).filter(Array.isArray)) expect(list.length).toBeLessThanOrEqual(1000);
  });

  it('gives no id, MAC or address of a VPC twice', () => {
    const enis = makeAccount({ eni: 5000, instances: 2000, seed: 2 }).filter((f) => f.path.includes('network-interfaces')).flatMap((f) => (f.json as { NetworkInterfaces: { NetworkInterfaceId: string; MacAddress: string; VpcId: string; PrivateIpAddress: string }[] }).NetworkInterfaces);
    expect(new Set(enis.map((e) => e.NetworkInterfaceId)).size).toBe(5000);
    expect(new Set(enis.map((e) => e.MacAddress)).size).toBe(5000);
    expect(new Set(enis.map((e) => `${e.VpcId} ${e.PrivateIpAddress}`)).size).toBe(5000);
  });

  it('is the same account every time', () => {
    expect(JSON.stringify(makeAccount({ eni: 300, instances: 100, seed: 3 }))).toBe(JSON.stringify(makeAccount({ eni: 300, instances: 100, seed: 3 })));
  });
});
