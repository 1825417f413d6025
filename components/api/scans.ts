import type {
  ScanChange, ScanDetail, ScanDto, ScanEvent, ScanPlanDto, ScanPolicies, ScanRoleCheck, ScanRoleCreate, ScanRoleList, ScanRoleSecret, ScanSources, ScanTargetCreate, ScanTargetDto, ScanTargetUpdate, SourceCheck,
} from '@/lib/contract/scans';
import type { AddOn, CredentialSource } from '@/lib/model/scan';
import { ApiError, codeOfStatus, readProblem, request } from './request';

/** Live scans, as the API names them. */
const options = (signal?: AbortSignal): { signal?: AbortSignal } => (signal === undefined ? {} : { signal });
const at = (path: string, id: string): string => `${path}/${encodeURIComponent(id)}`;

export const listSources = (signal?: AbortSignal): Promise<ScanSources> => request('/api/scans/sources', options(signal));
export const checkSource = (source: CredentialSource, signal?: AbortSignal): Promise<SourceCheck> => request('/api/scans/sources/check', { method: 'POST', json: { source }, ...options(signal) });
export const getPlan = (accounts: string, addOns: readonly AddOn[], signal?: AbortSignal): Promise<ScanPlanDto> => request(`/api/scans/plan?accounts=${accounts}&addOns=${addOns.join(',')}`, options(signal));
export const getPolicies = (accounts: string, addOns: readonly AddOn[], signal?: AbortSignal): Promise<ScanPolicies> => request(`/api/scans/policy?accounts=${accounts}&addOns=${addOns.join(',')}`, options(signal));
export async function getCollectScript(): Promise<string> {
  const response = await fetch('/api/scans/script', { credentials: 'same-origin' });
  if (!response.ok) throw new ApiError(codeOfStatus(response.status), response.status, await readProblem(response));
  return response.text();
}

export const listTargets = async (signal?: AbortSignal): Promise<readonly ScanTargetDto[]> => (await request<{ targets: ScanTargetDto[] }>('/api/scan-targets', options(signal))).targets;
export const createTarget = async (input: ScanTargetCreate): Promise<ScanTargetDto> => (await request<{ target: ScanTargetDto }>('/api/scan-targets', { method: 'POST', json: input })).target;
export const updateTarget = async (id: string, input: ScanTargetUpdate): Promise<ScanTargetDto> => (await request<{ target: ScanTargetDto }>(at('/api/scan-targets', id), { method: 'PATCH', json: input })).target;
export const deleteTarget = (id: string): Promise<void> => request(at('/api/scan-targets', id), { method: 'DELETE' });

export const listScans = async (signal?: AbortSignal): Promise<readonly ScanDto[]> => (await request<{ scans: ScanDto[] }>('/api/scans', options(signal))).scans;
export const getScan = (id: string, signal?: AbortSignal): Promise<ScanDetail> => request(at('/api/scans', id), options(signal));
export const startScan = async (targetId: string): Promise<ScanDto> => (await request<{ scan: ScanDto }>('/api/scans', { method: 'POST', json: { targetId } })).scan;
export const changeScan = async (id: string, change: ScanChange): Promise<ScanDto> => (await request<{ scan: ScanDto }>(at('/api/scans', id), { method: 'PATCH', json: change })).scan;

export const listRoles = (signal?: AbortSignal): Promise<ScanRoleList> => request('/api/scan-roles', options(signal));
export const registerRole = (input: ScanRoleCreate): Promise<ScanRoleSecret> => request('/api/scan-roles', { method: 'POST', json: input });
export const checkRole = (id: string): Promise<ScanRoleCheck> => request(`${at('/api/scan-roles', id)}/check`, { method: 'POST', json: {} });
export const renewExternalId = (id: string): Promise<ScanRoleSecret> => request(`${at('/api/scan-roles', id)}/external-id`, { method: 'POST', json: {} });
export const deleteRole = (id: string): Promise<void> => request(at('/api/scan-roles', id), { method: 'DELETE' });

/** Follows one scan until it ends; resolves then, rejects when the line breaks before. */
export async function followScan(id: string, signal: AbortSignal, onEvent: (event: ScanEvent) => void): Promise<void> {
  const response = await fetch(`${at('/api/scans', id)}/events`, { credentials: 'same-origin', signal, headers: { accept: 'application/x-ndjson' } });
  if (!response.ok || response.body === null) {
    const problem = await readProblem(response);
    throw new ApiError(problem?.code ?? codeOfStatus(response.status), response.status, problem);
  }
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') onEvent(JSON.parse(line) as ScanEvent);
  }
}
