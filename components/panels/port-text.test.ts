import { describe, expect, it } from 'vitest';
import { formatPorts, formatProtocol } from './port-text';

describe('port texts', () => {
  it('says all for every way AWS writes all', () => {
    expect([formatPorts(null, null, 'all'), formatPorts(-1, -1, 'all'), formatPorts(0, 65535, 'all'), formatProtocol('-1', 'all')]).toEqual(['all', 'all', 'all', 'all']);
  });
  it('writes one port and a range', () => {
    expect([formatPorts(22, 22, 'all'), formatPorts(1024, 65535, 'all')]).toEqual(['22', '1024–65535']);
  });
  it('names protocols, keeps numbers it has no name for', () => {
    expect([formatProtocol('6', 'all'), formatProtocol('tcp', 'all'), formatProtocol('132', 'all')]).toEqual(['TCP', 'TCP', '132']);
  });
});
