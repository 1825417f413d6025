import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { showControls } from './show-controls';

const corpus = join(import.meta.dirname, '../../../shared/data/corpora/naughty-strings.json');
// oxlint-disable-next-line no-control-regex -- they are what must not come through
const unseen = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\u{e0000}-\u{e00ff}]|\p{Cs}/u;

describe('text as it is shown', () => {
  it('names what turns direction, has no width or is no character', () => {
    expect(showControls('web\u202e10.0.0.1')).toBe('web⟨U+202E⟩10.0.0.1');
    expect(showControls('pay\u200bpal \u2066x\u2069\u{e0041}\ud800\u0007')).toBe('pay⟨U+200B⟩pal ⟨U+2066⟩x⟨U+2069⟩⟨U+E0041⟩⟨U+D800⟩⟨U+0007⟩');
  });
  it('leaves what can be seen as it is', () => {
    for (const text of ['', 'web-a', 'line\nline\tend', '管理用ネットワーク', '⚠\ufe0f 😀', '葛\u{e0100}城', 'Zürich', '<img src=x onerror=alert(1)>', '12\u202f000 –']) expect(showControls(text)).toBe(text);
  });
  it('never lets one through, whatever the text, and shown text stays as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
      const shown = showControls(text);
      expect(shown).not.toMatch(unseen);
      expect(showControls(shown)).toBe(shown);
    }));
  });
  it.skipIf(!existsSync(corpus))('holds for the naughty strings', () => {
    const all = JSON.parse(readFileSync(corpus, 'utf8')) as string[];
    expect(all.filter((text) => unseen.test(text)).length).toBeGreaterThan(5);
    for (const text of all) expect(showControls(text)).not.toMatch(unseen);
  });
});
