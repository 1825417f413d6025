import 'server-only';
import type { ScanPort } from '../../collect/live/scan-port';
import { runScan } from './run-scan';
import type { ScanEngine } from './scan-engine';
import { surveySource } from './survey-source';

/** Scans inside the server: in development and in tests. */
export function inlineEngine(open: () => Promise<ScanPort>): ScanEngine {
  let opened: Promise<ScanPort> | null = null;
  const port = (): Promise<ScanPort> => (opened ??= open());
  return {
    listProfiles: async () => (await port()).listProfiles(),
    identify: async (source) => (await port()).identify(source),
    survey: async (source) => surveySource(await port(), source),
    checkRole: async (source, role) => (await port()).checkRole(source, role),
    plan: async (request) => (await port()).plan(request),
    policies: async (accounts, addOns) => (await import('./access-policies')).buildPolicies(accounts, addOns),
    collectScript: async () => (await import('../../collect/live/access/collect-script')).buildCollectScript(),
    scan: async (input, hooks) => runScan(await port(), input, hooks),
  };
}
