import 'server-only';
import type { z } from 'zod';
import { analyse } from '../analyse/analyse';
import type { analysisDocumentSchema } from '../contract/analysis';
import { buildTopology } from '../graph/build-topology';
import type { AnalysisDocument } from '../model/analysis-document';
import { buildAnalysisDocument } from '../view/analysis-document';
import type { ServerContext } from './context';
import { getDocument } from './get-document';
import { readAnnotations } from './guest/read-annotations';

/** The analysis of a stored snapshot, made by the engine of today. */
export async function getAnalysis(context: ServerContext, id: string): Promise<AnalysisDocument> {
  const document = await getDocument(context, id);
  const topology = buildTopology(document.inventory);
  return buildAnalysisDocument(topology, analyse(topology, await readAnnotations(context, document.inventory)), document.problems);
}

type Mutable<T> = T extends string | number | boolean | null ? T : T extends readonly (infer Item)[] ? Mutable<Item>[] : T extends object ? { -readonly [Key in keyof T]: Mutable<T[Key]> } : T;
/** The published schema has to describe what is built; this line does not compile otherwise. */
export type Described = Mutable<AnalysisDocument> extends z.input<typeof analysisDocumentSchema> ? true : never;
export const described: Described = true;
