'use client';
import { Cloud, Plug, Globe } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { gatewayIcons } from '@/components/map/gateway-node';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { shortenId } from '@/components/ui/short-id';
import type { SubnetTier } from '@/lib/model/topology';
import type { SceneFrame, SceneGateway, SceneSubnet, TraceScene } from '@/lib/view/trace/scene';

const tiers: Record<SubnetTier, readonly [box: string, text: string]> = {
  public: ['border-pub bg-pub-bg', 'text-pub-text'], private: ['border-priv bg-priv-bg', 'text-priv-text'], isolated: ['border-iso bg-iso-bg', 'text-iso-text'], unknown: ['border-dashed border-unknown-line bg-surface', 'text-unknown'],
};
const named = (id: string, name: string): string => (name === id ? shortenId(id) : name);

/** Frames and subnets: the ground the lines lie on. */
export function SceneGround({ scene }: { scene: TraceScene }) {
  return (
    <>
      {scene.frames.map((frame) => <Frame key={`${frame.kind}/${frame.id}`} frame={frame} />)}
      {scene.subnets.map((subnet) => <Subnet key={`${subnet.id}/${subnet.x}`} subnet={subnet} />)}
    </>
  );
}

function Frame({ frame }: { frame: SceneFrame }) {
  const { select } = useSnapshot();
  const place = frame.kind === 'place';
  const shape = place ? 'rounded-lg border-acct bg-acct-bg border' : `rounded-md bg-vpc-bg border-[1.5px] ${frame.known ? 'border-vpc' : 'border-dashed border-unknown'}`;
  const text = <>{place ? <Cloud size={14} aria-hidden className="shrink-0 text-text-2" /> : null}<b className={`min-w-0 truncate ${place ? 'text-text' : 'text-vpc-text'}`}>{named(frame.id, frame.name)}</b><span className="min-w-0 shrink-[3] truncate text-text-3">{frame.details[0] ?? ''}</span></>;
  const row = 'absolute top-0 left-0 flex h-7 items-center gap-1.5 px-3 text-body whitespace-nowrap';
  return (
    <div className={`absolute ${shape}`} style={{ left: frame.x, top: frame.y, width: frame.width, height: frame.height }}>
      {place ? <div className={row} style={{ maxWidth: frame.room }}>{text}</div> : <button type="button" style={{ maxWidth: frame.room }} data-map-id={frame.id} onClick={() => select(frame.id)} title={`${frame.name}\n${frame.id}`} className={`pointer-events-auto rounded-md hover:underline ${row}`}>{text}</button>}
    </div>
  );
}

function Subnet({ subnet }: { subnet: SceneSubnet }) {
  const { select } = useSnapshot();
  const [box, text] = tiers[subnet.tier];
  const content = <><b className={`min-w-0 truncate ${text}`}>{subnet.id === null ? '?' : named(subnet.id, subnet.name)}</b><span className="shrink-0 text-text-3">{subnet.cidr}</span></>;
  const row = 'absolute top-1 left-2 flex h-4 items-center gap-1.5 px-0.5 text-map whitespace-nowrap';
  return (
    <div className={`absolute rounded border ${box}`} style={{ left: subnet.x, top: subnet.y, width: subnet.width, height: subnet.height }}>
      {subnet.id === null ? <div className={row}>{content}</div> : <button type="button" data-map-id={subnet.id} onClick={() => select(subnet.id)} title={`${subnet.name}\n${subnet.id}`} className={`hit pointer-events-auto rounded-sm hover:underline ${row}`} style={{ position: 'absolute', maxWidth: subnet.width / 2 - 26 }}>{content}</button>}
    </div>
  );
}

/** Circles on the border of a VPC; over the lines. */
export function SceneGateways({ gateways }: { gateways: readonly SceneGateway[] }) {
  const t = useTranslations('map');
  const { select } = useSnapshot();
  return gateways.map((gateway) => {
    const Icon = gateway.kind === 'other' ? Globe : gateway.kind === 'vpc-endpoint' ? Plug : gatewayIcons[gateway.kind];
    const name = named(gateway.id, gateway.name);
    const kind = gateway.kind === 'other' || gateway.kind === 'vpc-endpoint' ? '' : t(`gateway.${gateway.kind}`);
    return (
      <div key={gateway.id}>
        <button type="button" data-map-id={gateway.id} aria-label={t('gatewayLabel', { kind, name })} title={`${kind}\n${gateway.id}`} onClick={() => select(gateway.id)} className="pointer-events-auto absolute flex items-center justify-center rounded-full border-[1.5px] border-gate bg-surface text-gate hover:bg-hover" style={{ left: gateway.x - gateway.radius, top: gateway.y - gateway.radius, width: gateway.radius * 2, height: gateway.radius * 2 }}>
          <Icon size={18} aria-hidden />
        </button>
        <span className="absolute text-map whitespace-nowrap text-text-2" style={{ left: gateway.x + gateway.radius + 6, top: gateway.y + 4 }}>{name}</span>
      </div>
    );
  });
}
