// Kind of an ENI by its InterfaceType alone. An open set: types that are not here are decided by the later tests.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html
import type { EniKind } from '../../model/analysis';

const byType: ReadonlyMap<string, EniKind> = new Map([
  ['nat_gateway', 'nat-gateway'],
  ['vpc_endpoint', 'vpc-endpoint'],
  ['gateway_load_balancer_endpoint', 'gateway-load-balancer-endpoint'],
  ['load_balancer', 'load-balancer'],
  ['network_load_balancer', 'network-load-balancer'],
  ['gateway_load_balancer', 'gateway-load-balancer'],
  ['transit_gateway', 'transit-gateway'],
  ['lambda', 'lambda'],
  ['efs', 'efs'],
  ['efa', 'efa'],
  ['efa_only', 'efa-only'],
  ['trunk', 'trunk'],
  ['branch', 'branch'],
  ['global_accelerator_managed', 'global-accelerator'],
  ['api_gateway_managed', 'api-gateway'],
  ['quicksight', 'quicksight'],
  ['iot_rules_managed', 'iot'],
  ['aws_codestar_connections_managed', 'codestar'],
  ['evs', 'evs'],
  ['ec2_instance_connect_endpoint', 'instance-connect-endpoint'],
]);

/** `natGateway` and `efa-only` in the spelling of the table. */
function spell(type: string): string {
  return type.replace(/([a-z0-9])([A-Z])/g, '$1_$2').replace(/-/g, '_').toLowerCase();
}

const seen = new Map<string, EniKind | null>();

/** `null`: an ordinary interface, or a type this table does not know. */
export function kindOfInterfaceType(type: string): EniKind | null {
  const known = seen.get(type);
  if (known !== undefined) return known;
  const kind = byType.get(spell(type)) ?? null;
  // The set is open and comes from files, so the cache must not grow without end.
  if (seen.size < 256) seen.set(type, kind);
  return kind;
}

export const isOrdinaryType = (type: string | null): boolean => type === null || type === 'interface' || type === '';
