import 'server-only';
import type { ScanSources } from '../../contract/scans';
import type { ServerContext } from '../context';
import type { ScanEngine } from './scan-engine';
import { getScans } from './scans';

/** A look into the files takes a thread; the home page asks at every visit. */
const fresh = 15_000;
const known = new WeakMap<ScanEngine, { readonly at: number; readonly profiles: ReturnType<ScanEngine['listProfiles']> }>();

function listProfiles(engine: ScanEngine, now: number): ReturnType<ScanEngine['listProfiles']> {
  const before = known.get(engine);
  if (before !== undefined && now - before.at < fresh) return before.profiles;
  const profiles = engine.listProfiles();
  known.set(engine, { at: now, profiles });
  profiles.catch(() => known.delete(engine));
  return profiles;
}

/** Where credentials could come from: names of profiles, never what is in them. */
export async function listSources(context: ServerContext): Promise<ScanSources> {
  const { scanning, roleRegistration, awsEndpoint } = context.config;
  const profiles = scanning ? await listProfiles(getScans(context).engine, context.now()) : [];
  return { profiles: profiles.map(({ name, region, kind }) => ({ name, region, kind })), scanning, roleRegistration, endpoint: awsEndpoint };
}
