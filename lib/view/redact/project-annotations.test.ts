import { describe, expect, it } from 'vitest';
import { analyse } from '../../analyse/analyse';
import * as samples from '../../analyse/guest/testing-samples';
import { account, dualHomed, eip } from '../../analyse/rules/testing-account';
import { buildTopology } from '../../graph/build-topology';
import type { GuestAnnotations } from '../../model/guest';
import type { SnapshotDocument } from '../../model/snapshot';
import { redactDocument } from './redact-document';

const seed = Uint8Array.from({ length: 16 }, (_, i) => i);
const noted = (text: string): GuestAnnotations => [{
  instanceId: 'i-1', pin: { routing: 'policy-routing', reason: 'ask Eva at 203.0.113.9', author: 'Eva Müller', at: '2026-02-01T00:00:00Z' },
  evidence: [{ id: 'a'.repeat(32), author: 'Eva Müller', at: '2026-02-01T00:00:00Z', evidence: samples.evidenceOf(text) }],
}];
const document = (annotations: GuestAnnotations): SnapshotDocument => ({
  schema: 'eni-lens/snapshot@1', name: 'x', collectedAt: null, source: 'files', inventory: account(dualHomed({}, {}, { public: eip('198.51.100.10') })), problems: [], redaction: null, annotations,
});
const verdicts = ({ inventory, annotations }: SnapshotDocument): readonly string[] => analyse(buildTopology(inventory), annotations).findings.map((finding) => `${finding.rule} ${finding.severity} ${finding.verdict} ${finding.confidence}`).toSorted();

describe.each([['policy routing', samples.amazonLinux2023], ['one default route', samples.singleDefault], ['netplan', samples.netplan], ['Windows', samples.routePrint], ['Windows in Japanese', samples.routePrintJapanese]] as const)('%s', (_name, text) => {
  it.each(['topology', 'internal', 'full'] as const)('comes to the same verdicts when shared as %s', (preset) => {
    const source = document(noted(text));
    const shared = redactDocument(source, preset, seed).document;
    expect(verdicts(shared)).toEqual(verdicts(source));
    expect(shared.annotations).toHaveLength(1);
  });
  it('as topology says nothing of the account or its people', () => {
    const bytes = JSON.stringify(redactDocument(document(noted(text)), 'topology', seed).document.annotations);
    for (const secret of ['Eva', 'ask', '203.0.113.9', samples.firstMac, samples.secondMac, '10.0.1.10', '10.0.2.10', '"i-1"', '10.0.1.1"']) expect(bytes).not.toContain(secret);
  });
});

it('keeps no names of interfaces and tables that people chose, and no marks', () => {
  const text = JSON.stringify([{ priority: 0, src: 'all', table: 'local' }, { priority: 90, src: 'all', fwmark: '0xdead', table: 'payroll' }, { priority: 32766, src: 'all', table: 'main' }]);
  const addr = JSON.stringify([{ ifindex: 2, ifname: 'payroll0', link_type: 'ether', address: samples.firstMac, addr_info: [{ family: 'inet', local: '10.0.1.10', prefixlen: 24 }] }]);
  const bytes = JSON.stringify(redactDocument(document(noted(`${text}\n${addr}`)), 'internal', seed).document.annotations);
  for (const secret of ['payroll', 'dead', 'Müller', '203.0.113.9']) expect(bytes).not.toContain(secret);
  expect(bytes).toContain('if1');
});
