import 'server-only';
import type { SnapshotDocument } from '../model/snapshot';

/**
 * A stored snapshot body is the JSON of its document without the opening brace and the name: the name may change, the stored bytes may not.
 * Head and body together are the document.
 */
export const documentHead = (name: string): string => `{"name":${JSON.stringify(name)},`;

export function parseDocument(name: string, body: { readonly plain: Uint8Array }): SnapshotDocument {
  return JSON.parse(documentHead(name) + new TextDecoder().decode(body.plain)) as SnapshotDocument;
}
