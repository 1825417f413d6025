// Scenario: the host forwards what others send (NAT instance, firewall, proxy): routes or a Gateway Load Balancer point at it, the source/destination check is off.
// https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/scenarios-enis.html#network-and-security-appliances
import { compareText } from '../../base/order';
import type { ScenarioLabel } from '../../model/analysis';
import type { RouteUse } from '../../model/topology';
import { deviceNames, gaps, publicIpOf, routesThrough, subnetOf } from './host-case';
import type { HostCase } from './host-case';
import { criterion, judge } from './judge';

const threshold = 0.5;

export function labelNetworkAppliance(host: HostCase): ScenarioLabel | null {
  const { enis, t } = host;
  const targets = enis.filter((eni) => t.routeUses.has(eni.id));
  const uses = targets.flatMap((eni) => t.routeUses.get(eni.id) ?? []);
  const tables = [...new Set(uses.map((use) => use.tableId))].sort(compareText);
  const peers = enis.filter((eni) => eni.privateIps.some((ip) => host.index.routeServerPeers.has(ip.address)));
  const routed = peers.length > 0 ? true : routesThrough(host, enis);

  const balancer = host.index.balancerTargets;
  const inBalancer = balancer === null ? null : balancer.has(host.node.id) || enis.some((eni) => balancer.has(eni.id) || eni.privateIps.some((ip) => balancer.has(ip.address)));
  const unchecked = enis.filter((eni) => eni.sourceDestCheck === false);
  const checkKnown = enis.every((eni) => eni.sourceDestCheck !== null);
  const ownTables = enis.map((eni) => subnetOf(host, eni)?.routeTable?.table.id ?? null);
  const distinctTables = new Set(ownTables.filter((id) => id !== null));
  const marketplace = host.instance === null ? null : host.instance.marketplaceProductCodes.length > 0;

  const criteria = [
    criterion('route-target', 0.45, routed, [...targets.map((eni) => eni.id), ...tables, ...(targets.length === 0 ? peers.map((eni) => eni.id) : [])], { count: tables.length, devices: deviceNames(targets.length > 0 ? targets : peers), tables: tables.map((id) => t.routeTables.get(id)?.tags['Name'] ?? id) }, gaps(host, 'RouteTables')),
    criterion('gateway-load-balancer-target', 0.35, inBalancer, [host.node.id], {}, gaps(host, 'TargetHealth')),
    criterion('source-dest-check-off', 0.25, unchecked.length > 0 ? true : checkKnown ? false : null, (unchecked.length > 0 ? unchecked : enis).map((eni) => eni.id), { count: unchecked.length, devices: deviceNames(unchecked) }, gaps(host, 'NetworkInterfaces')),
    criterion('marketplace-image', 0.15, marketplace, [host.node.id], {}, gaps(host, 'Instances')),
    criterion('different-route-tables', 0.15, distinctTables.size > 1 ? true : ownTables.includes(null) ? null : false, [...distinctTables].sort(compareText), { count: distinctTables.size }, gaps(host, 'RouteTables')),
  ];
  return judge({ scenario: 'network-appliance', subKind: subKind(host, uses, routed === true || inBalancer === true, unchecked.length > 0), criteria, threshold, allowed: true });
}

function subKind(host: HostCase, uses: readonly RouteUse[], onPath: boolean, unchecked: boolean): string | null {
  const egress = uses.some((use) => !use.edge && use.destination === '0.0.0.0/0');
  if (egress && host.enis.some((eni) => publicIpOf(eni) !== null)) return 'nat-instance';
  if (onPath) return 'inspection';
  return unchecked ? null : 'proxy';
}
