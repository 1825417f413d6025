// What the emulator writes differently from AWS: a public address stands only beside the interface and not also beside its private address,
// interfaces of NAT gateways and endpoints call themselves ordinary, and VPC attachments stand among the peering attachments.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html
import { findList } from './aws-xml';

const interfaceIds = (xml: string): ReadonlySet<string> => new Set([...xml.matchAll(/eni-[0-9a-f]+/g)].map(([id]) => id));

export function correctInterfaces(xml: string, natGateways: string, endpoints: string): string {
  const list = findList(xml, 1);
  if (list === null) return xml;
  const ofGateways = interfaceIds(natGateways);
  const ofEndpoints = interfaceIds(endpoints);
  const items = list.items.map((item) => {
    const id = /<networkInterfaceId>(eni-[0-9a-f]+)</.exec(item)?.[1] ?? '';
    const association = /^<item>(<association>.*?<\/association>)/s.exec(item)?.[1];
    const placed = association === undefined ? item : item.replace(/(<privateIpAddressesSet>.*?<item>)(<primary>true)/s, `$1${association}$2`);
    const type = ofGateways.has(id) ? 'nat_gateway' : ofEndpoints.has(id) ? 'vpc_endpoint' : null;
    if (type === null) return placed;
    return placed.replace('<interfaceType>interface<', `<interfaceType>${type}<`).replace('<requesterManaged>false<', '<requesterManaged>true<').replace('<status>available<', '<status>in-use<');
  });
  return `${xml.slice(0, list.from)}${items.join('')}${xml.slice(list.to)}`;
}

export function correctPeerings(xml: string): string {
  const list = findList(xml, 1);
  return list === null ? xml : `${xml.slice(0, list.from)}${list.items.filter((item) => item.includes('<requesterTgwInfo>')).join('')}${xml.slice(list.to)}`;
}
