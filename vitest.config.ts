import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, ''),
      // Marks server modules for Next; outside Next it only throws.
      'server-only': fileURLToPath(new URL('./lib/testing/server-only.ts', import.meta.url)),
    },
  },
  test: { include: ['lib/**/*.test.ts', 'messages/**/*.test.ts', 'scripts/**/*.test.ts', 'components/**/*.test.ts'], environment: 'node', testTimeout: 30_000, passWithNoTests: false },
});
