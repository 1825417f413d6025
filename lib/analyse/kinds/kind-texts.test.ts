import { describe, expect, it } from 'vitest';
import en from '../../../messages/en/kinds.json';
import ja from '../../../messages/ja/kinds.json';
import { eniKinds } from '../../model/analysis';
import { guestEvidenceFacts } from '../guest/evidence-facts';
import { osEvidenceFacts } from '../hosts/os-belief';

describe.each([['en', en], ['ja', ja]])('texts of kinds (%s)', (_locale, texts) => {
  it('name every kind of ENI and every evidence fact', () => {
    expect(Object.keys(texts.eni).toSorted()).toEqual([...eniKinds].toSorted());
    expect(Object.keys(texts.evidence).toSorted()).toEqual([...osEvidenceFacts, ...guestEvidenceFacts].toSorted());
  });
});
