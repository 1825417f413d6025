import { request } from '@/components/api/request';
import type { EvidenceAnswer } from '@/lib/contract/guest';
import type { BeliefPin, GuestAnnotations, InstanceAnnotations } from '@/lib/model/guest';

/** Evidence and pins of a stored snapshot, as docs/http-api.md names them. */
interface Answer { readonly annotations: InstanceAnnotations }
const base = (snapshot: string): string => `/api/snapshots/${encodeURIComponent(snapshot)}/annotations`;
export const listAnnotations = async (snapshot: string, signal: AbortSignal): Promise<GuestAnnotations> => (await request<{ annotations: GuestAnnotations }>(base(snapshot), { signal })).annotations;
export const postEvidence = (snapshot: string, instance: string, text: string, author: string): Promise<EvidenceAnswer> => request(`${base(snapshot)}/${instance}/evidence`, { method: 'POST', json: { text, author } });
export const deleteEvidence = (snapshot: string, instance: string, id: string): Promise<Answer> => request(`${base(snapshot)}/${instance}/evidence/${id}`, { method: 'DELETE' });
export const putPin = (snapshot: string, instance: string, pin: Pick<BeliefPin, 'routing' | 'reason' | 'author'>): Promise<Answer> => request(`${base(snapshot)}/${instance}/pin`, { method: 'PUT', json: pin });
export const deletePin = (snapshot: string, instance: string): Promise<Answer> => request(`${base(snapshot)}/${instance}/pin`, { method: 'DELETE' });
