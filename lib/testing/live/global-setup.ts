// Once before all tests of live collection: an account with something in it.
import type { TestProject } from 'vitest/node';
import { emulatorUrl } from './emulator';
import { seedAll } from './seed';

declare module 'vitest' {
  interface ProvidedContext {
    /** World → id in the world → id in the emulator. */
    seeded: Readonly<Record<string, Readonly<Record<string, string>>>>;
  }
}

export async function setup({ provide }: TestProject): Promise<void> {
  const seeded = await seedAll(emulatorUrl());
  provide('seeded', Object.fromEntries([...seeded].map(([world, ids]) => [world, Object.fromEntries(ids)])));
}
