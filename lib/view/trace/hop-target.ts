// What a hop opens in the inspector, on which tab, and which of its rules decided.
import { lookupKind } from '../resource-kind';
import type { PanelTab } from '../view-state';
import type { ResourceId } from '../../model/ids';
import type { Topology } from '../../model/topology';
import type { TraceHop } from '../../model/trace';

export interface HopTarget { readonly id: ResourceId; readonly panel: PanelTab }

/** `null`: there is nothing to open (the internet). */
export function hopTarget(t: Topology, hop: TraceHop): HopTarget | null {
  if (hop.kind === 'guest') return t.hosts.has(hop.id) ? { id: hop.id, panel: 'os' } : null;
  const gateway = t.transitGatewayAttachments.get(hop.id)?.transitGatewayId ?? t.transitGatewayRouteTables.get(hop.id)?.transitGatewayId;
  const id = gateway ?? hop.id;
  if (lookupKind(t, id) !== null) return { id, panel: 'overview' };
  return hop.networkInterfaceId === null ? null : { id: hop.networkInterfaceId, panel: 'overview' };
}

/** The rule that decided, as the panels know it; `null` where no single rule did. */
export interface DecidingRule {
  readonly resourceId: ResourceId;
  readonly direction: 'ingress' | 'egress' | null;
  /** Network ACL rule number; 32767 is the last one, written `*`. */
  readonly rule: number | null;
  /** Destination of the route that matched: a block or a prefix list. */
  readonly destination: string | null;
  /** CIDR, prefix list or group that the security group rule allows. */
  readonly source: string | null;
  readonly action: TraceHop['action'];
}

export function decidingRule(hop: TraceHop): DecidingRule {
  const { detail } = hop;
  const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
  const direction = detail['direction'];
  const rule = text(typeof detail['rule'] === 'number' ? String(detail['rule']) : detail['rule']);
  return {
    resourceId: hop.id, direction: direction === 'ingress' || direction === 'egress' ? direction : null,
    rule: rule === '*' ? 32_767 : rule === null || !/^\d+$/.test(rule) ? null : Number(rule), destination: text(detail['prefixList']) ?? text(detail['cidr']), source: text(detail['source']), action: hop.action,
  };
}
