// Who an ENI belongs to. Order of the tests: managed by an operator, type, joins, attachment, tags, description, requester.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html
import type { EniKind, EniKindVerdict } from '../../model/analysis';
import { inBlocks } from '../../base/in-blocks';
import type { NetworkInterfaceId } from '../../model/ids';
import type { NetworkInterface } from '../../model/inventory';
import type { Topology } from '../../model/topology';
import { matchDescription, ownerForKind } from './description-patterns';
import { isOrdinaryType, kindOfInterfaceType } from './interface-types';
import { buildOwnerJoins, type OwnerJoin } from './owner-joins';
import { matchKubernetesTags } from './kubernetes-tags';

type Joins = ReadonlyMap<NetworkInterfaceId, OwnerJoin>;

/** One object for all of them, so that it can be told by identity. */
export const attachedCustomer: EniKindVerdict = { kind: 'customer', matched: 'attachment:instance', owner: null };
const customerUnattached: EniKindVerdict = { kind: 'customer', matched: 'attachment:none', owner: null };
const orphan: EniKindVerdict = { kind: 'orphan', matched: 'status:available', owner: null };

/** Requester and instance owners that are names of services rather than accounts. */
const serviceOwners: ReadonlyMap<string, EniKind> = new Map([
  ['amazon-rds', 'rds'], ['amazon-redshift', 'redshift'], ['amazon-elasticache', 'elasticache'], ['amazon-elb', 'classic-load-balancer'],
  ['amazon-dms', 'dms'], ['amazon-dax', 'dax'], ['amazon-elasticmapreduce', 'emr'], ['amazon-efs', 'efs'], ['amazon-ecs', 'ecs'], ['amazon-eks', 'eks'],
]);

export function labelKinds(t: Topology): Map<NetworkInterfaceId, EniKindVerdict> {
  const joins = buildOwnerJoins(t);
  const kinds = new Map<NetworkInterfaceId, EniKindVerdict>();
  inBlocks([...t.networkInterfaces.values()], touchInterface, (eni) => void kinds.set(eni.id, labelKind(eni, joins)));
  return kinds;
}

function touchInterface(eni: NetworkInterface): number {
  return eni.id.length + (eni.attachment === null ? 0 : eni.attachment.networkCardIndex) + eni.description.length + (eni.tags === null ? 1 : 0);
}

function labelKind(eni: NetworkInterface, joins: Joins): EniKindVerdict {
  if (eni.operatorManaged) return { kind: 'managed', matched: `operator:${eni.operatorPrincipal ?? 'managed'}`, owner: eni.operatorPrincipal };

  const type = eni.interfaceType;
  const typed = type === null || type === 'interface' ? null : kindOfInterfaceType(type);
  const join = joins.size === 0 ? undefined : joins.get(eni.id);
  if (typed !== null) return { kind: typed, matched: `interfaceType:${type}`, owner: join?.owner ?? ownerForKind(typed, eni.description) };
  if (join !== undefined) return { kind: join.kind, matched: `join:${join.field}`, owner: join.owner };

  return isOnCustomerInstance(eni) ? labelAttached(eni) : labelUnattached(eni);
}

function isOnCustomerInstance(eni: NetworkInterface): boolean {
  const attachment = eni.attachment;
  if (attachment === null || attachment.instanceId === null) return false;
  if (attachment.instanceOwnerId?.startsWith('amazon-') === true) return false;
  return attachment.id?.startsWith('ela-attach-') !== true;
}

/** On an instance only the user or Kubernetes or ECS puts ENIs; other descriptions are the user's own words. */
function labelAttached(eni: NetworkInterface): EniKindVerdict {
  const tagged = matchKubernetesTags(eni);
  if (tagged !== null) return tagged;
  const match = matchDescription(eni.description, false);
  if (match !== null) {
    const believed = match.kind === 'cni' ? eni.tags['node.k8s.amazonaws.com/no_manage'] !== 'true' : match.kind === 'trunk' || match.kind === 'branch' || match.kind === 'ecs';
    if (believed || eni.requesterManaged === true) return { kind: match.kind, matched: `description:${match.prefix}`, owner: match.owner };
  }
  const owner = eni.attachment?.instanceOwnerId ?? null;
  // A person who created the ENI is its RequesterId too; only a manager on another account's instance is a service.
  if (eni.requesterManaged === true && owner !== null && owner !== eni.account) return { kind: 'unknown-service', matched: 'requesterManaged:true', owner: eni.requesterId };
  return attachedCustomer;
}

function labelUnattached(eni: NetworkInterface): EniKindVerdict {
  const attachment = eni.attachment;
  const free = attachment === null && eni.status === 'available' && eni.requesterManaged !== true;
  const tagged = matchKubernetesTags(eni);
  if (tagged !== null) return tagged;
  const match = matchDescription(eni.description, free);
  if (match !== null) return { kind: match.kind, matched: `description:${match.prefix}`, owner: match.owner };

  const byOwner = serviceOf(attachment?.instanceOwnerId ?? null);
  if (byOwner !== null) return { kind: byOwner, matched: `instanceOwnerId:${attachment?.instanceOwnerId}`, owner: null };
  const byRequester = serviceOf(eni.requesterId);
  if (byRequester !== null) return { kind: byRequester, matched: `requesterId:${eni.requesterId}`, owner: null };
  if (eni.requesterManaged === true) return { kind: 'unknown-service', matched: 'requesterManaged:true', owner: eni.requesterId };
  if (!isOrdinaryType(eni.interfaceType)) return { kind: 'unknown-service', matched: `interfaceType:${eni.interfaceType}`, owner: null };
  if (attachment !== null) {
    // Attaching or detaching answers may leave the instance out for a moment; a finished attachment without one belongs to a service.
    return attachment.status === 'detached' || attachment.id?.startsWith('eni-attach-') === true
      ? customerUnattached
      : { kind: 'unknown-service', matched: 'attachment:service', owner: null };
  }
  if (eni.status === 'available') return orphan;
  if (eni.status === 'in-use' || eni.status === 'associated') return { kind: 'unknown-service', matched: `status:${eni.status}`, owner: null };
  return customerUnattached;
}

function serviceOf(owner: string | null): EniKind | null {
  if (owner === null || !owner.startsWith('amazon-')) return null;
  return serviceOwners.get(owner) ?? 'unknown-service';
}
