import { describe, expect, it } from 'vitest';
import { readFiles } from '../../collect/files/read-files';
import { normalise } from '../../normalise/normalise';
import { getWorld } from '../../worlds/worlds';
import { readInventory } from './read-inventory';

const encoder = new TextEncoder();
const filesOf = (id: string): { path: string; bytes: Uint8Array }[] => getWorld(id).build().map(({ path, json }) => ({ path, bytes: encoder.encode(JSON.stringify(json)) }));
const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

describe('readInventory', () => {
  it.each(['acme', 'shared-subnet', 'torn-references'])('reads %s page by page to what all pages at once give, in any order and without folders', async (id) => {
    for (const files of [filesOf(id), filesOf(id).reverse(), filesOf(id).map(({ path, bytes }) => ({ path: fileName(path), bytes }))]) {
      const { inventory, problems, pageCount } = await readInventory(files);
      const raw = await readFiles(files);
      expect({ inventory, problems }).toEqual(normalise(raw));
      expect(pageCount).toBe(raw.pages.length);
    }
  });
  it('knows of a missing page only at the end', async () => {
    const file = (path: string, value: unknown): { path: string; bytes: Uint8Array } => ({ path, bytes: encoder.encode(JSON.stringify(value)) });
    const subnet = (id: string): object => ({ SubnetId: id, VpcId: 'vpc-1', OwnerId: '111111111111', AvailabilityZone: 'eu-west-1a' });
    const { inventory, problems } = await readInventory([file('s-1.json', { Subnets: [subnet('subnet-1')], NextToken: 'more' }), file('s-2.json', { Subnets: [subnet('subnet-2')], NextToken: 'more' })]);
    expect(problems.map(({ code, file: name }) => [code, name])).toEqual([['page-missing', 's-2.json']]);
    expect(inventory.coverage.find(({ resource }) => resource === 'Subnets')).toMatchObject({ account: '111111111111', region: 'eu-west-1', status: 'partial', count: 2 });
  });
});
