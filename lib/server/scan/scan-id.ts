import 'server-only';

/** 128 random bits in base64url: 22 characters, allowed in role session names and in external ids. */
export const makeScanId = (random: (bytes: number) => Uint8Array): string => Buffer.from(random(16)).toString('base64url');

/** 192 random bits. AWS allows 2 to 1,224 characters of `[\w+=,.@:/-]`. */
export const makeExternalId = (random: (bytes: number) => Uint8Array): string => `eni-lens-${Buffer.from(random(24)).toString('base64url')}`;
