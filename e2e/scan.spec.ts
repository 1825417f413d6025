import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { keys, startScanServer, type ScanServer } from './scan-server';
import { expect, idle, inspector, test } from './support';

// One server, one emulator: the tests run one after another, each with a target of its own credentials or regions.
test.describe.configure({ mode: 'serial', timeout: 120_000 });

let server: ScanServer | null = null;
test.beforeAll(async () => {
  test.setTimeout(240_000);
  server = await startScanServer();
});
test.afterAll(async () => server?.stop());
test.beforeEach(async () => {
  test.skip(server === null, 'the AWS emulator cannot be installed here');
  await server?.wish({});
});
const at = (path: string): string => `${server?.url ?? ''}${path}`;
const running = (): ScanServer => {
  if (server === null) throw new Error('no server');
  return server;
};

/** Credentials that work, one region, and the button. */
async function start(page: Page, region: string, profile = 'acme-prod'): Promise<void> {
  await page.goto(at('/scan'));
  await page.getByRole('radio', { name: new RegExp(`^${profile}`) }).check();
  await expect(page.getByTestId('identity')).toContainText('Account 123456789012');
  await page.getByRole('radio', { name: 'Only some' }).check();
  for (const box of await page.getByRole('group', { name: /^Regions · / }).getByRole('checkbox', { checked: true }).all()) await box.uncheck();
  await page.getByRole('checkbox', { name: region, exact: true }).check();
  await page.getByRole('button', { name: 'Start scan' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Scan of / })).toBeVisible();
}
const result = (page: Page) => page.getByTestId('scan-result');
const bar = (page: Page) => page.getByRole('progressbar', { name: 'Cells read' });

test('the page says before the first call what will be called and which permission it needs', async ({ page }) => {
  await page.goto(at('/'));
  await page.getByRole('combobox', { name: 'Profile' }).selectOption('acme-prod');
  await page.getByRole('link', { name: 'Scan AWS' }).click();
  await expect(page.getByRole('radio', { name: /^acme-prod/ })).toBeChecked();
  await expect(page.getByText(/not to AWS/)).toBeVisible();
  await page.getByRole('button', { name: 'Show the calls' }).click();
  await expect(page.getByRole('rowheader', { name: 'ec2:DescribeNetworkInterfaces' })).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'ec2:DescribeImages' })).toHaveCount(0);
  await page.getByRole('checkbox', { name: /^Images/ }).check();
  await expect(page.getByRole('rowheader', { name: 'ec2:DescribeImages' })).toBeVisible();
  await page.getByRole('button', { name: 'IAM policy' }).click();
  const policy = page.getByRole('dialog', { name: 'IAM policy for this scan' });
  await expect(policy).toContainText('ec2:DescribeImages');
  await expect(policy).toContainText('ec2:GetPasswordData');
  await policy.getByRole('tab', { name: 'Terraform' }).click();
  await expect(policy).toContainText('aws_iam_policy_document');
});

test('a scan shows its progress, survives a reload, and becomes a map', async ({ page }) => {
  await running().wish({ held: ['DescribeRouteTables'] });
  await start(page, 'us-east-1');
  await expect(bar(page)).toHaveAttribute('aria-valuenow', /^[1-9]\d*$/);
  await expect(page.getByTestId('cell-grid').getByRole('img', { name: /^us-east-1: \d+ of \d+ read/ })).toBeVisible();
  await page.reload();
  await expect(bar(page)).toHaveAttribute('aria-valuenow', /^[1-9]\d*$/);
  await page.goto(at('/scan'));
  await page.getByRole('link', { name: 'Watch the scan of acme-prod' }).click();
  await running().wish({});
  await expect(result(page)).toHaveText('Everything was read.');
  await expect(page.getByRole('img', { name: 'us-east-1: 26 of 26 read' })).toBeVisible();
  await page.getByRole('link', { name: 'Open the map' }).click();
  await idle(page);
  await expect(page.getByRole('heading', { level: 1, name: /^acme-prod \d{4}-/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /Coverage/ })).toContainText('26 of 26');
  await expect(page.getByText('fw-1').first()).toBeVisible();
});

test('where the lines of a scan do not come through, the page asks for them', async ({ page }) => {
  await page.route('**/events', (route) => route.abort());
  await running().wish({ held: ['DescribeRouteTables'] });
  await start(page, 'us-east-1');
  await expect(bar(page)).toHaveAttribute('aria-valuenow', /^[1-9]\d*$/);
  await running().wish({});
  await expect(result(page)).toHaveText('Everything was read.');
});

test('a denied call is a gap, and what depends on it can no longer be told', async ({ page }) => {
  const verdicts = async (): Promise<string[]> => {
    const id = /snapshots\/([0-9a-f]{32})/.exec(page.url())?.[1] ?? '';
    const answer = (await (await page.request.get(at(`/api/snapshots/${id}/analysis`))).json()) as { findings: { rule: string; verdict: string }[] };
    return [...new Set(answer.findings.filter((finding) => finding.rule === 'AR-05').map((finding) => finding.verdict))];
  };
  await start(page, 'us-east-1');
  await page.getByRole('link', { name: 'Open the map' }).click();
  await idle(page);
  expect(await verdicts()).toEqual(['violated']);

  await running().wish({ denied: ['DescribeRouteTables'] });
  await start(page, 'us-east-1');
  await expect(result(page)).toHaveText(/^25 of 26 cells were read/);
  const gaps = page.getByRole('region', { name: 'What was not read, and what follows' });
  await expect(gaps).toContainText('RouteTables');
  await expect(gaps).toContainText('UnauthorizedOperation');
  await expect(gaps).toContainText('cannot tell');
  await page.getByRole('link', { name: 'Open the map' }).click();
  await idle(page);
  expect(await verdicts()).toEqual(['unknown']);
  const strip = page.getByRole('button', { name: /Coverage/ });
  await expect(strip).toContainText('25 of 26');
  await expect(strip).toContainText('RouteTables');
  await strip.click();
  await expect(page.getByRole('dialog', { name: 'Coverage' })).toContainText('denied');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /AR-05/ }).first().click();
  await page.getByTitle(/^AR-05 /).first().click();
  const finding = inspector(page).getByRole('article').filter({ has: page.getByRole('heading', { name: /AR-05/ }) });
  await expect(finding.getByRole('img', { name: 'cannot tell' }).first()).toBeVisible();
  await finding.getByRole('button', { name: /AR-05/ }).click();
  await expect(finding).toContainText('us-east-1: RouteTables, denied');
});

test('a cancelled scan stores nothing, or what was read when asked to', async ({ page }) => {
  for (const keep of [false, true]) {
    await running().wish({ held: ['DescribeSubnets'] });
    await start(page, 'us-west-2');
    await expect(bar(page)).toHaveAttribute('aria-valuenow', /^[1-9]\d*$/);
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: keep ? 'Cancel, keep what was read' : 'Cancel, store nothing' }).click();
    await expect(result(page)).toHaveText(keep ? /^Cancelled\. What was read until then/ : 'Cancelled. Nothing was stored.');
    await expect(page.getByRole('link', { name: 'Open the map' })).toHaveCount(keep ? 1 : 0);
  }
});

test('a target is scanned on schedule from the page and keeps as many snapshots as it shall', async ({ page }) => {
  await page.goto(at('/scan?profile=acme-prod'));
  await expect(page.getByTestId('identity')).toBeVisible();
  await page.getByRole('combobox', { name: 'Repeat' }).selectOption('every day');
  await page.getByRole('combobox', { name: 'Keep its snapshots' }).selectOption('the newest');
  await page.getByRole('spinbutton', { name: 'How many' }).fill('2');
  await page.getByRole('textbox', { name: 'Name' }).fill('acme nightly');
  await page.getByRole('button', { name: 'Start scan' }).click();
  await expect(result(page)).toBeVisible();
  await page.getByRole('link', { name: 'All scans' }).click();
  const target = page.getByTestId('scan-target').filter({ hasText: 'acme nightly' });
  await expect(target).toContainText('every day');
  await expect(target).toContainText('Next:');
  await expect(page.getByTestId('scan-row').first()).toContainText('done');
  // The day is over: only the stored clock of the target is moved; the server finds it due by itself and the page shows the run by itself.
  const database = new DatabaseSync(join(running().dataFolder, 'eni-lens.db'));
  database.exec("UPDATE scan_targets SET next_run_at = 1 WHERE name = 'acme nightly'");
  database.close();
  const newest = page.getByTestId('scan-row').filter({ hasText: 'acme nightly' }).first();
  await expect(newest).toContainText('on schedule', { timeout: 60_000 });
  await expect(newest).toContainText('done', { timeout: 60_000 });
  await target.getByRole('button', { name: 'More for acme nightly' }).click();
  await page.getByRole('menuitem', { name: 'Change…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Change “acme nightly”' });
  await expect(dialog.getByRole('spinbutton', { name: 'How many' })).toHaveValue('2');
  await dialog.getByRole('combobox', { name: 'Repeat' }).selectOption('only by hand');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(target).toContainText('only by hand');
});

test('a role is registered, refused while it works without its ExternalId, checked, and scanned', async ({ page }) => {
  await page.goto(at('/scan/roles'));
  await page.getByRole('button', { name: 'Register a role' }).click();
  const register = page.getByRole('dialog', { name: 'Register a role' });
  await register.getByRole('textbox', { name: 'Name' }).fill('stage');
  await register.getByRole('textbox', { name: 'Role ARN' }).fill('not an arn');
  await register.getByRole('combobox', { name: 'Assumed by' }).selectOption('acme-prod');
  await register.getByRole('button', { name: 'Register' }).click();
  await expect(register.getByRole('alert')).toContainText('no role ARN');
  await register.getByRole('textbox', { name: 'Role ARN' }).fill('arn:aws:iam::123456789012:role/eni-lens-read');
  await register.getByRole('button', { name: 'Register' }).click();
  const secret = page.getByRole('dialog', { name: 'Trust policy for “stage”' });
  const externalId = await secret.getByTestId('external-id').inputValue();
  expect(externalId.length).toBeGreaterThan(30);
  await expect(secret).toContainText(`"sts:ExternalId": "${externalId}"`);
  await secret.getByRole('button', { name: 'Check now' }).click();
  await expect(secret.getByRole('alert')).toContainText('can be assumed without its external id');
  await secret.getByRole('button', { name: 'Done' }).click();
  const row = page.getByTestId('scan-role').filter({ hasText: 'stage' });
  await expect(row).toContainText('not checked yet');
  expect(await page.content()).not.toContain(externalId);
  await running().wish({ asksExternalId: true });
  await row.getByRole('button', { name: 'Check stage' }).click();
  await expect(row).toContainText('Passed');
  await page.goto(at('/scan?profile=acme-prod'));
  await page.getByRole('radio', { name: /^Accounts through registered roles/ }).check();
  await page.getByRole('checkbox', { name: /^stage/ }).check();
  await page.getByRole('radio', { name: 'Only some' }).check();
  await page.getByRole('checkbox', { name: 'us-east-1', exact: true }).check();
  await page.getByRole('textbox', { name: 'Name' }).fill('through a role');
  await page.getByRole('button', { name: 'Start scan' }).click();
  await expect(result(page)).toHaveText('Everything was read.');
});

test('credentials that are missing or have expired are said so, with what to do', async ({ page }) => {
  await page.goto(at('/scan?source=default'));
  await expect(page.getByRole('alert').filter({ hasText: 'No AWS credentials were found' })).toContainText('aws sso login');
  await running().wish({ expired: true });
  await page.goto(at('/scan?profile=acme-prod'));
  const alert = page.getByRole('alert').filter({ hasText: 'expired' });
  await expect(alert).toContainText('aws sso login');
  await expect(page.getByRole('button', { name: 'Start scan' })).toBeDisabled();
  await running().wish({});
  await alert.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByTestId('identity')).toBeVisible();
});

test('the collection script can be copied and downloaded', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: running().url });
  await page.goto(at('/'));
  await page.getByRole('button', { name: 'Copy script' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^#!\/bin\/sh/);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('eni-lens-collect.sh');
});

test('no credential is in the data folder, in a snapshot, or in an answer', async ({ page }) => {
  const answers = ['/api/scans', '/api/scan-targets', '/api/scan-roles', '/api/scans/sources', '/api/snapshots'];
  const { snapshots } = (await (await page.request.get(at('/api/snapshots'))).json()) as { snapshots: { id: string }[] };
  expect(snapshots.length).toBeGreaterThan(2);
  for (const { id } of snapshots) answers.push(`/api/snapshots/${id}/document`);
  const texts = await Promise.all(answers.map(async (path) => (await page.request.get(at(path))).text()));
  const files = readdirSync(running().dataFolder).map((name) => readFileSync(join(running().dataFolder, name), 'latin1'));
  expect(files.length).toBeGreaterThan(0);
  for (const secret of [keys.AWS_SECRET_ACCESS_KEY, keys.AWS_ACCESS_KEY_ID]) for (const text of [...texts, ...files]) expect(text.includes(secret)).toBe(false);
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [[1440, 900], [390, 844]] as const) {
    test.describe(`${colorScheme} ${width}`, () => {
      test.use({ colorScheme, viewport: { width, height }, contextOptions: { reducedMotion: 'reduce' } });
      test('axe finds nothing on the scan pages, and nothing is cut off', async ({ page }) => {
        const clean = async (): Promise<void> => {
          const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
          expect(violations.map((violation) => `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        };
        await page.goto(at('/scan?profile=acme-prod'));
        await expect(page.getByTestId('identity')).toBeVisible();
        await page.getByRole('button', { name: 'Show the calls' }).click();
        await page.getByRole('radio', { name: 'Only some' }).check();
        await clean();
        for (const path of ['/scan/roles', '/scan/history']) {
          await page.goto(at(path));
          await expect(page.getByTestId(path === '/scan/roles' ? 'scan-role' : 'scan-row').first()).toBeVisible();
          await clean();
        }
        await page.getByTestId('scan-row').first().getByRole('link', { name: /^Details/ }).click();
        await expect(result(page)).toBeVisible();
        await clean();
        await running().wish({ held: ['DescribeSubnets'] });
        await start(page, 'us-west-2');
        await expect(bar(page)).toHaveAttribute('aria-valuenow', /^[1-9]\d*$/);
        await clean();
        await page.getByRole('button', { name: 'Cancel', exact: true }).click();
        await clean();
        await page.getByRole('dialog').getByRole('button', { name: 'Cancel, store nothing' }).click();
        await expect(result(page)).toBeVisible();
      });
    });
  }
}
