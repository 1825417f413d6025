'use client';
import type { Node, NodeProps } from '@xyflow/react';
import { ArrowUpFromLine, Building2, Globe, Spline, Waypoints } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { memo, useContext } from 'react';
import { useTranslations } from 'use-intl';
import { SeverityIcon } from '@/components/ui/severity-icon';
import type { GatewayKind, GatewayNode as Gateway } from '@/lib/model/map-model';
import { MapActionContext, useMark } from './marks';

export type GatewayNodeType = Node<{ gateway: Gateway }, 'gateway'>;

export const gatewayIcons: Record<GatewayKind, LucideIcon> = {
  'internet-gateway': Globe, 'egress-only-internet-gateway': Globe, 'nat-gateway': ArrowUpFromLine, 'vpn-gateway': Building2, 'transit-gateway': Waypoints, 'vpc-peering': Spline,
};

export const GatewayNode = memo(function GatewayNode({ data: { gateway } }: NodeProps<GatewayNodeType>) {
  const t = useTranslations('map');
  const actions = useContext(MapActionContext);
  const mark = useMark(gateway.id);
  const Icon = gatewayIcons[gateway.kind];
  const cannotTell = gateway.gap || gateway.ghost !== null;
  const ring = mark === 'primary' ? 'border-2 border-accent text-accent-text' : mark === 'dim' ? 'border-line text-text-3' : cannotTell ? 'border-dashed border-unknown text-unknown' : 'border-gate text-gate';
  const label = t('gatewayLabel', { kind: t(`gateway.${gateway.kind}`), name: gateway.name });
  return (
    <div className="relative size-full">
      <button
        type="button" data-map-id={gateway.id} aria-pressed={mark === 'primary'} aria-label={cannotTell ? `${label}, ${t('cannotTell')}` : label} title={`${t(`gateway.${gateway.kind}`)}\n${gateway.id}`}
        onClick={() => actions.select(gateway.id)}
        className={`pointer-events-auto flex size-full items-center justify-center rounded-full border-[1.5px] bg-surface hover:bg-hover ${ring} ${cannotTell ? 'hatch-soft' : ''}`}
      >
        <Icon size={16} strokeWidth={2} aria-hidden />
      </button>
      {cannotTell ? <SeverityIcon severity="unknown" size={13} className="pointer-events-none absolute -top-1.5 -right-1.5 rounded-full bg-surface" /> : null}
    </div>
  );
});
