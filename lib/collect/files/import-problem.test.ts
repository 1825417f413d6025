import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import en from '../../../messages/en/problems.json';
import ja from '../../../messages/ja/problems.json';
import { importProblemCodes } from '../../model/problem';
import { longestText } from '../../normalise/read-fields';
import { answerKeys } from './answer-keys';
import { importLimits } from './import-limits';

const formats = readFileSync(resolve(import.meta.dirname, '../../../docs/formats.md'), 'utf8');
/** What each code carries: all that its texts may ask for. */
const params: Record<(typeof importProblemCodes)[number], Record<string, string | number>> = {
  'file-empty': {}, 'file-too-large': { bytes: 5, limit: 4 }, 'not-json': { found: 'x', byte: 3 }, 'json-truncated': { items: 5, kept: 'no', byte: 9 }, 'json-too-deep': { limit: 64, byte: 1 },
  'json-duplicate-key': { key: 'a', byte: 1 }, 'json-too-many-values': { limit: 5, byte: 1 }, 'number-out-of-range': { key: 'FromPort', byte: 1 }, 'encoding-assumed': { encoding: 'windows-1252', count: 3 }, 'too-many-problems': { limit: 100 },
  'json-trailing-garbage': { documents: 2, byte: 5 }, 'json-forbidden-key': { key: '__proto__', count: 2, byte: 1 }, 'encoding-invalid': { encoding: 'utf-8', byte: 1 }, 'encoding-replaced': { count: 2 },
  'unrecognised-content': { found: 'Hosts' }, 'wrong-shape': { expected: 'array', found: 'object' }, 'item-invalid': { reason: 'missing', field: 'SubnetId', found: '', count: 1 }, 'duplicate-item': { id: 'eni-1' },
  'zip-invalid': { part: 'entry' }, 'zip-entry-refused': { entry: 'a', reason: 'name' }, 'zip-too-large': { part: 'entry', limit: 5 }, 'zip-ratio': { limit: 200 }, 'zip-nested': { entry: 'a' }, 'zip-encrypted': { entry: 'a' },
  'secret-removed': { count: 2 }, 'region-unknown': {}, 'account-unknown': {}, 'page-missing': { resource: 'Subnets' }, 'total-too-large': { bytes: 1, limit: 5 }, 'path-not-found': {}, 'unreadable': { reason: 'EACCES' },
};

describe('problem texts', () => {
  it('exist for every code in both languages and need no other facts', () => {
    for (const [locale, problems] of [['en', en], ['ja', ja]] as const) {
      expect(Object.keys(problems).sort()).toEqual([...importProblemCodes].sort());
      const translate = createTranslator({ locale, messages: { problems } as Record<string, unknown>, onError: (error) => { throw error; } });
      for (const code of importProblemCodes) {
        for (const part of ['title', 'hint']) expect(translate(`problems.${code}.${part}` as never, params[code] as never)).not.toBe('');
      }
    }
  });
});

describe('docs/formats.md', () => {
  it('lists exactly the codes, every key and the real limits', () => {
    const table = formats.slice(formats.indexOf('## Problem codes'));
    expect([...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map((match) => match[1])).toEqual([...importProblemCodes]);
    for (const key of answerKeys) expect(formats).toContain(`\`${key}\``);
    const mebibyte = 1024 * 1024;
    for (const text of [`${importLimits.fileBytes / mebibyte} MiB`, `${importLimits.totalBytes / mebibyte} MiB`, importLimits.zipEntries.toLocaleString('en'), `| ${importLimits.zipRatio} (`, `${importLimits.depth} levels`, importLimits.values.toLocaleString('en'), longestText.toLocaleString('en'), importLimits.pathFiles.toLocaleString('en')]) expect(formats).toContain(text);
  });
});
