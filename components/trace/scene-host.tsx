'use client';
import { Server } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useSnapshot } from '@/components/snapshot/snapshot-context';
import { SeverityPill } from '@/components/ui/pill';
import type { SceneHost as Host } from '@/lib/view/trace/scene';
import { StepRow } from './step-row';

const ports = { request: 'border-accent bg-accent text-text-on', reply: 'border-text-2 bg-raised text-text', both: 'border-accent bg-accent text-text-on' } as const;

/** The host under its ENIs: what its guest decides at each of them. */
export function SceneHost({ host }: { host: Host }) {
  const t = useTranslations('trace.scene');
  const { select } = useSnapshot();
  return (
    <div className="absolute rounded-md border border-line-3 bg-raised shadow-card" style={{ left: host.x, top: host.y, width: host.width, height: host.height }}>
      {host.boxes.map((box) => (
        <div key={box.networkInterfaceId} className="absolute flex flex-col gap-1 rounded border border-line-2 bg-surface px-2.5 pt-2" style={{ left: box.x - host.x - 1, top: box.y - host.y - 1, width: box.width, height: box.height }}>
          {box.steps.map((step) => <StepRow key={`${step.way}/${step.index}`} step={step} lines={2} />)}
        </div>
      ))}
      <button type="button" data-map-id={host.id} onClick={() => select(host.id)} title={`${host.name}\n${host.id}`} className="pointer-events-auto absolute inset-x-0 bottom-0 flex h-[46px] flex-wrap items-center gap-x-2 gap-y-0.5 overflow-hidden rounded-b-[5px] px-3 text-left text-map hover:bg-hover">
        <Server size={15} aria-hidden className="shrink-0 text-text-2" />
        <b className="max-w-[60%] truncate text-card">{host.name}</b>
        {host.type === null ? null : <span className="shrink-0 text-text-2">{host.type}</span>}
        {host.rules.map((rule) => <SeverityPill key={rule.rule} severity={rule.severity}>{rule.rule}</SeverityPill>)}
        {host.idle.length === 0 ? null : <span className="basis-full truncate text-text-3">{host.idle.map((eni) => `${eni.device} ${eni.address}`.trim()).join(', ')} · {t('idle')}</span>}
      </button>
    </div>
  );
}

/** `eth0` on the upper edge; over the lines. */
export function ScenePorts({ host }: { host: Host }) {
  const t = useTranslations('trace.scene');
  const { select } = useSnapshot();
  return host.ports.map((port) => (
    <button
      key={port.networkInterfaceId} type="button" tabIndex={-1} aria-label={t('port', { device: port.label, host: host.name })} title={port.networkInterfaceId} onClick={() => select(port.networkInterfaceId)}
      className={`hit pointer-events-auto absolute h-4 min-w-8 rounded-t border border-b-0 px-1 text-center text-map leading-[15px] font-bold ${ports[port.way]}`} style={{ left: port.x + (port.way === 'both' ? -62 : -17), top: host.y - 16, width: 34 }}
    >
      {port.label}
    </button>
  ));
}
