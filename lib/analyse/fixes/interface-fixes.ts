// Fixes that change ENIs themselves: the source/destination check, detaching, deleting.
import type { FixVariant } from '../../model/analysis';
import type { NetworkInterface } from '../../model/inventory';
import { aws, idArgument, ipArgument, textArgument } from './shell';
import { leadingAndOthers } from './subject';
import type { FixSubject } from './subject';

export function detachCommand(eni: NetworkInterface, region: string | null): string {
  return aws('detach-network-interface', region, `--attachment-id ${idArgument(eni.attachment?.id, `attachment-of-${eni.id}`)}`);
}
export function attachCommand(eni: NetworkInterface, instanceId: string | null, region: string | null): string {
  const card = eni.attachment?.networkCardIndex ?? 0;
  return aws('attach-network-interface', region, `--network-interface-id ${idArgument(eni.id, 'eni')}`, `--instance-id ${idArgument(instanceId, 'instance')}`, `--device-index ${eni.attachment?.deviceIndex ?? 1}`, ...(card > 0 ? [`--network-card-index ${card}`] : []));
}

export function setSourceDestCheck(subject: FixSubject, on: boolean): readonly FixVariant[] {
  const enis = subject.interfaces.filter((eni) => eni.sourceDestCheck !== on);
  if (enis.length === 0) return [];
  const set = (eni: NetworkInterface, value: boolean): string =>
    aws('modify-network-interface-attribute', subject.region, `--network-interface-id ${idArgument(eni.id, 'eni')}`, value ? '--source-dest-check' : '--no-source-dest-check');
  return [{
    platform: 'aws-cli', commands: enis.map((eni) => set(eni, on)), undo: enis.map((eni) => set(eni, !on)),
    verify: enis.map((eni) => aws('describe-network-interface-attribute', subject.region, `--network-interface-id ${idArgument(eni.id, 'eni')}`, '--attribute sourceDestCheck')),
    notes: on ? ['check-forwarding-first'] : ['guest-forwarding'],
  }];
}

/** Detaches what is not needed and keeps it, so that the step can be taken back. */
export function consolidateInterfaces(subject: FixSubject): readonly FixVariant[] {
  const { region, host } = subject;
  const spare = leadingAndOthers(subject).others.filter((eni) => eni.attachment?.deviceIndex !== 0);
  if (spare.length === 0) return [];
  const ids = spare.map((eni) => idArgument(eni.id, 'eni')).join(' ');
  return [{
    platform: 'aws-cli', commands: spare.map((eni) => detachCommand(eni, region)), undo: spare.map((eni) => attachCommand(eni, host?.id ?? null, region)),
    verify: [aws('describe-network-interfaces', region, `--network-interface-ids ${ids}`, "--query 'NetworkInterfaces[].[NetworkInterfaceId,Status]'", '--output table')],
    notes: ['check-unused-first', 'short-interruption', 'detached-eni-stays'],
  }];
}

export function deleteOrphan(subject: FixSubject): readonly FixVariant[] {
  const { region } = subject;
  const eni = subject.interfaces[0];
  if (eni === undefined) return [];
  const id = idArgument(eni.id, 'eni');
  const primary = eni.privateIps[0];
  const groups = eni.groups.map((group) => idArgument(group, 'security-group')).join(' ');
  const create = aws(
    'create-network-interface', region, `--subnet-id ${idArgument(eni.subnetId, 'subnet')}`,
    ...(primary === undefined ? [] : [`--private-ip-address ${ipArgument(primary.address, 'private-ip')}`]),
    ...(groups === '' ? [] : [`--groups ${groups}`]), ...(eni.description === '' ? [] : [`--description ${textArgument(eni.description, 'description')}`]),
  );
  return [{
    platform: 'aws-cli',
    commands: [aws('describe-network-interfaces', region, `--network-interface-ids ${id}`, "--query 'NetworkInterfaces[].[Status,Description,TagSet]'"), aws('delete-network-interface', region, `--network-interface-id ${id}`)],
    undo: [create], verify: [aws('describe-network-interfaces', region, `--filters Name=network-interface-id,Values=${id}`, "--query 'length(NetworkInterfaces)'")],
    notes: ['check-unused-first', 'new-id-and-mac'],
  }];
}
