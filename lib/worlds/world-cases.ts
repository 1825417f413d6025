import type { World, WorldCase } from './world';
import { worlds } from './worlds';

export interface NamedCase {
  readonly world: World;
  /** `world-id`, or `world-id/variant`. */
  readonly name: string;
  readonly of: WorldCase;
}

/** Every world and every variant of one: what tests about rules and traces go through. */
export const worldCases: readonly NamedCase[] = worlds.flatMap((world) => [
  { world, name: world.id, of: world },
  ...Object.entries(world.variants ?? {}).map(([variant, of]) => ({ world, name: `${world.id}/${variant}`, of })),
]);
