import { ArrowLeftRight, BrickWallShield, CircleSlash, Combine, FileStack, Network, Split, SquareTerminal } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { PatternId, ScenarioId } from '@/lib/model/analysis';

export type ScenarioName = ScenarioId | PatternId | 'unexplained';

const icons: Record<ScenarioName, readonly [LucideIcon, string]> = {
  'management-network': [SquareTerminal, 'text-sc-mgmt'],
  'network-appliance': [BrickWallShield, 'text-sc-appl'],
  'dual-homed-subnets': [Split, 'text-sc-dsub'],
  'dual-homed-vpcs': [Combine, 'text-sc-dvpc'],
  'low-budget-ha': [ArrowLeftRight, 'text-sc-ha'],
  'acl-separated-bridge': [Network, 'text-text-2'],
  'one-ip-per-purpose': [FileStack, 'text-text-2'],
  unexplained: [CircleSlash, 'text-text-2'],
};

/** Icon of a scenario in its colour; always set beside its name, so it is decorative. */
export function ScenarioIcon({ scenario, size = 14 }: { scenario: ScenarioName; size?: number }) {
  const [Icon, colour] = icons[scenario];
  return <Icon size={size} strokeWidth={2} aria-hidden className={`shrink-0 ${colour}`} />;
}
