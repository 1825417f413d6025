import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { describe, expect, it } from 'vitest';
import { messages } from './load';

type Tree = { readonly [key: string]: string | Tree };

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const out = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') out.set(prefix + key, value);
    else for (const [k, v] of flatten(value, `${prefix}${key}.`)) out.set(k, v);
  }
  return out;
}

function argumentsOf(elements: readonly MessageFormatElement[], into = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    if (element.type !== TYPE.tag) into.add(element.value);
    if (element.type === TYPE.select || element.type === TYPE.plural) for (const option of Object.values(element.options)) argumentsOf(option.value, into);
    if (element.type === TYPE.tag) argumentsOf(element.children, into);
  }
  return into;
}

const en = flatten(messages.en as unknown as Tree);
const ja = flatten(messages.ja as unknown as Tree);

describe('messages', () => {
  it('has every text in both languages', () => {
    expect([...ja.keys()].sort()).toEqual([...en.keys()].sort());
    expect(en.size).toBeGreaterThan(300);
  });

  it('parses as ICU with the same parameters in both languages', () => {
    const different = [...en].flatMap(([key, text]) => {
      const left = [...argumentsOf(parse(text))].sort().join();
      const right = [...argumentsOf(parse(ja.get(key) ?? ''))].sort().join();
      return left === right ? [] : [`${key}: en(${left}) ja(${right})`];
    });
    expect(different).toEqual([]);
  });

  it('has no empty text and no untranslated sentence', () => {
    const empty = [...en, ...ja].filter(([, text]) => text.trim() === '').map(([key]) => key);
    expect(empty).toEqual([]);
    const same = [...en].filter(([key, text]) => text === ja.get(key) && text.split(/\s+/).length > 4 && !/^[^a-z]*$/.test(text)).map(([key]) => key);
    expect(same).toEqual([]);
  });
});
