import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from '../../testing/open-world';
import type { OpenedWorld } from '../../testing/open-world';
import { getWorld } from '../../worlds/worlds';
import { completeQuery, countValues } from './complete-query';
import { queryMatcher } from './match-query';
import { parseQuery, withTerm } from './parse-query';

describe('parseQuery', () => {
  it('reads terms, alternatives, exclusions, quotes and bare words', () => {
    expect(parseQuery('scenario:appliance severity>=medium -vpc:legacy,"old one" tag:env=prod web*').terms.map(({ field, operator, values, exclude }) => [field, operator, values, exclude])).toEqual([
      ['scenario', ':', ['appliance'], false], ['severity', '>=', ['medium'], false], ['vpc', ':', ['legacy', 'old one'], true], ['tag', ':', ['env=prod'], false], ['text', ':', ['web*'], false],
    ]);
  });
  it('takes an IPv6 address for one, not for a field', () => {
    expect(parseQuery('fd00::1 fd00::/8').terms.map(({ field, values }) => [field, values])).toEqual([['ip', ['fd00::1']], ['ip', ['fd00::/8']]]);
  });
  it.each([
    ['colour:red', 'unknown-field'], ['vpc:', 'missing-value'], ['ip:10.0.0.300', 'bad-value'], ['severity:urgent', 'bad-value'], ['name>=3', 'no-order'], ['name:"open', 'open-quote'], ['severity>=unknown', 'no-order'],
  ])('reports %s as %s with its place and keeps the rest', (bad, code) => {
    const { terms, problems } = parseQuery(`web ${bad}`);
    expect(problems).toEqual([expect.objectContaining({ code, from: 4, to: 4 + bad.length })]);
    expect(terms.map((term) => term.field)).toEqual(['text']);
  });
  it('never throws, and every term lies where it says', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
      for (const term of parseQuery(text).terms) expect(text.slice(term.from, term.to)).not.toBe('');
    }));
  });
  it('puts a term in place of its like', () => {
    expect(withTerm('web vpc:a -vpc:b', 'vpc', 'my net')).toBe('web vpc:"my net" -vpc:b');
    expect(withTerm('', 'rule', 'AR-01')).toBe('rule:AR-01');
  });
});

describe('matching', () => {
  let world: OpenedWorld;
  beforeAll(async () => { world = await openWorld(getWorld('acme').build()); });
  const matched = (query: string): string[] => {
    const accept = queryMatcher(world.topology, world.analysis, parseQuery(query));
    return world.inventory.networkInterfaces.filter((eni) => accept === null || accept(eni)).map((eni) => eni.attachment?.instanceId ?? eni.id);
  };
  const hosts = (query: string): string[] => [...new Set(matched(query).map((id) => world.topology.hosts.get(id)?.instance?.tags['Name'] ?? id))].toSorted();
  it.each([
    ['scenario:appliance', ['fw-1']], ['scenario:dual-homed-vpcs', ['fw-1']], ['scenario:unexplained', ['edge-7']], ['rule:AR-09', ['fw-1']], ['severity:high', ['edge-7', 'fw-1']], ['enis>=3', ['fw-1']],
    ['ip:10.0.1.77', ['edge-7']], ['10.0.1.64/28', ['edge-7']], ['name:edge*', ['edge-7']], ['check:off kind:customer', ['fw-1']], ['has:eip kind:multi-homed -name:fw*', ['edge-7', 'www-1']],
  ])('%s', (query, expected) => { expect(hosts(query)).toEqual(expected); });
  it('an exclusion is the rest', () => {
    const all = matched('').length;
    for (const query of ['vpc:legacy', 'tier:public', 'zone:us-east-1a', 'kind:lambda', 'region:us-*', 'has:finding', 'sg:fw-untrust', 'type:m6i', 'state:running']) {
      const some = matched(query).length;
      expect([query, some > 0]).toEqual([query, true]);
      expect([query, some + matched(`-${query}`).length]).toEqual([query, all]);
    }
  });
  it('says nothing when it is empty or all wrong', () => { expect(queryMatcher(world.topology, world.analysis, parseQuery(' vpc: '))).toBeNull(); });
  it('every completion of a value matches something', () => {
    const values = countValues(world.topology, world.analysis);
    for (const field of ['scenario', 'vpc', 'subnet', 'sg', 'type', 'kind', 'rule', 'zone'] as const) {
      for (const { insert } of completeQuery(values, `${field}:`, field.length + 1)) expect([field, insert, matched(`${field}:${insert}`).length > 0]).toEqual([field, insert, true]);
    }
    expect(completeQuery(values, 'web -sc', 7)).toEqual([{ insert: 'scenario:', from: 5, to: 7, kind: 'field', label: 'scenario', count: null }]);
    expect(completeQuery(values, 'vpc:prod,le', 11).map((one) => [one.insert, one.from])).toEqual([['legacy', 9]]);
  });
});
