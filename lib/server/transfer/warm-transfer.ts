import 'server-only';
import { overviewFrom } from '../../view/overview';
import type { ServerContext } from '../context';
import { getDocumentSource } from '../get-document';
import { logError } from '../log';
import { getTransfer } from './get-transfer';

/** Begins what the first page of a large snapshot would otherwise wait for, while its report is being read. Small ones are made faster than asked for. */
export function warmTransfer(context: ServerContext, id: string, networkInterfaces: number): void {
  if (networkInterfaces < overviewFrom) return;
  void getDocumentSource(context, id).then((source) => getTransfer(context, source)).catch((error: unknown) => logError('transfer', error));
}
