// Plans name the real things, can be undone and checked, and stay harmless to paste whatever the files contained.
import { describe, expect, it } from 'vitest';
import type { FixCode, FixVariant } from '../../model/analysis';
import type { Inventory } from '../../model/inventory';
import { buildTopology } from '../../graph/build-topology';
import { account, address, amazonLinux, dualHomed, eip, eni, instance, table, toGateway, toNat, windows } from '../rules/testing-account';
import { crossing, eastWest, ingress, inspection, toTransit } from '../rules/testing-networks';
import { routeSamples } from '../rules/testing-route-samples';
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

  it('creates routes that are missing, replaces those that are there, and undoes either', () => {
    const [mirror] = plan(eastWest([]), 'AR-08', 'mirror-route');
    expect(mirror?.commands).toEqual(['aws ec2 create-route --route-table-id rtb-b --destination-cidr-block 10.0.1.0/24 --network-interface-id eni-f1 --region us-east-1']);
    expect(mirror?.undo).toEqual(['aws ec2 delete-route --route-table-id rtb-b --destination-cidr-block 10.0.1.0/24 --region us-east-1']);
    const [around] = plan(ingress({ back: [toGateway] }), 'AR-07', 'mirror-route');
    expect(around?.commands).toEqual(['aws ec2 replace-route --route-table-id rtb-a --destination-cidr-block 0.0.0.0/0 --network-interface-id eni-f1 --region us-east-1']);
    expect(around?.undo).toEqual(['aws ec2 replace-route --route-table-id rtb-a --destination-cidr-block 0.0.0.0/0 --gateway-id igw-1 --region us-east-1']);
  });
  it('works on the transit gateway with its own ids', () => {
    const [mode] = plan(inspection(false, true), 'AR-12', 'enable-appliance-mode');
    expect([mode?.commands, mode?.notes[0]]).toEqual([['aws ec2 modify-transit-gateway-vpc-attachment --transit-gateway-attachment-id tgw-attach-1 --options ApplianceModeSupport=enable --region us-east-1'], 'appliance-mode-rehash']);
    const lost = crossing({ back: [toTransit('10.0.0.0/16')], home: [], propagations: [] });
    expect(plan(lost, 'AR-14', 'enable-transit-gateway-propagation')[0]?.commands).toEqual(['aws ec2 enable-transit-gateway-route-table-propagation --transit-gateway-route-table-id tgw-rtb-2 --transit-gateway-attachment-id tgw-attach-1 --region us-east-1']);
    expect(plan(lost, 'AR-14', 'create-transit-gateway-route')[0]?.commands).toEqual(['aws ec2 create-transit-gateway-route --transit-gateway-route-table-id tgw-rtb-2 --destination-cidr-block 10.0.0.0/16 --transit-gateway-attachment-id tgw-attach-1 --region us-east-1']);
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
    // The networks of the routing rules, with every id and the blocks of subnets spoilt.
    const spoilt = routeSamples().map((inventory) => JSON.parse(JSON.stringify(inventory).replaceAll(/"((?:rtb|eni|pcx|tgw|tgw-attach|tgw-rtb|vpce|sg|nat|igw|eigw|vgw|subnet|vpc|i)-[a-z0-9]+(?:-[0-9])?)"/g, (_, id: string) => JSON.stringify(`${id}${evil}`))) as Inventory);
    for (const inventory of [...inventories, ...spoilt]) {
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
