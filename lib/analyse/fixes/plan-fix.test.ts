// Plans name the real things, can be undone and checked, and stay harmless to paste whatever the files contained.
import { describe, expect, it } from 'vitest';
import type { FixCode, FixVariant } from '../../model/analysis';
import type { Inventory } from '../../model/inventory';
import { buildTopology } from '../../graph/build-topology';
import { account, address, amazonLinux, dualHomed, eip, eni, instance, table, toNat, windows } from '../rules/testing-account';
import { sampleAnalyses } from '../rules/testing-samples';
import { analyse } from '../analyse';
import { planFix } from './plan-fix';

const sameSubnet = { subnetId: 'subnet-a', ip: '10.0.1.11' };

function plan(inventory: Inventory, rule: string, code: FixCode): readonly FixVariant[] {
  const topology = buildTopology(inventory);
  const analysis = analyse(topology);
  const finding = analysis.findings.find((candidate) => candidate.rule === rule);
  return finding === undefined ? [] : planFix(code, finding, topology, analysis).variants;
}
const ofPlatform = (variants: readonly FixVariant[], platform: FixVariant['platform']): FixVariant | undefined => variants.find((variant) => variant.platform === platform);

describe('planFix', () => {
  it('gives commands, undo and checks for every fix of every finding', () => {
    const empty: string[] = [];
    for (const { topology, analysis } of sampleAnalyses()) {
      for (const finding of analysis.findings) {
        for (const code of finding.fixes) {
          const { variants } = planFix(code, finding, topology, analysis);
          if (variants.length === 0) empty.push(`${finding.id} ${code}`);
          for (const variant of variants) if (variant.commands.length === 0 || variant.undo.length === 0 || variant.verify.length === 0) empty.push(`${finding.id} ${code} ${variant.platform}`);
        }
      }
    }
    expect(empty).toEqual([]);
  });

  it("takes AWS's way for two ENIs in one subnet: assign, associate, detach; undo runs backwards", () => {
    const inventory = account({ ...dualHomed({}, {}, { ...sameSubnet, public: eip('198.51.100.7') }) });
    const cloud = ofPlatform(plan(inventory, 'AR-01', 'assign-secondary-ip'), 'aws-cli');
    expect(cloud?.commands).toEqual([
      "aws ec2 assign-private-ip-addresses --network-interface-id eni-1 --private-ip-addresses '<free-ip-in-10.0.1.0/24>' --region us-east-1",
      "aws ec2 associate-address --allocation-id eipalloc-1 --network-interface-id eni-1 --private-ip-address '<free-ip-in-10.0.1.0/24>' --allow-reassociation --region us-east-1",
      'aws ec2 detach-network-interface --attachment-id eni-attach-i-1-1 --region us-east-1',
    ]);
    expect(cloud?.undo[0]).toBe('aws ec2 attach-network-interface --network-interface-id eni-2 --instance-id i-1 --device-index 1 --region us-east-1');
  });

  it('moves secondary addresses as they are', () => {
    const second = eni({ id: 'eni-2', on: ['i-1', 1], ...sameSubnet });
    const built = dualHomed({}, {}, sameSubnet);
    const inventory = account({ ...built, networkInterfaces: [...built.networkInterfaces.slice(0, 1), { ...second, privateIps: [...second.privateIps, { address: '10.0.1.99', primary: false, dnsName: null, association: null }] }] });
    expect(ofPlatform(plan(inventory, 'AR-01', 'assign-secondary-ip'), 'aws-cli')?.commands).toContain('aws ec2 assign-private-ip-addresses --network-interface-id eni-1 --private-ip-addresses 10.0.1.99 --allow-reassignment --region us-east-1');
  });

  it("speaks the guest's language", () => {
    const linux = ofPlatform(plan(account(dualHomed()), 'AR-02', 'policy-routing'), 'linux');
    expect(linux?.commands).toContain('sudo ip route replace default via 10.0.2.1 dev ens6 table 1001');
    expect(linux?.commands).toContain('sudo ip rule add from 10.0.2.10 table 1001 priority 1001');
    expect(linux?.verify).toContain('ip route get 203.0.113.10 from 10.0.2.10');
    const amazon = ofPlatform(plan(account(dualHomed(amazonLinux)), 'AR-02', 'policy-routing'), 'amazon-linux-2023');
    expect(amazon?.verify).toContain('ip route show table 10001');
    expect(plan(account(dualHomed(windows)), 'AR-02', 'policy-routing').map((variant) => variant.platform)).toEqual(['windows']);
  });

  it('never associates by instance id', () => {
    for (const { topology, analysis } of sampleAnalyses()) {
      for (const finding of analysis.findings) {
        for (const code of finding.fixes) {
          for (const line of planFix(code, finding, topology, analysis).variants.flatMap((variant) => [...variant.commands, ...variant.undo])) {
            if (line.includes('associate-address')) expect(line).not.toContain('--instance-id');
          }
        }
      }
    }
  });

  it('gives one subnet of a shared table a table of its own', () => {
    const inventory = account({ instances: [instance({ id: 'i-1' })], networkInterfaces: [eni({ id: 'eni-1', on: ['i-1', 0], public: eip('198.51.100.7') })], routeTables: [table('rtb-1', ['subnet-a', 'subnet-b'], [toNat])] });
    const [variant] = plan(inventory, 'AR-03', 'route-to-internet-gateway');
    expect(variant?.commands[0]).toBe('aws ec2 create-route-table --vpc-id vpc-1 --region us-east-1');
    expect(variant?.commands.join('\n')).not.toContain('replace-route --route-table-id rtb-1');
  });

  it('uses the association of the address list', () => {
    const listed = address('eipalloc-9', '198.51.100.7', { associationId: 'eipassoc-9', networkInterfaceId: 'eni-1', privateIp: '10.0.1.10' });
    const inventory = account({ networkInterfaces: [eni({ id: 'eni-1', public: eip('198.51.100.7', null) })], addresses: [listed] });
    expect(plan(inventory, 'IP-02', 'release-orphan-eip')[0]?.commands).toEqual(['aws ec2 disassociate-address --association-id eipassoc-9 --region us-east-1', 'aws ec2 release-address --allocation-id eipalloc-9 --region us-east-1']);
  });

  const hostile = ["x'; rm -rf ~ #", '$(touch /tmp/x)', '--endpoint-url=http://evil', 'eni-1\nrm -rf ~', '`id`', 'eni-1\u202e; id', 'EOF\nid\nEOF'];
  it.each(hostile)('stays harmless for %j in every id and address', (evil) => {
    const host = dualHomed({ id: 'i-1' }, { description: evil }, { ...sameSubnet, id: `eni-2${evil}`, mac: evil, public: eip(evil, evil), region: evil });
    const inventories = [
      account({ ...host, subnets: [{ ...account({}).subnets[0]!, cidr: evil }] }),
      account({ networkInterfaces: [eni({ id: evil, description: evil, subnetId: evil, groups: [evil], ip: evil, public: eip(evil, evil) })] }),
      account({ ...dualHomed({}, {}, { subnetId: evil, ip: evil }), routeTables: [table(evil, [evil], [toNat, { ...toNat, destination: evil, state: 'blackhole' }])] }),
    ];
    for (const inventory of inventories) {
      const topology = buildTopology(inventory);
      const analysis = analyse(topology);
      for (const finding of analysis.findings) {
        for (const code of finding.fixes) {
          for (const variant of planFix(code, finding, topology, analysis).variants) {
            for (const line of [...variant.commands, ...variant.undo, ...variant.verify]) expect(withoutQuoted(line)).not.toMatch(/rm -rf|touch|evil|`|\u202e|; id|^id$/m);
          }
        }
      }
    }
  });
});

/** What a shell would interpret: the line without its single-quoted parts (a here-document is quoted as a whole). */
const withoutQuoted = (line: string): string => line.replaceAll(/'[^']*'(?:\\''[^']*')*/g, '');
