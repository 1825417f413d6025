import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

// scripts/live-tests.mjs starts an emulator and says where it is; then only what needs it runs.
const emulator = process.env['ENI_LENS_EMULATOR'] !== undefined;

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, ''),
      // Marks server modules for Next; outside Next it only throws.
      'server-only': fileURLToPath(new URL('./lib/testing/server-only.ts', import.meta.url)),
    },
  },
  test: emulator
    ? { include: ['lib/**/*.moto.test.ts'], environment: 'node', testTimeout: 120_000, hookTimeout: 120_000, globalSetup: ['lib/testing/live/global-setup.ts'] }
    : {
        include: ['lib/**/*.test.ts', 'messages/**/*.test.ts', 'scripts/**/*.test.ts', 'components/**/*.test.{ts,tsx}'],
        exclude: ['node_modules/**', '**/*.moto.test.ts'], environment: 'node', testTimeout: 30_000, passWithNoTests: false,
      },
});
