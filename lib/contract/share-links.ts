/** What both ends must agree on about a link, apart from the schemas: pages use it without their weight. */
export const publicIdPattern = /^[A-Za-z0-9_-]{22}$/;
export const secretPattern = /^[A-Za-z0-9_-]{43}$/;
export const shareExpiries = ['1h', '1d', '7d', '30d'] as const;
export type ShareExpiry = (typeof shareExpiries)[number];
export const defaultShareExpiry: ShareExpiry = '7d';
