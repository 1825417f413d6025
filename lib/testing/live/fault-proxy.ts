// Stands between the collector and the emulator and does what real networks and AWS do: small pages, throttling, denials, errors, silence, broken answers, wrong clocks.
import { createServer, request as sendRequest } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { pageOf } from './aws-xml';
import { cannedAnswers } from './canned-answers';
import { correctInterfaces, correctPeerings } from './correct-answers';
import type { VirtualClock } from './virtual-clock';

export interface SeenCall {
  readonly service: string;
  readonly action: string;
  readonly region: string;
  readonly accessKey: string;
  /** Form fields or JSON members of the request. */
  readonly fields: Readonly<Record<string, string>>;
  /** How often this very request was seen before. */
  readonly repeat: number;
  readonly at: string | null;
}
export type Fault =
  | { readonly kind: 'error'; readonly status: number; readonly code: string }
  | { readonly kind: 'hang' | 'reset' | 'cut' | 'stale-token' | 'same-page-again' | 'same-token' }
  | { readonly kind: 'delay'; readonly ms: number }
  /** The server's clock is this far ahead; requests signed with another one are refused. */
  | { readonly kind: 'clock'; readonly ms: number };

export interface FaultProxyOptions {
  readonly target: string;
  /** Somebody is being kept waiting for ever; the answer is called when they gave up. */
  readonly onHang?: () => () => void;
  /** Delays pass by this clock, together with everything that the collector waits for. */
  readonly clock?: () => VirtualClock;
}

export interface Answer { readonly status: number; readonly type: string; readonly body: string }
const denied = new Set(['UnauthorizedOperation', 'AccessDenied']);

export class FaultProxy {
  readonly calls: SeenCall[] = [];
  /** Set by a test for the time of one scan. */
  fault: (call: SeenCall) => Fault | null = () => null;
  pageSize = 1000;
  /** An answer of the test's own. */
  answer: (call: SeenCall) => Answer | null = () => null;
  /** Changes whole answers. */
  rewrite: (call: SeenCall, body: string) => string = (_, body) => body;
  /** Answers of the emulator are asked for once. */
  remember = false;
  url = '';
  readonly #target: URL;
  readonly #onHang: () => () => void;
  readonly #clock: (() => VirtualClock) | null;
  readonly #server;
  readonly #sockets = new Set<Socket>();
  readonly #answers = new Map<string, Promise<Answer>>();
  readonly #repeats = new Map<string, number>();

  constructor({ target, onHang, clock }: FaultProxyOptions) {
    this.#clock = clock ?? null;
    this.#target = new URL(target);
    this.#onHang = onHang ?? (() => () => undefined);
    this.#server = createServer((request, response) => void this.#serve(request, response).catch(() => response.destroy()));
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }
  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
    return this;
  }
  /** The least number of requests for what was answered: every question and page once. */
  get needed(): number {
    return this.#repeats.size;
  }
  /** Forgets what a test set and saw. */
  reset(): void {
    this.calls.length = 0;
    this.#repeats.clear();
    this.fault = () => null;
    this.rewrite = (_, body) => body;
    this.answer = () => null;
    this.pageSize = 1000;
  }
  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const call = this.#note(request, body);
    const fault = this.fault(call);
    const shift = fault?.kind === 'clock' ? fault.ms : 0;
    const headers = { date: new Date(Date.now() + shift).toUTCString() };
    switch (fault?.kind) {
      case 'error': return void respond(response, errorAnswer(call.service, fault.status, fault.code), headers);
      case 'reset': return void request.socket.resetAndDestroy();
      case 'hang': {
        const over = this.#onHang();
        request.socket.once('close', over);
        return;
      }
      case 'stale-token': if (call.fields.NextToken === `page-${this.pageSize}` && call.repeat === 0) return void respond(response, errorAnswer(call.service, 400, 'InvalidPaginationToken'), headers); break;
      case 'clock': if (Math.abs(Date.now() + shift - signedAt(call.at)) > 5 * 60_000) return void respond(response, errorAnswer(call.service, 400, 'RequestExpired'), headers); break;
      case 'delay': await this.#delay(fault.ms); break;
      default:
    }
    const found = this.answer(call) ?? (await this.#answer(request, call, body, fault?.kind));
    const answer = { ...found, body: this.rewrite(call, found.body) };
    if (fault?.kind === 'cut') {
      const half = Buffer.from(answer.body).subarray(0, Math.floor(answer.body.length / 2));
      response.writeHead(200, { 'content-type': answer.type, ...headers }).end(half);
    } else respond(response, answer, headers);
  }
  async #delay(ms: number): Promise<void> {
    if (this.#clock === null) return new Promise((resolve) => setTimeout(resolve, ms));
    const clock = this.#clock();
    const over = clock.release();
    await clock.sleep(ms, new AbortController().signal);
    over();
  }
  #note(request: IncomingMessage, body: string): SeenCall {
    const scope = /Credential=([^/]+)\/\d+\/([^/]+)\/([^/]+)\//.exec(request.headers.authorization ?? '');
    const target = request.headers['x-amz-target'];
    const fields = typeof target === 'string' ? jsonFields(body) : Object.fromEntries(new URLSearchParams(body));
    const action = typeof target === 'string' ? (target.split('.')[1] ?? '') : (fields.Action ?? '');
    const key = `${scope?.[1]}/${scope?.[2]}/${action}/${body}`;
    const repeat = this.#repeats.get(key) ?? 0;
    this.#repeats.set(key, repeat + 1);
    const call: SeenCall = { service: scope?.[3] ?? '?', action, region: scope?.[2] ?? '?', accessKey: scope?.[1] ?? '?', fields, repeat, at: (request.headers['x-amz-date'] as string | undefined) ?? null };
    this.calls.push(call);
    return call;
  }
  async #answer(request: IncomingMessage, call: SeenCall, body: string, twist: Fault['kind'] | undefined): Promise<Answer> {
    if (typeof request.headers['x-amz-target'] === 'string') return cannedAnswers.get(call.action) ?? this.#forward(request, body);
    const { Action } = call.fields;
    const plain = new URLSearchParams(body);
    for (const field of ['MaxResults', 'NextToken', 'PageSize', 'Marker']) plain.delete(field);
    const whole = cannedAnswers.get(Action ?? '') ?? (await this.#once(`${call.accessKey}/${call.region}/${plain}`, () => this.#whole(request, plain)));
    const asked = Number(call.fields.MaxResults ?? call.fields.PageSize ?? Infinity);
    const token = call.fields.NextToken ?? call.fields.Marker;
    if (whole.status !== 200 || !Number.isFinite(asked)) return whole;
    const [, kind, at] = token === undefined ? [null, 'page', '0'] : (/^(page|again)-(\d+)$/.exec(token) ?? []);
    if (at === undefined) return errorAnswer(call.service, 400, 'InvalidPaginationToken');
    const size = Math.min(asked, this.pageSize);
    // A page that came before, and then the one that should have come.
    const page = kind === 'again' ? pageOf(whole.body, Number(at) - size, size, `page-${at}`, call.service) : pageOf(whole.body, Number(at), size, `${twist === 'same-page-again' ? 'again' : 'page'}-${twist === 'same-token' ? size : Number(at) + size}`, call.service);
    return { ...whole, body: page.xml };
  }
  async #whole(request: IncomingMessage, question: URLSearchParams): Promise<Answer> {
    const answer = await this.#forward(request, question.toString());
    if (question.get('Action') === 'DescribeTransitGatewayPeeringAttachments') return { ...answer, body: correctPeerings(answer.body) };
    if (question.get('Action') !== 'DescribeNetworkInterfaces' || answer.status !== 200) return answer;
    const [nat, endpoints] = await Promise.all(['DescribeNatGateways', 'DescribeVpcEndpoints'].map((action) => this.#forward(request, `Action=${action}&Version=2016-11-15`)));
    return { ...answer, body: correctInterfaces(answer.body, nat?.body ?? '', endpoints?.body ?? '') };
  }
  #once(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    if (!this.remember) return ask();
    let known = this.#answers.get(key);
    if (known === undefined) this.#answers.set(key, (known = ask()));
    return known;
  }
  #forward(request: IncomingMessage, body: string): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { host: _host, 'content-length': _length, ...headers } = request.headers;
      const out = sendRequest({ host: this.#target.hostname, port: this.#target.port, method: request.method, path: request.url?.replace(/^http:\/\/[^/]+/, ''), headers: { ...headers, 'content-length': Buffer.byteLength(body) } }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve({ status: answer.statusCode ?? 500, type: answer.headers['content-type'] ?? 'text/xml', body: Buffer.concat(chunks).toString('utf8') }));
      });
      out.on('error', reject).end(body);
    });
  }
}

function jsonFields(body: string): Record<string, string> {
  const parsed = JSON.parse(body === '' ? '{}' : body) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(parsed).map(([key, value]) => [key, String(value)]));
}
function respond(response: ServerResponse, { status, type, body }: Answer, headers: Record<string, string>): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body), ...headers }).end(body);
}
const signedAt = (text: string | null): number => Date.parse((text ?? '').replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

/** Errors as each protocol writes them. */
export function errorAnswer(service: string, status: number, code: string): Answer {
  const message = denied.has(code) ? 'You are not authorized to perform this operation.' : 'refused by the test';
  if (service === 'ssm' || service === 'organizations') return { status, type: 'application/x-amz-json-1.1', body: JSON.stringify({ __type: code, message }) };
  if (service === 'ec2') return { status, type: 'text/xml', body: `<?xml version="1.0" encoding="UTF-8"?>\n<Response><Errors><Error><Code>${code}</Code><Message>${message}</Message></Error></Errors><RequestID>11111111-2222-3333-4444-555555555555</RequestID></Response>` };
  return { status, type: 'text/xml', body: `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error><RequestId>11111111-2222-3333-4444-555555555555</RequestId></ErrorResponse>` };
}
