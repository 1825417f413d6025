// Files of the collection script about calls that failed.
import { describe, expect, it } from 'vitest';
import { normalise } from '../../normalise/normalise';
import type { InputFile } from './import-limits';
import { readFiles } from './read-files';

const file = (path: string, json: unknown): InputFile => ({ path, bytes: new TextEncoder().encode(JSON.stringify(json)) });
const failed = (path: string, resource: string, code: string): InputFile => file(path, { eniLensCallError: { action: 'ec2:Any', resource, account: '123456789012', region: 'us-east-1', code } });
const cells = async (...files: InputFile[]): Promise<string[]> => {
  const { inventory, problems } = normalise(await readFiles([...files, file('123456789012/us-east-1/describe-vpcs.json', { Vpcs: [{ VpcId: 'vpc-1', CidrBlock: '10.0.0.0/16' }] })]));
  return [...inventory.coverage.filter(({ status }) => status !== 'complete' && status !== 'not-provided').map(({ resource, status, code }) => `${resource} ${status} ${code}`), ...problems.map(({ code }) => code)];
};

describe('call errors', () => {
  it.each([
    ['UnauthorizedOperation', 'denied'], ['AccessDeniedException', 'denied'], ['RequestLimitExceeded', 'throttled'], ['OptInRequired', 'disabled'], ['no-answer', 'timeout'], ['InternalError', 'error'], ['command-failed', 'error'],
  ])('%s is a %s cell', async (code, status) => {
    expect(await cells(failed('a/describe-subnets.json', 'Subnets', code))).toEqual([`Subnets ${status} ${code}`]);
  });
  it('one of several calls of a type failed: a part', async () => {
    const routes = file('123456789012/us-east-1/search-transit-gateway-routes-tgw-rtb-0123456789abcdef0.json', { Routes: [], AdditionalRoutesAvailable: false });
    expect(await cells(routes, failed('b.json', 'TransitGatewayRoutes', 'UnauthorizedOperation'))).toEqual(['TransitGatewayRoutes partial UnauthorizedOperation']);
  });
  it('a disabled region is no list of missing answers', async () => {
    const { inventory } = normalise(await readFiles([file('x.json', { eniLensCallError: { action: 'ec2:DescribeRegions', resource: 'Regions', account: '123456789012', region: 'af-south-1', code: 'not-opted-in' } })]));
    expect(inventory.coverage).toEqual([{ account: '123456789012', region: 'af-south-1', resource: 'Regions', status: 'disabled', count: 0, code: 'not-opted-in' }]);
  });
  it('another shape is refused, and nothing of it is kept', async () => {
    expect(await cells(file('c.json', { eniLensCallError: { resource: 'Everything', code: 'x y' } }))).toEqual(['wrong-shape']);
  });
});
