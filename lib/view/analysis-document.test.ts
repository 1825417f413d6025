import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFiles } from '../collect/files/read-files';
import { analysisDocumentSchema } from '../contract/analysis';
import type { AnalysisDocument } from '../model/analysis-document';
import { normalise } from '../normalise/normalise';
import { openInventory } from '../testing/open-world';
import type { WorldFile } from '../worlds/world';
import { getWorld } from '../worlds/worlds';
import { buildAnalysisDocument } from './analysis-document';

async function documentOf(files: readonly WorldFile[]): Promise<AnalysisDocument> {
  const { inventory, problems } = normalise(await readFiles(files.map(({ path, json }) => ({ path, bytes: new TextEncoder().encode(JSON.stringify(json)) }))));
  const { topology, analysis } = openInventory(inventory);
  return buildAnalysisDocument(topology, analysis, problems);
}
const renamed = (files: readonly WorldFile[], name: string): WorldFile[] =>
  files.map((file) => ({ ...file, json: JSON.parse(JSON.stringify(file.json), (key, value: unknown) => (key === 'Tags' ? [{ Key: 'Name', Value: name }] : key === 'Description' ? name : value)) as typeof file.json }));

describe('the analysis as JSON', () => {
  it.each(['acme', 'network-appliance', 'transit-inspection', 'torn-references', 'half-read-hosts', 'eks-nodes'])('of %s parses back whole, and the schema knows every field of it', async (world) => {
    const made = await documentOf(getWorld(world).build());
    const read: unknown = JSON.parse(JSON.stringify(made));
    expect(read).toEqual(made);
    expect(analysisDocumentSchema.parse(read)).toEqual(read);
  });
  it('keeps any name as it is', async () => {
    await fc.assert(fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), fc.constantFrom('\u202e', '__proto__', '=1+1', '<img onerror=1>', '\u2028')), async (name) => {
      const made = await documentOf(renamed(getWorld('two-enis-one-subnet').build(), name));
      const read: unknown = JSON.parse(JSON.stringify(made));
      expect(read).toEqual(made);
      expect(analysisDocumentSchema.parse(read)).toEqual(read);
    }), { numRuns: 30 });
  });
});
