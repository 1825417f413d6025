import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readInput, reportInput } from './read-input';
import { buildTexts } from './texts';

let folder = '';
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'eni-lens-input-')); vi.spyOn(console, 'error').mockImplementation(() => undefined); });
afterEach(() => { vi.restoreAllMocks(); rmSync(folder, { recursive: true }); });

async function report(text: string): Promise<void> {
  writeFileSync(join(folder, 'a.json'), text);
  reportInput(await readInput([folder], {}), 1, buildTexts('en'), true);
}

describe('what a command is given', () => {
  it('may be an account that was read and is empty', async () => {
    await expect(report('{"NetworkInterfaces":[]}')).resolves.toBeUndefined();
  });
  it.each([['nothing of AWS', '{"hello":1}'], ['an answer cut off before its first item', '{"Reservations": ['], ['no JSON', 'hello']])('is refused when it is %s', async (_name, text) => {
    await expect(report(text)).rejects.toMatchObject({ exitCode: 2 });
    expect(console.error).toHaveBeenCalled();
  });
});
