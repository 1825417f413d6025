import 'server-only';
import { writeFile } from 'node:fs/promises';
import { analyse } from '../analyse/analyse';
import { openScanPort } from '../collect/live/open-scan-port';
import type { ScanPort, ScanResult } from '../collect/live/scan-port';
import { buildTopology } from '../graph/build-topology';
import type { ScanFailure } from '../model/scan';
import type { SnapshotDocument } from '../model/snapshot';
import { createNormaliser } from '../normalise/normalise';
import { documentTail, prepareSnapshot } from '../server/import/prepare-snapshot';
import { openDataFolder } from '../store/data-folder';
import { documentHead } from '../store/document-text';
import { openSqliteStore } from '../store/sqlite/sqlite-store';
import { StoreError } from '../store/store-error';
import { formatResult } from './analyze';
import type { AnalyzeOptions } from './analyze';
import { CliError } from './cli-error';
import { exitCode } from './exit-code';
import { openScanBar } from './scan-bar';
import type { ScanWords } from './scan-request';
import { buildScanRequest } from './scan-request';
import type { Texts } from './texts';
import { buildTexts, pickTerminalLocale } from './texts';

/** `eni-lens scan`: live accounts → a snapshot, and the same report as `analyze`. Parts that failed are gaps; what was read is kept. */
export interface ScanOptions extends ScanWords, AnalyzeOptions {
  readonly out?: string;
  readonly save?: boolean;
  readonly name?: string;
}

const gapsShown = 12;

export async function scan(options: ScanOptions, port: ScanPort = openScanPort()): Promise<number> {
  const texts = buildTexts(pickTerminalLocale(options.lang, process.env));
  if (options.out !== undefined && options.save === true) throw new CliError(texts.text('scan.cli.one-target'));
  const request = buildScanRequest(options, texts);
  const normaliser = createNormaliser();
  const bar = openScanBar(process.stderr, texts, Date.now);
  const interrupt = listenForInterrupt(() => {
    bar.end();
    console.error(texts.text('scan.cli.cancelling'));
  });
  let result: ScanResult;
  try {
    result = await port.scan(request, { onPage: normaliser.add, onProgress: bar.show, signal: interrupt.signal });
  } finally {
    interrupt.stop();
    bar.end();
  }
  report(result, texts);
  if (result.accounts.every(({ identity }) => identity === null)) throw new CliError(result.failure === null ? texts.text('scan.failures.unexpected.title') : sentence(result.failure, texts));
  const { inventory, problems } = normaliser.finish({ coverage: result.coverage, problems: [], incomplete: new Set() });
  const document: Omit<SnapshotDocument, 'name'> = { schema: 'eni-lens/snapshot@1', collectedAt: result.window.endedAt, collectedFrom: result.window.startedAt, source: 'scan', inventory, problems, redaction: null };
  const name = options.name ?? `${result.accounts.map(({ account }) => account ?? '?').slice(0, 3).join(', ')} ${result.window.endedAt.slice(0, 16).replace('T', ' ')}`;
  if (options.out !== undefined) {
    await writeOut(options.out, `${documentHead(name)}${documentTail(document)}\n`);
    console.error(texts.text('scan.cli.written', { file: options.out }));
  }
  if (options.save === true) console.error(texts.text('scan.cli.saved', { id: await save(document, name, options.data) }));
  const topology = buildTopology(inventory);
  const analysis = analyse(topology);
  console.log(formatResult({ topology, analysis, problems }, options.format, texts));
  const decided = exitCode(analysis.findings, options.failOn);
  return decided === 0 && result.outcome !== 'complete' ? 3 : decided;
}

const sentence = ({ code, awsCode, params }: ScanFailure, texts: Texts): string => {
  const stop = texts.locale === 'ja' ? '。' : '. ';
  return `${texts.text(`scan.failures.${code}.title`, params)}${awsCode === null ? '' : ` (${awsCode})`}${stop}${texts.text(`scan.failures.${code}.hint`, params)}`;
};

/** To standard error: what was read, and every gap by name up to a number. */
function report(result: ScanResult, texts: Texts): void {
  const { accounts, coverage, calls, window } = result;
  if (accounts.length === 0) return;
  const cells = coverage.filter(({ status }) => status !== 'disabled');
  const places = new Set(cells.map(({ account, region }) => `${account}/${region}`));
  console.error(texts.text('scan.cli.read', {
    complete: cells.filter(({ status }) => status === 'complete').length, total: cells.length, places: places.size, accounts: accounts.length, calls: calls.made,
    seconds: ((Date.parse(window.endedAt) - Date.parse(window.startedAt)) / 1000).toFixed(1),
  }));
  for (const { account, roleArn, failure } of accounts) if (failure !== null) console.error(`${account ?? roleArn ?? '?'}: ${sentence(failure, texts)}`);
  const disabled = [...new Set(coverage.filter(({ status }) => status === 'disabled').map(({ region }) => region ?? '?'))];
  if (disabled.length > 0) console.error(texts.text('scan.cli.disabled', { count: disabled.length, regions: disabled.join(', ') }));
  const gaps = cells.filter(({ status }) => status !== 'complete');
  for (const { account, region, resource, status, code } of gaps.slice(0, gapsShown)) {
    console.error(`${texts.text('scan.cli.gap', { account: account ?? '?', region: region ?? '?', resource, status: texts.text(`cli.coverage.${status}`) })}${code === null ? '' : ` (${code})`}`);
  }
  if (gaps.length > gapsShown) console.error(texts.text('scan.cli.gap-more', { count: gaps.length - gapsShown }));
}

async function writeOut(file: string, text: string): Promise<void> {
  try {
    await writeFile(file, text, { mode: 0o600 });
  } catch (error) {
    throw new CliError(`cannot write ${file}: ${(error as NodeJS.ErrnoException).code ?? 'unknown'}.`);
  }
}

async function save(document: Omit<SnapshotDocument, 'name'>, name: string, data: string | undefined): Promise<string> {
  const prepared = await prepareSnapshot(document);
  try {
    const store = openSqliteStore(openDataFolder(data ?? process.env['ENI_LENS_DATA']));
    try {
      const now = Date.now();
      const { meta } = await store.putSnapshot({ ...prepared, name: name.slice(0, 200), source: 'scan', collectedAt: document.collectedAt, createdAt: now, savedAt: now });
      return meta.id;
    } finally {
      store.close();
    }
  } catch (error) {
    if (error instanceof StoreError) throw new CliError(error.message);
    throw error;
  }
}

/** The first Ctrl-C ends the scan and keeps what was read; the second ends the program. */
function listenForInterrupt(onFirst: () => void): { readonly signal: AbortSignal; readonly stop: () => void } {
  const controller = new AbortController();
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(130);
    onFirst();
    controller.abort();
  };
  process.on('SIGINT', interrupt);
  return { signal: controller.signal, stop: () => void process.off('SIGINT', interrupt) };
}
