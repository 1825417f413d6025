// A Chromium for the tests: the system's, else Playwright's own, else Debian's package when we may install it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pinnedNode, root } from './project.mjs';

const candidates = [process.env.CHROMIUM_PATH, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const system = () => candidates.find((path) => path && existsSync(path)) ?? null;

async function playwrightOwn() {
  const { chromium } = await import('@playwright/test');
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

/** Path of an executable Chromium, or null with the reason already printed. */
export async function findChromium() {
  const found = system() ?? (await playwrightOwn());
  if (found) return found;
  console.log('No Chromium found: trying Playwright’s own…');
  spawnSync(pinnedNode(), [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], { stdio: 'ignore', timeout: 120_000 });
  const own = await playwrightOwn();
  if (own) return own;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('…not available: installing the Debian package.');
    const apt = (args) => spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
    apt(['update', '-qq']);
    apt(['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk', 'fonts-dejavu-core']);
    if (system()) return system();
  }
  console.error('eni-lens: no Chromium for the browser tests. Install one (Debian: apt-get install chromium) or set CHROMIUM_PATH.');
  return null;
}
