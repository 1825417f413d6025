import { describe, expect, it } from 'vitest';
import { makeRandom, shuffle } from '../../testing/shuffle';
import { buildCellGrid, type GridCell } from './build-cell-grid';

const cell = (region: string, resource: GridCell['resource'], status: GridCell['status'] = 'complete', account = '111111111111'): GridCell => ({ account, region, resource, status, count: 1, code: status === 'denied' ? 'UnauthorizedOperation' : null });
const cells = [
  cell('us-east-1', 'Subnets'), cell('us-east-1', 'RouteTables', 'denied'), cell('us-east-1', 'Instances', 'denied'), cell('us-east-1', 'NetworkAcls', 'throttled'),
  cell('eu-west-1', 'Subnets'), cell('eu-west-1', 'RouteTables', 'denied'), cell('eu-west-1', 'Instances', 'denied'), cell('me-south-1', 'Subnets', 'disabled'),
];

describe('the grid of a scan', () => {
  it('has a row for each place and a column for each type, the same in any order', () => {
    const grid = buildCellGrid(cells);
    expect(grid.columns).toEqual(['Instances', 'Subnets', 'RouteTables', 'NetworkAcls']);
    expect(grid.rows.map((row) => [row.region, row.read, row.cells.map((entry) => entry?.status ?? null)])).toEqual([
      ['eu-west-1', 1, ['denied', 'complete', 'denied', null]],
      ['us-east-1', 1, ['denied', 'complete', 'denied', 'throttled']],
    ]);
    expect(grid).toMatchObject({ total: 7, read: 2, manyAccounts: false, disabled: ['me-south-1'], byStatus: { complete: 2, denied: 4, throttled: 1 } });
    for (let seed = 1; seed < 6; seed++) expect(buildCellGrid(shuffle(cells, makeRandom(seed)))).toEqual(grid);
  });
  it('says together what is missing for the same reason; a disabled region is no gap', () => {
    expect(buildCellGrid(cells).gaps.map(({ status, places, resources, cells: count }) => [status, places, resources, count])).toEqual([
      ['denied', ['eu-west-1', 'us-east-1'], ['Instances', 'RouteTables'], 4], ['throttled', ['us-east-1'], ['NetworkAcls'], 1],
    ]);
  });
  it('names accounts when there are several', () => {
    const grid = buildCellGrid([...cells, cell('us-east-1', 'Subnets', 'timeout', '222222222222')]);
    expect(grid.manyAccounts).toBe(true);
    expect(grid.gaps.find((gap) => gap.status === 'timeout')?.places).toEqual(['222222222222 us-east-1']);
  });
  it('is empty before the first cell', () => {
    expect(buildCellGrid([])).toMatchObject({ columns: [], rows: [], disabled: [], total: 0, read: 0, gaps: [] });
  });
});
