import 'server-only';
import type { RoleTarget, ScanPort } from '../../collect/live/scan-port';
import type { CoverageCell } from '../../model/coverage';
import type { AddOn, CredentialSource, ScanProgress } from '../../model/scan';
import type { AccountKind } from './access-policies';
import type { ScanInput } from './scan-engine';

/** What the server says to the scan process, and what it hears. `cancel` is the only word said later. */
export type ScanCall =
  | { readonly verb: 'listProfiles' }
  | { readonly verb: 'identify' | 'survey'; readonly source: CredentialSource }
  | { readonly verb: 'checkRole'; readonly source: CredentialSource; readonly role: RoleTarget }
  | { readonly verb: 'plan'; readonly request: Parameters<ScanPort['plan']>[0] }
  | { readonly verb: 'policies'; readonly accounts: AccountKind; readonly addOns: readonly AddOn[] }
  | { readonly verb: 'collectScript' }
  | { readonly verb: 'scan'; readonly input: ScanInput };

export type ScanMessage =
  | { readonly kind: 'progress'; readonly progress: ScanProgress }
  | { readonly kind: 'cells'; readonly cells: readonly CoverageCell[] }
  | { readonly kind: 'value'; readonly value: unknown };
