import 'server-only';
import { buildCollectScript } from '../../collect/live/access/collect-script';
import { openScanPort } from '../../collect/live/open-scan-port';
import type { CoverageCell } from '../../model/coverage';
import { onWord, receiveInput, tellServer } from '../child/child-side';
import { buildPolicies } from './access-policies';
import { runScan } from './run-scan';
import { surveySource } from './survey-source';
import type { ScanCall, ScanMessage } from './child-messages';

/** Entry of the scan process: one call, one answer, the end. Bundled to its own file; child-engine.ts starts it. */
const port = openScanPort();
const tell = (message: ScanMessage): void => tellServer(message);

async function answer(call: ScanCall): Promise<unknown> {
  switch (call.verb) {
    case 'listProfiles': return port.listProfiles();
    case 'identify': return port.identify(call.source);
    case 'survey': return surveySource(port, call.source);
    case 'checkRole': return port.checkRole(call.source, call.role);
    case 'plan': return port.plan(call.request);
    case 'policies': return buildPolicies(call.accounts, call.addOns);
    case 'collectScript': return buildCollectScript();
    case 'scan': {
      const stop = new AbortController();
      onWord(() => stop.abort());
      let cells: CoverageCell[] = [];
      const flush = (): void => {
        if (cells.length > 0) tell({ kind: 'cells', cells });
        cells = [];
      };
      const output = await runScan(port, call.input, {
        signal: stop.signal, onCell: (cell) => cells.push(cell),
        onProgress: (progress) => {
          flush();
          tell({ kind: 'progress', progress });
        },
      });
      flush();
      return output;
    }
  }
}

tell({ kind: 'value', value: await answer(await receiveInput<ScanCall>()) });
