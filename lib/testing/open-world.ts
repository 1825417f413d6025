// For tests and measurements: a made world's files through the whole pipeline.
import { analyse } from '../analyse/analyse';
import { readFiles } from '../collect/files/read-files';
import { buildTopology } from '../graph/build-topology';
import type { Analysis } from '../model/analysis';
import type { Inventory } from '../model/inventory';
import type { Topology } from '../model/topology';
import { normalise } from '../normalise/normalise';
import type { WorldFile } from '../worlds/world';

export interface OpenedWorld { readonly inventory: Inventory; readonly topology: Topology; readonly analysis: Analysis }

export async function openWorld(files: readonly WorldFile[]): Promise<OpenedWorld> {
  const encoder = new TextEncoder();
  const inputs = files.map((file) => ({ path: file.path, bytes: encoder.encode(JSON.stringify(file.json)) }));
  return openInventory(normalise(await readFiles(inputs)).inventory);
}

export function openInventory(inventory: Inventory): OpenedWorld {
  const topology = buildTopology(inventory);
  return { inventory, topology, analysis: analyse(topology) };
}
