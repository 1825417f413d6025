// Everything about one account in one region: independent calls at once, those that need ids of others as soon as the ids are there. A failed call is a gap and stops nothing else.
import 'server-only';
import { compareText } from '../../base/order';
import type { AccountId, RegionName } from '../../model/ids';
import type { RawPage } from '../../model/raw-inventory';
import { CallFailure, readFailure } from './call-failure';
import type { Caller } from './caller';
import type { CellLedger } from './cell-ledger';
import type { SdkClient } from './clients';
import type { CollectorCall, Dependency, RawItem, Service } from './collector-call';
import { listAll } from './list-all';
import { References, secondLookAfterMs } from './second-look';

export interface PlaceTask {
  readonly account: AccountId;
  readonly region: RegionName;
  readonly calls: readonly CollectorCall[];
  readonly client: (service: Service) => SdkClient;
  readonly caller: Caller;
  readonly ledger: CellLedger;
  readonly onPage: (page: RawPage) => void;
  /** The place answered for the first time. */
  readonly onHeard: () => void;
  readonly signal: AbortSignal;
}

const answered = (error: unknown): boolean => typeof (error as { $metadata?: { httpStatusCode?: unknown } } | null)?.$metadata?.httpStatusCode === 'number';

class PlaceReading {
  readonly #task: PlaceTask;
  /** Ends everything here when nothing has ever answered. */
  readonly #silence = new AbortController();
  readonly #signal: AbortSignal;
  readonly #references: References;
  #heard = false;

  constructor(task: PlaceTask) {
    this.#task = task;
    this.#references = new References(task.account);
    this.#signal = AbortSignal.any([task.signal, this.#silence.signal]);
  }
  async run(): Promise<'read' | 'silent'> {
    await Promise.all(this.#task.calls.filter(({ dependsOn }) => dependsOn === null).map((call) => this.#runRoot(call)));
    if (!this.#signal.aborted) await this.#lookAgain();
    return this.#silence.signal.aborted ? 'silent' : 'read';
  }
  /** A failure here leaves what was known before. */
  async #lookAgain(): Promise<void> {
    const { ledger, caller, calls } = this.#task;
    const looks = this.#references.missing((resource) => ledger.isWhole(this.#task, resource));
    if (looks.length === 0) return;
    await caller.clock.sleep(secondLookAfterMs, this.#signal).catch(() => undefined);
    if (this.#signal.aborted) return;
    await Promise.all(looks.map(async ({ call, input }) => {
      const asked = calls.find(({ name }) => name === call);
      if (asked !== undefined) await this.#read(asked, input, null, '-again', () => undefined).catch(() => undefined);
    }));
  }
  async #runRoot(call: CollectorCall): Promise<void> {
    const dependents = this.#task.calls.filter(({ dependsOn }) => dependsOn?.on === call.name);
    const found = new Map(dependents.map(({ name }) => [name, new Set<string>()]));
    const failure = await this.#list(call, {}, null, '', (items) => {
      for (const { name, dependsOn } of dependents) for (const item of items) for (const id of (dependsOn as Dependency).ids(item)) found.get(name)?.add(id);
    });
    this.#close(call);
    await Promise.all(dependents.map((dependent) => this.#runDependent(dependent, [...(found.get(dependent.name) ?? [])].sort(compareText), failure)));
  }
  /** What the other call did not find could not be asked about: its gap is this one's too. */
  async #runDependent(call: CollectorCall, ids: readonly string[], parentFailure: CallFailure | null): Promise<void> {
    const { batch, input } = call.dependsOn as Dependency;
    if (parentFailure !== null && call.resource !== null) this.#task.ledger.fail(this.#task, call.resource, parentFailure);
    const batches: (readonly string[])[] = [];
    for (let from = 0; from < ids.length; from += batch) batches.push(ids.slice(from, from + batch));
    await Promise.all(batches.map((some, index) => this.#list(call, input(some), batch === 1 ? (some[0] ?? null) : null, batch === 1 ? `-${some[0]}` : index === 0 ? '' : `-${index + 1}`, () => undefined)));
    this.#close(call);
  }
  async #list(call: CollectorCall, input: object, parentId: string | null, suffix: string, onItems: (items: readonly RawItem[]) => void): Promise<CallFailure | null> {
    const { ledger } = this.#task;
    const { resource } = call;
    if (resource !== null) ledger.start(this.#task, resource);
    try {
      await this.#read(call, input, parentId, suffix, onItems);
      return null;
    } catch (error) {
      const failure = readFailure(error);
      if (resource !== null) ledger.fail(this.#task, resource, failure);
      return failure;
    }
  }
  #read(call: CollectorCall, input: object, parentId: string | null, suffix: string, onItems: (items: readonly RawItem[]) => void): Promise<void> {
    const { account, region, ledger, onPage } = this.#task;
    const { resource, name, key } = call;
    return listAll(call, input, (request) => this.#send(call, request), ({ items, number }) => {
      onItems(items);
      if (resource === null) return;
      ledger.page(this.#task, resource, call.count(items));
      this.#references.note({ resource, items });
      onPage({ resource, account, region, file: `${account}/${region}/${name}${suffix}${number === 1 ? '' : `-${number}`}`, path: `$.${key}`, items, parentId, complete: true });
    });
  }
  async #send(call: CollectorCall, request: object): Promise<object> {
    const { account, region, caller, client } = this.#task;
    try {
      return await caller.call(`${account}/${region}/${call.permission}`, async (abortSignal) => {
        try {
          const answer = await client(call.service).send(call.command(request) as never, { abortSignal });
          this.#hear();
          return answer;
        } catch (error) {
          if (answered(error)) this.#hear();
          throw error;
        }
      }, this.#signal);
    } catch (error) {
      const failure = readFailure(error);
      if (failure.kind === 'timeout' && !this.#heard) this.#silence.abort(new CallFailure('timeout', 'region-silent'));
      throw failure;
    }
  }
  #hear(): void {
    if (this.#heard) return;
    this.#heard = true;
    this.#task.onHeard();
  }
  #close(call: CollectorCall): void {
    if (call.resource !== null) this.#task.ledger.close(this.#task, call.resource);
  }
}

export const readPlace = (task: PlaceTask): Promise<'read' | 'silent'> => new PlaceReading(task).run();
