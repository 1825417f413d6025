import 'server-only';
import type { ScanPort } from '../../collect/live/scan-port';
import type { CredentialSource } from '../../model/scan';
import type { SourceSurvey } from './scan-engine';

/** Whose credentials these are, and which regions that account has. */
export async function surveySource(port: ScanPort, source: CredentialSource): Promise<SourceSurvey> {
  const identity = await port.identify(source);
  return { identity, regions: identity.ok ? await port.listRegions(source) : null };
}
