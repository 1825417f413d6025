import { beforeAll, describe, expect, it } from 'vitest';
import type { CoverageCell } from '../model/coverage';
import { openWorld, type OpenedWorld } from '../testing/open-world';
import { lookupWorld } from '../worlds/worlds';
import { neighbourhood, visibleIds } from './filter';
import { layerCounts, listFindings, listScenarios, summariseCoverage } from './lists';
import { nameOf } from './resource-kind';
import { emptyFilters } from './view-state';

let w: OpenedWorld;
beforeAll(async () => { w = await openWorld(lookupWorld('acme')!.build()); });
const idOf = (name: string): string => [...w.topology.hosts.keys()].find((id) => nameOf(w.topology, id) === name)!;

describe('rail lists', () => {
  it('findings: counts add up, worst first, groups hold each finding once', () => {
    const list = listFindings(w.topology, w.analysis);
    expect(list.total).toBe(w.analysis.findings.length);
    expect(Object.values(list.counts).reduce((sum, count) => sum + count, 0)).toBe(list.total);
    expect(list.groups.flatMap((group) => group.items)).toEqual(list.items);
    const rank = ['high', 'medium', 'low', 'info', 'unknown'];
    const levels = list.items.map((item) => rank.indexOf(item.level));
    expect(levels).toEqual([...levels].sort((a, b) => a - b));
    expect(list.items.some((item) => item.finding.rule === 'AR-09' && item.subject.name === 'fw-1' && item.device === 'eth1')).toBe(true);
  });

  it('findings: filters by severity, rule and scenario', () => {
    const only = (filters: Parameters<typeof listFindings>[2]) => listFindings(w.topology, w.analysis, filters).items;
    expect(only({ severities: ['high'], rules: [], scenarios: [] }).every((item) => item.level === 'high')).toBe(true);
    expect(only({ severities: [], rules: ['AR-09'], scenarios: [] }).map((item) => item.subject.name)).toEqual(['fw-1']);
    expect(new Set(only({ severities: [], rules: [], scenarios: ['unexplained'] }).map((item) => item.subject.name))).toEqual(new Set(['edge-7']));
  });

  it('scenarios: AWS order, unexplained last, every multi-homed host is counted', () => {
    const { counts, explained, total } = listScenarios(w.topology, w.analysis);
    expect(counts.slice(0, 5).map((entry) => entry.scenario)).toEqual(['management-network', 'network-appliance', 'dual-homed-subnets', 'dual-homed-vpcs', 'low-budget-ha']);
    expect(counts.at(-1)).toMatchObject({ scenario: 'unexplained', hosts: [idOf('edge-7')] });
    expect(total - explained).toBe(1);
    expect(total).toBe([...w.analysis.hosts.values()].filter((host) => host.multiHomed).length);
  });

  it('layers and coverage', () => {
    const counts = Object.fromEntries(layerCounts(w.topology, w.analysis).map(({ layer, count }) => [layer, count]));
    expect(counts['instances']! + counts['multi-homed']!).toBe(w.topology.hosts.size);
    expect(counts['unattached']).toBe(1);
    const coverage = summariseCoverage(w.topology);
    expect(Object.values(coverage.byStatus).reduce((sum, count) => sum + count, 0)).toBe(coverage.total);
    expect(coverage.places.reduce((sum, place) => sum + place.cells, 0)).toBe(coverage.total);
    expect(coverage.read + coverage.gaps.length + coverage.notProvided.length).toBe(coverage.total);
  });

  it('filters keep matching ENIs, their hosts and frames bright', () => {
    expect(visibleIds(w.topology, w.analysis, emptyFilters)).toBeNull();
    const visible = visibleIds(w.topology, w.analysis, { ...emptyFilters, rules: ['AR-09'] })!;
    expect(visible).toContain(idOf('fw-1'));
    expect(visible).not.toContain(idOf('www-1'));
    const legacy = [...w.topology.vpcs.keys()].find((id) => nameOf(w.topology, id) === 'legacy')!;
    const inLegacy = visibleIds(w.topology, w.analysis, { ...emptyFilters, vpcs: [legacy], kinds: ['multi-homed'] })!;
    expect([...inLegacy].filter((id) => id.startsWith('i-'))).toEqual([idOf('fw-1')]);
  });

  it('focus grows with the hops', () => {
    const near = neighbourhood(w.topology, w.analysis, { id: idOf('fw-1'), hops: 1 });
    const far = neighbourhood(w.topology, w.analysis, { id: idOf('fw-1'), hops: 3 });
    expect([...near].filter((id) => id.startsWith('eni-'))).toHaveLength(3);
    expect(far.size).toBeGreaterThan(near.size);
    for (const id of near) expect(far).toContain(id);
  });

  it('coverage: what a scan was denied or could not finish is a gap, worst first; a region that is not enabled is none', () => {
    const cell = (region: string, resource: CoverageCell['resource'], status: CoverageCell['status']): CoverageCell => ({ account: '123456789012', region, resource, status, count: 0, code: null });
    const coverage = [
      cell('us-east-1', 'Vpcs', 'complete'), cell('us-east-1', 'Subnets', 'partial'), cell('us-east-1', 'RouteTables', 'denied'), cell('us-east-1', 'NetworkAcls', 'throttled'),
      cell('eu-west-1', 'Vpcs', 'timeout'), cell('me-south-1', 'Regions', 'disabled'),
    ];
    const summary = summariseCoverage({ ...w.topology, inventory: { ...w.topology.inventory, coverage } });
    expect(summary).toMatchObject({ total: 5, read: 1, regions: 2, disabled: [{ region: 'me-south-1' }] });
    expect(summary.gaps.map((gap) => [gap.resource, gap.status])).toEqual([['RouteTables', 'denied'], ['Vpcs', 'timeout'], ['NetworkAcls', 'throttled'], ['Subnets', 'partial']]);
    expect(summary.places.map((place) => [place.region, place.read, place.cells, place.worst])).toEqual([['eu-west-1', 0, 1, 'timeout'], ['us-east-1', 1, 4, 'denied']]);
  });
});
