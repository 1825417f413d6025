declare const flavor: unique symbol;

/**
 * A string with a kind. Plain strings flow in (they come from files), but a subnet id cannot be handed
 * where an ENI id is wanted.
 */
export type Flavor<Kind extends string> = string & { readonly [flavor]?: Kind };
