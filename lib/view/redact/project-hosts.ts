import type { Address, Instance, Inventory, NetworkInterface, PublicAssociation } from '../../model/inventory';
import { idOrNull, ipOrNull, ips, sortedIds } from './project-lists';
import type { Redactor } from './redactor';

/** Interfaces, instances and Elastic IPs of projectInventory. */
export function projectHosts(inventory: Inventory, r: Redactor): Pick<Inventory, 'networkInterfaces' | 'instances' | 'addresses' | 'gatewayLoadBalancerTargets'> {
  return {
    networkInterfaces: inventory.networkInterfaces.map((item) => projectInterface(item, r)),
    instances: inventory.instances.map((item) => projectInstance(item, r)),
    addresses: inventory.addresses.map((item) => projectAddress(item, r)),
    gatewayLoadBalancerTargets: inventory.gatewayLoadBalancerTargets === null ? null : sortedIds(inventory.gatewayLoadBalancerTargets, r),
  };
}

function projectInterface(item: NetworkInterface, r: Redactor): NetworkInterface {
  const attachment = item.attachment;
  return {
    account: r.account(item.account),
    region: item.region,
    id: r.id(item.id),
    vpcId: idOrNull(item.vpcId, r),
    subnetId: idOrNull(item.subnetId, r),
    zone: item.zone,
    zoneId: item.zoneId,
    interfaceType: item.interfaceType,
    status: item.status,
    description: r.description(item.description),
    mac: item.mac === null ? null : r.mac(item.mac),
    requesterId: r.owner(item.requesterId),
    requesterManaged: item.requesterManaged,
    operatorManaged: item.operatorManaged,
    operatorPrincipal: r.publicName(item.operatorPrincipal),
    sourceDestCheck: item.sourceDestCheck,
    privateIps: item.privateIps
      .flatMap((entry) => {
        const address = r.ip(entry.address);
        return address === null ? [] : [{ address, primary: entry.primary, dnsName: r.dnsName(entry.dnsName), association: projectAssociation(entry.association, r) }];
      })
      .sort((a, b) => Number(b.primary) - Number(a.primary)),
    ipv6: item.ipv6.flatMap((entry) => {
      const address = r.ip(entry.address);
      return address === null ? [] : [{ address, primary: entry.primary }];
    }),
    ipv4Prefixes: ips(item.ipv4Prefixes, r),
    ipv6Prefixes: ips(item.ipv6Prefixes, r),
    groups: sortedIds(item.groups, r),
    attachment:
      attachment === null
        ? null
        : {
            id: idOrNull(attachment.id, r),
            instanceId: idOrNull(attachment.instanceId, r),
            instanceOwnerId: r.owner(attachment.instanceOwnerId),
            deviceIndex: attachment.deviceIndex,
            networkCardIndex: attachment.networkCardIndex,
            deleteOnTermination: attachment.deleteOnTermination,
            attachTime: attachment.attachTime,
            status: attachment.status,
          },
    denyAllIgwTraffic: item.denyAllIgwTraffic,
    tags: r.tags(item.tags, 'interface', item.id, item.description),
    source: item.source,
  };
}

function projectAssociation(association: PublicAssociation | null, r: Redactor): PublicAssociation | null {
  if (association === null) return null;
  const publicIp = r.ip(association.publicIp);
  if (publicIp === null) return null;
  return {
    publicIp,
    allocationId: idOrNull(association.allocationId, r),
    ipOwnerId: r.owner(association.ipOwnerId),
    carrierIp: ipOrNull(association.carrierIp, r),
    customerOwnedIp: ipOrNull(association.customerOwnedIp, r),
  };
}

function projectInstance(item: Instance, r: Redactor): Instance {
  return {
    account: r.account(item.account),
    region: item.region,
    id: r.id(item.id),
    state: item.state,
    instanceType: item.instanceType,
    imageId: idOrNull(item.imageId, r),
    platform: item.platform,
    platformDetails: item.platformDetails,
    launchTime: item.launchTime,
    zone: item.zone,
    vpcId: idOrNull(item.vpcId, r),
    subnetId: idOrNull(item.subnetId, r),
    privateIp: ipOrNull(item.privateIp, r),
    publicIp: ipOrNull(item.publicIp, r),
    sourceDestCheck: item.sourceDestCheck,
    iamInstanceProfile: r.profile(item.iamInstanceProfile),
    marketplaceProductCodes: item.marketplaceProductCodes.map((code, index) => r.marketplaceCode(code, index)),
    operatorManaged: item.operatorManaged,
    networkInterfaceIds: item.networkInterfaceIds.map((id) => r.id(id)),
    guest:
      item.guest === null
        ? null
        : {
            platformName: item.guest.platformName,
            platformVersion: item.guest.platformVersion,
            imageName: r.publicName(item.guest.imageName),
            imageOwner: knownImageOwners.has(item.guest.imageOwner ?? '') ? item.guest.imageOwner : r.owner(item.guest.imageOwner),
          },
    tags: r.tags(item.tags, 'host', item.id),
  };
}

/** Publishers of the public images of the big distributions: the same for everybody. */
const knownImageOwners: ReadonlySet<string> = new Set(['amazon', 'aws-marketplace', 'microsoft', '137112412989', '099720109477', '136693071363', '309956199498', '013907871322']);

function projectAddress(item: Address, r: Redactor): Address {
  return {
    account: r.account(item.account),
    region: item.region,
    id: r.ip(item.id) ?? r.id(item.id),
    publicIp: r.ip(item.publicIp) ?? '',
    associationId: idOrNull(item.associationId, r),
    privateIp: ipOrNull(item.privateIp, r),
    networkInterfaceId: idOrNull(item.networkInterfaceId, r),
    instanceId: idOrNull(item.instanceId, r),
    serviceManaged: r.publicName(item.serviceManaged),
    tags: r.tags(item.tags, 'other', item.id),
  };
}

