import type { ShareAction, ShareCreated, ShareCreateRequest, ShareDto, ShareList, ShareOpened, SharePreview } from '@/lib/contract/shares';
import { readTransfer } from '@/components/snapshot/read-transfer';
import { transferType } from '@/lib/contract/transfer/envelope';
import { ApiError, request, send } from './request';

/** Share links, as the API names them. */
export type SharePreset = SharePreview['preset'];
export const listShares = (snapshotId: string | null, signal?: AbortSignal): Promise<ShareList> => request(snapshotId === null ? '/api/shares' : `/api/shares?snapshot=${encodeURIComponent(snapshotId)}`, signal === undefined ? {} : { signal });
export const previewShare = (snapshotId: string, preset: SharePreset, viewState: string, signal: AbortSignal): Promise<SharePreview> =>
  request(`/api/snapshots/${encodeURIComponent(snapshotId)}/shares/preview`, { method: 'POST', json: { preset, viewState }, signal });
export const createShare = (snapshotId: string, input: ShareCreateRequest): Promise<ShareCreated> => request(`/api/snapshots/${encodeURIComponent(snapshotId)}/shares`, { method: 'POST', json: input });
export const updateShare = async (id: string, action: ShareAction): Promise<ShareDto> => (await request<{ share: ShareDto }>(`/api/shares/${encodeURIComponent(id)}`, { method: 'PATCH', json: { action } })).share;
export const revokeAllShares = async (snapshotId: string | null): Promise<number> => (await request<{ revoked: number }>('/api/shares/revoke-all', { method: 'POST', json: snapshotId === null ? {} : { snapshotId } })).revoked;
/** In the packed form. The secret goes into the body of one request. */
export async function openShare(publicId: string, secret: string, signal: AbortSignal): Promise<ShareOpened> {
  const response = await send(`/api/share/${encodeURIComponent(publicId)}/open`, { method: 'POST', json: { secret }, headers: { accept: transferType }, signal });
  if (response.body === null) throw new ApiError('offline', 0);
  const { head, document } = await readTransfer(response.body, () => undefined);
  return { ...head, document } as unknown as ShareOpened;
}
