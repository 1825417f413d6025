import { expect, idle, inspector, openWorld, test } from './support';

test('a warning leads to its host, its reason and its fix', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openWorld(page, 'acme');
  await page.getByRole('button', { name: /AR-09 fw-1 eth1/ }).click();
  await idle(page);
  const panel = inspector(page);
  const finding = panel.getByRole('article').filter({ hasText: 'AR-09' }).first();
  await expect(finding).toContainText('source/destination check is on');
  await expect(finding.getByRole('group', { name: 'Commands' })).toContainText('modify-network-interface-attribute');
  await expect(finding.getByRole('group', { name: 'Commands' })).toContainText('--no-source-dest-check');
  await finding.getByRole('button', { name: 'Copy', exact: true }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('--no-source-dest-check');
  await finding.getByRole('button', { name: 'Undo command' }).click();
  await expect(finding).toContainText('--source-dest-check');
  await finding.getByRole('button', { name: 'How to verify' }).click();
  await expect(finding).toContainText('describe-network-interface');
  await expect(finding.getByRole('link', { name: 'Elastic network interfaces' })).toHaveAttribute('href', /^https:\/\/docs\.aws\.amazon\.com\//);
});

test('two ENIs of one subnet: the secondary private IPv4 comes first, guest commands after', async ({ page }) => {
  await openWorld(page, 'two-enis-one-subnet');
  await page.getByRole('button', { name: /^high AR-01/ }).first().click();
  await idle(page);
  const finding = inspector(page).getByRole('article').filter({ hasText: 'AR-01' }).first();
  await expect(finding.getByRole('group', { name: 'Commands' }).first()).toContainText('assign-private-ip-addresses');
});

test('severities and scenarios filter the lists, and the URL keeps the filter', async ({ page }) => {
  await openWorld(page, 'acme');
  const findings = page.getByRole('region', { name: /^Findings/ });
  await findings.getByRole('button', { name: 'high 3' }).click();
  await expect(findings.getByRole('button', { name: /^medium AR-02/ })).toHaveCount(0);
  await expect(page).toHaveURL(/sev=high/);
  await page.reload();
  await idle(page);
  await expect(page.getByRole('region', { name: /^Findings/ }).getByRole('button', { name: /^medium AR-02/ })).toHaveCount(0);
  await expect(page.getByRole('region', { name: /^Findings/ }).getByRole('button', { name: /AR-09 fw-1 eth1/ })).toBeVisible();
});

test('criteria say met, not met and unknown, and near-misses are shown', async ({ page }) => {
  await openWorld(page, 'acme');
  await page.getByRole('button', { name: /^fw-1 / }).click();
  const panel = inspector(page);
  await expect(panel.getByText(/^met/).first()).toBeVisible();
  await expect(panel.getByText(/^not met/).first()).toBeVisible();
  await expect(panel.getByText(/^unknown/).first()).toBeVisible();
  await expect(panel.getByText('Near miss').first()).toBeVisible();
});

test('every rule has an entry in the reference, in both languages', async ({ page }) => {
  await page.goto('/rules#AR-09');
  for (const rule of ['AR-01', 'AR-02', 'AR-03', 'AR-04', 'AR-05', 'AR-06', 'AR-07', 'AR-08', 'AR-09', 'AR-10', 'AR-11', 'AR-12', 'AR-13', 'AR-14', 'AR-15', 'AR-16', 'AR-17', 'AR-18', 'AR-19', 'AR-20', 'AR-21', 'AR-22', 'AR-23', 'IP-01', 'IP-02', 'IP-03']) await expect(page.locator(`[id="${rule}"]`)).toBeVisible();
});
