import 'server-only';
import type { Client } from '../context';

/** The server itself, in the audit trail. */
export const systemClient: Client = { prefix: 'server', truncated: 'server', userAgent: null };
