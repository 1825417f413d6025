import { describe, expect, it } from 'vitest';
import { foldCommand } from './fold-command';

describe('foldCommand', () => {
  it('puts each option of a long AWS command on its own line', () =>
    expect(foldCommand('aws ec2 modify-network-interface-attribute --network-interface-id eni-1 --no-source-dest-check')).toBe('aws ec2 modify-network-interface-attribute \\\n  --network-interface-id eni-1 \\\n  --no-source-dest-check'));
  it('leaves short and other lines alone', () => {
    expect(foldCommand('aws ec2 describe-vpcs --output json')).toBe('aws ec2 describe-vpcs --output json');
    expect(foldCommand('ip route get 203.0.113.10 from 10.0.2.10 iif lo --some-option that-is-very-long')).not.toContain('\n');
  });
});
