/** How much of an account a share keeps, and the sorts of value the preview counts. */
export type RedactionPreset = 'topology' | 'internal' | 'full';
export const removedSorts = ['ids', 'accounts', 'privateAddresses', 'publicAddresses', 'names', 'tags', 'descriptions', 'ruleDescriptions'] as const;
export type RemovedSort = (typeof removedSorts)[number];
