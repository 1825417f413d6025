import { describe, expect, it } from 'vitest';
import { sampleAccount, sampleEni } from './sample-entities';
import type { PublicAssociation } from '../model/inventory';
import { publicIpKind } from './public-ip-kind';

const association = (part: Partial<PublicAssociation>): PublicAssociation => ({ publicIp: '198.51.100.1', allocationId: null, ipOwnerId: null, carrierIp: null, customerOwnedIp: null, ...part });

describe('publicIpKind', () => {
  it.each([
    [{ allocationId: 'eipalloc-1', ipOwnerId: sampleAccount }, 'eip'],
    [{ ipOwnerId: 'amazon' }, 'auto'],
    [{ ipOwnerId: 'amazon-rds' }, 'service'],
    [{ ipOwnerId: 'amazon-elb' }, 'service'],
    [{ ipOwnerId: 'amazon', carrierIp: '155.146.10.1' }, 'carrier'],
    [{ ipOwnerId: sampleAccount, customerOwnedIp: '192.0.2.1' }, 'customer-owned'],
    [{ ipOwnerId: sampleAccount }, 'eip'],
  ] as const)('%o is %s', (part, kind) => {
    expect(publicIpKind(association(part), sampleEni('eni-1'))).toBe(kind);
  });
});
