import 'server-only';
import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import { analyse } from '../../analyse/analyse';
import { pack } from '../../contract/packed/pack';
import { buildTopology } from '../../graph/build-topology';
import type { SnapshotDocument } from '../../model/snapshot';
import { buildOverview, overviewFrom } from '../../view/overview';

/** The two compressed parts of a transfer; an empty overview for accounts that do not need one. */
export interface TransferParts { readonly overview: Uint8Array; readonly document: Uint8Array }

const compress = promisify<Uint8Array, { level: number }, Buffer>(deflate);

/** `body`: a stored body, that is the JSON of a document (or of a share's answer) without its opening brace and its head. */
export async function deriveTransfer(body: Uint8Array): Promise<TransferParts> {
  const parsed = JSON.parse(`{${new TextDecoder().decode(body)}`) as SnapshotDocument | { readonly document: SnapshotDocument };
  const document = 'document' in parsed ? parsed.document : parsed;
  const packed = await compress(pack(document), { level: 6 });
  if (document.inventory.networkInterfaces.length < overviewFrom) return { overview: new Uint8Array(0), document: packed };
  const { inventory, ...rest } = document;
  const topology = buildTopology(inventory);
  return { overview: await compress(pack(buildOverview(rest, topology, analyse(topology, document.annotations))), { level: 6 }), document: packed };
}
