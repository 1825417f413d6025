import { chooseFiles, expect, idle, inspector, test, worldFiles } from './support';

// An address is drawn backwards after U+202E; ZERO WIDTH SPACE hides that two names differ.
const turned = 'pay\u202e9.0.0.01\u200b';
const shown = 'pay⟨U+202E⟩9.0.0.01⟨U+200B⟩';
const markup = '<img src=x onerror="window.__ran=1"><script>window.__ran=1</script>';

test('names that turn direction, hide or look like markup are shown for what they are', async ({ page }) => {
  const files = worldFiles('two-enis-one-subnet').map((file) => {
    const json = JSON.parse(file.buffer.toString()) as unknown;
    const rename = (value: unknown, name: string): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, inner] of Object.entries(value)) {
        if (key === 'Tags' && Array.isArray(inner)) { inner.splice(0, inner.length, { Key: 'Name', Value: name }, { Key: `note${turned}`, Value: `${turned}${markup}` }); continue; }
        if (key === 'Description' || key === 'GroupName') Object.assign(value, { [key]: name });
        rename(inner, key === 'Instances' ? turned : name);
      }
    };
    rename(json, markup);
    return { ...file, name: `${turned}-${file.name}`, buffer: Buffer.from(JSON.stringify(json)) };
  });
  await page.goto('/');
  await chooseFiles(page, files);
  const report = page.getByRole('dialog', { name: 'Opened' });
  await report.getByText('Files', { exact: false }).last().click();
  await expect(report.getByText(shown).first()).toBeVisible();
  await report.getByRole('button', { name: 'Open the map' }).click();
  await idle(page);
  await expect(page.getByText(markup).first()).toBeAttached();

  // Found by what the file says, not by what is shown.
  await page.getByRole('combobox').first().fill(turned);
  await page.getByRole('option').first().click();
  await idle(page);
  await expect(inspector(page).getByText(shown, { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(page.getByRole('cell', { name: shown }).first()).toBeVisible();

  expect(await page.evaluate(() => ({ ran: '__ran' in window, images: document.querySelectorAll('img[src="x"]').length, text: document.body.innerText }))).toEqual({ ran: false, images: 0, text: expect.not.stringMatching(/[\u200b\u202e]/) });
  expect(await page.locator('[title*="\u202e"], [aria-label*="\u202e"]').count()).toBe(0);
});
