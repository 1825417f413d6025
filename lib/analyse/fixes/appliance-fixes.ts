// Fixes of an appliance itself: a subnet of its own, a running instance with a public address behind a gateway.
import type { FixVariant } from '../../model/analysis';
import { destinationOption, optionOf, showTable } from './route-fixes';
import { targetById } from './set-routes';
import { aws, idArgument, placeholder, quote, textArgument } from './shell';
import { text } from './subject';
import type { FixSubject } from './subject';

/** A new subnet with a new ENI or endpoint, then the route; the old one stays until the new one carries the traffic. */
export function moveAppliance(subject: FixSubject): readonly FixVariant[] {
  const { finding, topology, table, region, host } = subject;
  if (table === null) return [];
  const id = text(finding, 'applianceId') ?? '';
  const old = topology.subnets.get(text(finding, 'subnetId') ?? '')?.subnet ?? null;
  const subnet = quote(placeholder('subnet-id-from-step-1'));
  const route = (option: string): string => aws('replace-route', region, `--route-table-id ${idArgument(table.id, 'route-table')}`, destinationOption(text(finding, 'destination') ?? ''), option);
  const first = aws('create-subnet', region, `--vpc-id ${idArgument(table.vpcId, 'vpc')}`, ...(old?.zone != null && /^[a-z0-9-]+$/.test(old.zone) ? [`--availability-zone ${old.zone}`] : []), `--cidr-block ${quote(placeholder('free-28-block-of-the-vpc'))}`);
  const last = aws('delete-subnet', region, `--subnet-id ${subnet}`);
  const verify = [showTable(region, idArgument(table.id, 'route-table'))];
  if (id.startsWith('vpce-')) {
    const endpoint = topology.endpoints.get(id);
    const made = quote(placeholder('endpoint-id-from-step-2'));
    const service = endpoint?.serviceName == null ? quote(placeholder('service-name')) : textArgument(endpoint.serviceName, 'service-name');
    return [{
      platform: 'aws-cli', commands: [first, aws('create-vpc-endpoint', region, `--vpc-id ${idArgument(table.vpcId, 'vpc')}`, '--vpc-endpoint-type GatewayLoadBalancer', `--service-name ${service}`, `--subnet-ids ${subnet}`), route(`${optionOf['vpc-endpoint']} ${made}`)],
      undo: [route(targetById(id)), aws('delete-vpc-endpoints', region, `--vpc-endpoint-ids ${made}`), last], verify, notes: ['appliance-subnet-table', 'firewall-manages-endpoints', 'whole-route-table', 'short-interruption'],
    }];
  }
  const eni = topology.networkInterfaces.get(id);
  const made = quote(placeholder('eni-id-from-step-2'));
  const index = Math.max(0, ...(host?.networkInterfaces ?? []).map((one) => one.attachment?.deviceIndex ?? 0)) + 1;
  const groups = (eni?.groups ?? []).map((group) => idArgument(group, 'security-group')).join(' ');
  return [{
    platform: 'aws-cli',
    commands: [
      first, aws('create-network-interface', region, `--subnet-id ${subnet}`, ...(groups === '' ? [] : [`--groups ${groups}`])), aws('modify-network-interface-attribute', region, `--network-interface-id ${made}`, '--no-source-dest-check'),
      aws('attach-network-interface', region, `--network-interface-id ${made}`, `--instance-id ${idArgument(host?.id ?? eni?.attachment?.instanceId, 'appliance-instance')}`, `--device-index ${index}`), route(`${optionOf['network-interface']} ${made}`),
    ],
    undo: [route(targetById(id)), aws('detach-network-interface', region, `--attachment-id ${quote(placeholder('attachment-id-from-step-4'))}`), aws('delete-network-interface', region, `--network-interface-id ${made}`), last],
    verify, notes: ['appliance-subnet-table', 'appliance-new-interface', 'whole-route-table', 'short-interruption'],
  }];
}

export function prepareGatewayTarget(subject: FixSubject): readonly FixVariant[] {
  const { finding, topology, region } = subject;
  const id = text(finding, 'applianceId') ?? '';
  const eni = topology.networkInterfaces.get(id);
  const instance = idArgument(eni?.attachment?.instanceId ?? null, 'appliance-instance');
  const look = aws('describe-network-interfaces', region, `--network-interface-ids ${idArgument(id, 'eni')}`, "--query 'NetworkInterfaces[].[Status,Attachment.InstanceId,Association.PublicIp]'", '--output table');
  if (text(finding, 'mode') === 'targetPrivate') {
    const allocation = quote(placeholder('allocation-id-from-step-1'));
    return [{
      platform: 'aws-cli', commands: [aws('allocate-address', region, '--domain vpc'), aws('associate-address', region, `--allocation-id ${allocation}`, `--network-interface-id ${idArgument(id, 'eni')}`)],
      undo: [aws('disassociate-address', region, `--association-id ${quote(placeholder('association-id-from-step-2'))}`), aws('release-address', region, `--allocation-id ${allocation}`)], verify: [look], notes: ['address-quota'],
    }];
  }
  if (text(finding, 'state') === 'detached') {
    return [{
      platform: 'aws-cli', commands: [aws('attach-network-interface', region, `--network-interface-id ${idArgument(id, 'eni')}`, `--instance-id ${instance}`, '--device-index 1')],
      undo: [aws('detach-network-interface', region, `--attachment-id ${quote(placeholder('attachment-id-from-step-1'))}`)], verify: [look], notes: ['appliance-new-interface'],
    }];
  }
  return [{ platform: 'aws-cli', commands: [aws('start-instances', region, `--instance-ids ${instance}`)], undo: [aws('stop-instances', region, `--instance-ids ${instance}`)], verify: [aws('describe-instances', region, `--instance-ids ${instance}`, "--query 'Reservations[].Instances[].State.Name'", '--output text')], notes: [] }];
}
