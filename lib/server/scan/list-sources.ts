import 'server-only';
import type { ScanSources } from '../../contract/scans';
import type { ServerContext } from '../context';
import { getScans } from './scans';

/** Where credentials could come from: names of profiles, never what is in them. */
export async function listSources(context: ServerContext): Promise<ScanSources> {
  const { scanning, roleRegistration, awsEndpoint } = context.config;
  const profiles = scanning ? await getScans(context).engine.listProfiles() : [];
  return { profiles: profiles.map(({ name, region, kind }) => ({ name, region, kind })), scanning, roleRegistration, endpoint: awsEndpoint };
}
