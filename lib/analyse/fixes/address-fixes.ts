// Fixes that move, replace or remove public IPv4 addresses. Associations always name the ENI: with several ENIs an instance id is refused.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AssociateAddress.html
import type { FixVariant } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';
import { publicAddresses } from '../rules/public-address';
import { aws, idArgument, ipArgument, placeholder, quote } from './shell';
import { elasticIpOf, freeAddress, interfaceParam, primaryAddress, text } from './subject';
import type { FixSubject } from './subject';

const describe = (region: string | null, allocation: string): string => aws('describe-addresses', region, `--allocation-ids ${allocation}`, "--query 'Addresses[].[PublicIp,NetworkInterfaceId,PrivateIpAddress]'", '--output table');
const associate = (region: string | null, allocation: string, eni: string, privateIp: string): string =>
  aws('associate-address', region, `--allocation-id ${allocation}`, `--network-interface-id ${eni}`, `--private-ip-address ${privateIp}`, '--allow-reassociation');
const associationOf = (subject: FixSubject, eni: NetworkInterface, publicIp: string | null): string =>
  idArgument(elasticIpOf(subject, eni, publicIp).address?.associationId, `association-of-${publicIp ?? eni.id}`);

/** Shows the association's id when the data does not have it. */
function lookUpAssociation(subject: FixSubject, eni: NetworkInterface, publicIp: string): readonly string[] {
  const known = elasticIpOf(subject, eni, publicIp).address?.associationId ?? null;
  return known === null ? [aws('describe-addresses', subject.region, `--filters Name=public-ip,Values=${ipArgument(publicIp, 'public-ip')}`, "--query 'Addresses[].AssociationId'", '--output text')] : [];
}

/** The ENI the finding is about. */
const subjectEni = (subject: FixSubject): NetworkInterface | null => interfaceParam(subject, 'eni') ?? subject.interfaces[0] ?? null;

export function moveAddressToPrimary(subject: FixSubject): readonly FixVariant[] {
  const eni = subjectEni(subject);
  const primary = subject.host?.primary ?? null;
  const publicIp = text(subject.finding, 'publicIp') ?? null;
  if (eni === null || primary === null || primary.id === eni.id) return [];
  const { region } = subject;
  const found = elasticIpOf(subject, eni, publicIp);
  const allocation = idArgument(found.allocationId, `allocation-of-${publicIp ?? eni.id}`);
  const taken = primary.privateIps[0]?.association != null;
  const target = taken ? freeAddress(subject, primary) : primaryAddress(primary);
  const primaryId = idArgument(primary.id, 'primary-eni');
  return [{
    platform: 'aws-cli',
    commands: [...(taken ? [aws('assign-private-ip-addresses', region, `--network-interface-id ${primaryId}`, `--private-ip-addresses ${target}`)] : []), associate(region, allocation, primaryId, target)],
    undo: [associate(region, allocation, idArgument(eni.id, 'eni'), ipArgument(found.privateIp, `private-ip-of-${eni.id}`)), ...(taken ? [aws('unassign-private-ip-addresses', region, `--network-interface-id ${primaryId}`, `--private-ip-addresses ${target}`)] : [])],
    verify: [describe(region, allocation)],
    notes: ['primary-security-groups', 'short-interruption', ...(taken ? ['free-address', 'guest-secondary-address'] : [])],
  }];
}

export function removePublicAddress(subject: FixSubject): readonly FixVariant[] {
  const eni = subjectEni(subject);
  if (eni === null) return [];
  const { region } = subject;
  const id = idArgument(eni.id, 'eni');
  const commands: string[] = [];
  const undo: string[] = [];
  for (const address of publicAddresses(eni)) {
    if (address.kind === 'eip') {
      commands.push(...lookUpAssociation(subject, eni, address.publicIp));
      commands.push(aws('disassociate-address', region, `--association-id ${associationOf(subject, eni, address.publicIp)}`));
      undo.push(associate(region, idArgument(elasticIpOf(subject, eni, address.publicIp).allocationId, `allocation-of-${address.publicIp}`), id, ipArgument(address.privateIp, 'private-ip')));
    } else {
      commands.push(aws('modify-network-interface-attribute', region, `--network-interface-id ${id}`, '--no-associate-public-ip-address'));
      undo.push(aws('modify-network-interface-attribute', region, `--network-interface-id ${id}`, '--associate-public-ip-address'));
    }
  }
  if (commands.length === 0) return [];
  return [{
    platform: 'aws-cli', commands, undo,
    verify: [aws('describe-network-interfaces', region, `--network-interface-ids ${id}`, "--query 'NetworkInterfaces[].PrivateIpAddresses[].[PrivateIpAddress,Association.PublicIp]'", '--output table')],
    notes: ['eip-still-billed', ...(publicAddresses(eni).some((address) => address.kind === 'auto') ? ['auto-address-changes'] : [])],
  }];
}

export function useElasticIp(subject: FixSubject): readonly FixVariant[] {
  const eni = subjectEni(subject);
  if (eni === null) return [];
  const { region } = subject;
  const allocation = quote(placeholder('allocation-id-from-step-1'));
  const privateIp = ipArgument(text(subject.finding, 'privateIp'), `private-ip-of-${eni.id}`);
  return [{
    platform: 'aws-cli',
    commands: [aws('allocate-address', region, '--domain vpc'), associate(region, allocation, idArgument(eni.id, 'eni'), privateIp)],
    undo: [aws('disassociate-address', region, `--association-id ${quote(placeholder('association-id-from-step-2'))}`), aws('release-address', region, `--allocation-id ${allocation}`)],
    verify: [describe(region, allocation)],
    notes: ['auto-address-changes', 'address-quota'],
  }];
}

export function releaseOrphanAddress(subject: FixSubject): readonly FixVariant[] {
  const eni = subjectEni(subject);
  if (eni === null) return [];
  const { region } = subject;
  const listed = subject.finding.params['publicIps'];
  const publicIps: readonly string[] = Array.isArray(listed) ? (listed as readonly string[]) : [];
  const each = publicIps.map((publicIp) => {
    const found = elasticIpOf(subject, eni, publicIp);
    return { publicIp, allocation: idArgument(found.allocationId, `allocation-of-${publicIp}`), association: associationOf(subject, eni, publicIp), privateIp: ipArgument(found.privateIp, `private-ip-of-${eni.id}`) };
  });
  if (each.length === 0) return [];
  return [{
    platform: 'aws-cli',
    commands: each.flatMap(({ publicIp, association, allocation }) => [...lookUpAssociation(subject, eni, publicIp), aws('disassociate-address', region, `--association-id ${association}`), aws('release-address', region, `--allocation-id ${allocation}`)]),
    undo: each.flatMap(({ publicIp, privateIp }) => [
      aws('allocate-address', region, '--domain vpc', `--address ${ipArgument(publicIp, 'released-address')}`),
      associate(region, quote(placeholder('new-allocation-id')), idArgument(eni.id, 'eni'), privateIp),
    ]),
    verify: [aws('describe-addresses', region, `--filters Name=network-interface-id,Values=${idArgument(eni.id, 'eni')}`)],
    notes: ['released-address-may-be-lost', 'check-unused-first'],
  }];
}

export function associateByNetworkInterface(subject: FixSubject): readonly FixVariant[] {
  const eni = subjectEni(subject);
  if (eni === null) return [];
  const { region } = subject;
  const publicIp = text(subject.finding, 'publicIp') ?? null;
  const named = text(subject.finding, 'allocationId');
  const allocation = idArgument(named !== undefined && named !== 'none' ? named : elasticIpOf(subject, eni, publicIp).allocationId, `allocation-of-${publicIp ?? 'the-address'}`);
  return [{
    platform: 'aws-cli',
    commands: [associate(region, allocation, idArgument(eni.id, 'eni'), ipArgument(text(subject.finding, 'privateIp'), `private-ip-of-${eni.id}`))],
    undo: [aws('disassociate-address', region, `--association-id ${associationOf(subject, eni, publicIp)}`)], verify: [describe(region, allocation)],
    notes: ['never-instance-id'],
  }];
}
