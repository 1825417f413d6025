import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { chooseFiles, expect, idle, test, worldFiles } from './support';

const dialog = 'Opened';

test('files from the picker become a map', async ({ page }) => {
  await page.goto('/');
  await chooseFiles(page, worldFiles('two-enis-one-subnet', 'picked-'));
  const report = page.getByRole('dialog', { name: dialog });
  await expect(report).toContainText('NetworkInterfaces');
  await report.getByRole('button', { name: 'Open the map' }).click();
  await idle(page);
  await expect(page).toHaveURL(/\/snapshots\/[0-9a-f]{32}/);
  await expect(page.getByRole('button', { name: /AR-01/ }).first()).toBeVisible();
});

test('dropped files work anywhere on the home page and on an open map', async ({ page }) => {
  for (const path of ['/', '/gallery/acme']) {
    await page.goto(path);
    if (path !== '/') await idle(page);
    await expect(page.getByRole('button', { name: /Choose files|Table/ }).first()).toBeVisible();
    const files = worldFiles('management-network', 'dropped-').map((file) => ({ name: file.name, text: file.buffer.toString() }));
    const transfer = await page.evaluateHandle((list) => {
      const data = new DataTransfer();
      for (const file of list) data.items.add(new File([file.text], file.name, { type: 'application/json' }));
      return data;
    }, files);
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: transfer });
    await page.dispatchEvent('body', 'dragover', { dataTransfer: transfer });
    await page.dispatchEvent('body', 'drop', { dataTransfer: transfer });
    await expect(page.getByRole('dialog', { name: dialog })).toContainText('NetworkInterfaces');
    await page.keyboard.press('Escape');
  }
});

test('bad files are listed with code, place and hint, and the good ones still open', async ({ page }) => {
  await page.goto('/');
  const good = worldFiles('management-network', 'good-');
  await chooseFiles(page, [
    ...good,
    { name: 'empty.json', mimeType: 'application/json', buffer: Buffer.alloc(0) },
    { name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"Vpcs": [ }') },
    { name: 'deep.json', mimeType: 'application/json', buffer: Buffer.from('['.repeat(5000) + ']'.repeat(5000)) },
    { name: 'cut.json', mimeType: 'application/json', buffer: Buffer.from('{"Addresses": [{"PublicIp": "203.0.113.200", "AllocationId": "eipalloc-0000000000000cafe"}, {"PublicIp": "203.0') },
  ]);
  const report = page.getByRole('dialog', { name: dialog });
  await expect(report).toContainText(`${good.length} of ${good.length + 4} files used`);
  for (const [file, code] of [['empty.json', 'file-empty'], ['broken.json', 'not-json'], ['deep.json', 'json-too-deep'], ['cut.json', 'json-truncated']] as const) {
    await expect(report.getByText(file).first()).toBeVisible();
    await expect(report.getByText(code).first()).toBeVisible();
  }
  await report.getByRole('button', { name: 'Open the map' }).click();
  await idle(page);
  await expect(page.getByRole('button', { name: /management-network/ }).first()).toBeVisible();
});

test('whole items of a cut-off file and files of another code page are read when asked for', async ({ page }) => {
  await page.goto('/');
  await chooseFiles(page, [
    { name: 'cut.json', mimeType: 'application/json', buffer: Buffer.from('{"Subnets": [{"SubnetId": "subnet-0000000000000cafe", "VpcId": "vpc-1"}, {"SubnetId": "subnet-2", "VpcId": "vpc-1"}, {"Sub') },
    { name: 'legacy.json', mimeType: 'application/json', buffer: Buffer.from('{"Vpcs": [{"VpcId": "vpc-1", "CidrBlock": "10.0.0.0/16", "Tags": [{"Key": "Name", "Value": "B\u00fcro"}]}]}', 'latin1') },
  ]);
  const refused = page.getByRole('dialog', { name: 'Could not open' });
  await refused.getByRole('button', { name: 'Import the 2 complete items' }).click();
  const opened = page.getByRole('dialog', { name: dialog });
  await expect(opened.getByText('json-truncated').first()).toBeVisible();
  await expect(opened).toContainText('Subnets');
  await opened.getByRole('button', { name: 'Read as Windows-1252' }).click();
  await expect(opened.getByText('encoding-assumed').first()).toBeVisible();
  await expect(opened.getByRole('region', { name: 'What can still be read' })).toHaveCount(0);
  await opened.getByRole('button', { name: 'Open the map' }).click();
  await idle(page);
  await expect(page.getByText('B\u00fcro').first()).toBeVisible();
});

test('nothing usable is a clear refusal', async ({ page }) => {
  await page.goto('/');
  await chooseFiles(page, [{ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('"hello"') }]);
  const report = page.getByRole('dialog');
  await expect(report).toContainText('notes.json');
  await expect(report.getByRole('button', { name: 'Open the map' })).toHaveCount(0);
});

test('a zip of more than 10 MB arrives whole', async ({ page }) => {
  const files = worldFiles('management-network', 'zipped-');
  const padding = Buffer.from(JSON.stringify({ Vpcs: [], Padding: Array.from({ length: 11_000 }, (_, i) => `${i}`.padStart(1024, 'x')) }));
  const archive = zipSync({ ...Object.fromEntries(files.map((file) => [file.name.replaceAll('__', '/'), new Uint8Array(file.buffer)])), 'padding.json': new Uint8Array(padding) }, { level: 0 });
  expect(archive.byteLength).toBeGreaterThan(11_000_000);
  await page.goto('/');
  await chooseFiles(page, [{ name: 'account.zip', mimeType: 'application/zip', buffer: Buffer.from(archive) }]);
  const report = page.getByRole('dialog', { name: dialog });
  await expect(report).toContainText('NetworkInterfaces');
  await report.getByRole('button', { name: 'Open the map' }).click();
  await idle(page);
  await expect(page.getByRole('button', { name: /management-network/ }).first()).toBeVisible();
});

test('the hybrid-cloud recording: dual-homed routers labelled, orphans found, no secret anywhere', async ({ page }) => {
  const folder = join(process.cwd(), '../shared/data/recordings/hybrid-cloud/us-west-2');
  test.skip(!existsSync(folder), 'the recordings are not on this machine');
  await page.goto('/');
  await chooseFiles(page, readdirSync(folder).map((name) => ({ name, mimeType: 'application/json', buffer: readFileSync(join(folder, name)) })));
  const report = page.getByRole('dialog', { name: dialog });
  await expect(report.getByText('secret-removed').first()).toBeVisible();
  await report.getByRole('button', { name: 'Open the map' }).click();
  await idle(page);
  await expect(page.getByRole('button', { name: /IP-02/ }).first()).toBeVisible();
  const id = /snapshots\/([0-9a-f]{32})/.exec(page.url())?.[1] ?? '';
  const document = await (await page.request.get(`/api/snapshots/${id}/document`)).text();
  expect(document).not.toContain('CANARY');
  expect(document.match(/"id":"eni-(?!attach)/g)?.length).toBe(9);
  const data = process.env['E2E_DATA'] ?? '.eni-lens/e2e';
  const stored = readdirSync(data, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(stored.length).toBeGreaterThan(0);
  for (const entry of stored) expect(readFileSync(join(entry.parentPath, entry.name)).includes('CANARY'), entry.name).toBe(false);
});
