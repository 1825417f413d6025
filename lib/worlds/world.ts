/** A made account with a story: what the gallery shows and the tests run. A world is AWS answers as files, nothing derived. */
export interface WorldFile {
  /** `account/region/describe-….json`, as a collected folder has it. */
  readonly path: string;
  readonly json: unknown;
}

export const galleryGroups = ['showcase', 'scenario', 'pattern', 'broken'] as const;
export type GalleryGroup = (typeof galleryGroups)[number];

/** Texts: messages `scenarios.worlds.<id>.title` and `.line` for worlds in the gallery. */
export interface World {
  readonly id: string;
  /** `null`: a test world, not shown. */
  readonly gallery: { readonly group: GalleryGroup; readonly order: number } | null;
  build(): readonly WorldFile[];
}

/** When every made account was "collected", ISO 8601 UTC. */
export const worldTime = '2026-09-14T02:00:00Z';
