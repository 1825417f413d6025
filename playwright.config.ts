import { defineConfig } from '@playwright/test';

const port = process.env['E2E_PORT'] ?? '3199';
const baseURL = `http://127.0.0.1:${port}`;

/** Browser tests run against the built product, served as users serve it. scripts/test.mjs gives Chromium, a free port and an empty data folder. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  // One set for every machine; a missing picture is a failure, not a new one.
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  updateSnapshots: 'none',
  reporter: [['list'], ['json']],
  use: {
    baseURL,
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: {
      ...(process.env['CHROMIUM_PATH'] ? { executablePath: process.env['CHROMIUM_PATH'] } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
  projects: [{ name: 'chromium' }],
  webServer: {
    command: 'node bin/eni-lens.mjs serve',
    url: `${baseURL}/api/health`,
    env: { PORT: port, HOST: '127.0.0.1', ENI_LENS_DATA: process.env['E2E_DATA'] ?? '.eni-lens/e2e' },
    timeout: 30_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
