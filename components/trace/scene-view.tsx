'use client';
import { useTranslations } from 'use-intl';
import type { TraceScene } from '@/lib/view/trace/scene';
import { EndWords, SceneBadges } from './scene-badges';
import { SceneCard } from './scene-card';
import { SceneGateways, SceneGround } from './scene-frames';
import { SceneHost, ScenePorts } from './scene-host';
import { SceneEnds, SceneLines } from './scene-lines';
import { SceneUpper } from './scene-upper';

/** The drawing: ground, lines, boxes over them, marks where a way ends on top. */
export function SceneView({ scene }: { scene: TraceScene }) {
  const t = useTranslations('trace.scene');
  return (
    <div role="group" aria-label={t('summary', countSteps(scene))} data-testid="trace-scene" className="relative" style={{ width: scene.width, height: scene.height }}>
      <SceneGround scene={scene} />
      {scene.hosts.map((host) => <SceneHost key={host.id} host={host} />)}
      <SceneLines scene={scene} />
      {scene.uppers.map((upper) => <SceneUpper key={`${upper.kind}/${upper.id}`} upper={upper} />)}
      {scene.cards.map((card) => <SceneCard key={card.id} card={card} />)}
      <SceneGateways gateways={scene.gateways} />
      {scene.hosts.map((host) => <ScenePorts key={host.id} host={host} />)}
      <SceneBadges scene={scene} />
      <SceneEnds scene={scene} />
      <EndWords scene={scene} />
    </div>
  );
}

function countSteps(scene: TraceScene): { request: number; reply: number } {
  const steps = [...scene.badges.map((badge) => badge.step), ...scene.cards.flatMap((card) => card.steps), ...scene.uppers.flatMap((upper) => upper.steps), ...scene.hosts.flatMap((host) => host.boxes.flatMap((box) => box.steps))];
  return { request: steps.filter((step) => step.way === 'request').length, reply: steps.filter((step) => step.way === 'reply').length };
}
