import 'server-only';
import { createHash, timingSafeEqual } from 'node:crypto';

/** Identifiers of a link: a public id that finds it, a secret that opens it. Of the secret only the SHA-256 is ever kept. */
export interface ShareCapability {
  readonly publicId: string;
  readonly secret: string;
  readonly secretHash: Uint8Array;
}

export function makeCapability(random: (bytes: number) => Uint8Array): ShareCapability {
  const publicId = Buffer.from(random(16)).toString('base64url');
  const secret = Buffer.from(random(32)).toString('base64url');
  return { publicId, secret, secretHash: hashSecret(secret) };
}

/** A slow hash would gain nothing: the secret has 256 random bits. */
export const hashSecret = (secret: string): Uint8Array => createHash('sha256').update(secret).digest();

const nobody = hashSecret('no share has this secret');

/** Compares in constant time; without a share it compares all the same, so that both take as long. */
export function opensShare(secretHash: Uint8Array | null, secret: string): boolean {
  const equal = timingSafeEqual(hashSecret(secret), secretHash ?? nobody);
  return equal && secretHash !== null;
}

/** The secret is in the fragment, which browsers never send. `v1` names the format. */
export const shareUrl = (publicUrl: string, capability: ShareCapability): string => `${publicUrl}/s/${capability.publicId}#v1.${capability.secret}`;
