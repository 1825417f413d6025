import 'server-only';
import type { SourceCheck } from '../../contract/scans';
import type { CredentialSource } from '../../model/scan';
import { requireScanning } from '../config';
import type { Client, ServerContext } from '../context';
import { limitRate, limits } from '../rate-limit';
import { toFailureDto } from './scan-dto';
import { getScans } from './scans';

/** Whose credentials these are, and which regions they may scan. That it fails is an answer, not a refusal. */
export async function checkSource(context: ServerContext, client: Client, source: CredentialSource): Promise<SourceCheck> {
  requireScanning(context.config);
  await limitRate(context, `aws:${client.prefix}`, limits.awsChecksPerClient);
  const { identity, regions } = await getScans(context).engine.survey(source);
  if (!identity.ok) return { identity: null, failure: toFailureDto(identity.error), regions: null, regionsFailure: null };
  return {
    identity: { ...identity.value }, failure: null,
    regions: regions?.ok === true ? regions.value.map((entry) => ({ ...entry })) : null,
    regionsFailure: regions?.ok === false ? toFailureDto(regions.error) : null,
  };
}
