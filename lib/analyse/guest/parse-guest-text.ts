// Reads what somebody pasted from a guest: JSON lists and plain output, in any order, with prompts between. Nothing of the text is kept.
import { err, ok, type Result } from '../../base/result';
import type { GuestEvidence, GuestProblem } from '../../model/guest';
import { EvidenceParts, guestLimits } from './evidence-parts';
import { ipConfigurationText } from './formats/ip-configuration';
import { isItem, readIpJson } from './formats/ip-json';
import { ipAddrText, ipRouteText, ipRuleText } from './formats/ip-text';
import type { GuestLine, LineReader } from './formats/line-reader';
import { netRouteText } from './formats/net-route';
import { netplanText } from './formats/netplan';
import { networkctlText } from './formats/networkctl';
import { nmcliText } from './formats/nmcli';
import { routePrintText } from './formats/route-print';
import { sysctlText } from './formats/sysctl';
import { isNetRouteList, isWindowsCollection, readNetRouteList, readWindowsCollection } from './formats/windows-collector';
import { beginsJson, findJsonEnd } from './json-in-text';

export interface ParsedGuest {
  readonly evidence: GuestEvidence;
  /** What was passed over. */
  readonly problems: readonly GuestProblem[];
}

/** The more particular shape first. */
const readers: readonly LineReader[] = [sysctlText, netplanText, ipAddrText, ipRuleText, nmcliText, ipConfigurationText, netRouteText, ipRouteText, networkctlText, routePrintText];

/** Nothing but JSON is printed in longer lines, and patterns stay quick. */
const deepest = 32;
const longestLine = 1_000;
/** JSON that never ends is looked for to the end of the text each time. */
const mostCuts = 5;
const command = /^\s*(?:sudo |-{2,}|\.{3}|#|\+ |(?:ip|sysctl|netplan|nmcli|networkctl|route|cat|echo|Get-Net\w+)\s)/;
const windowsPrompt = /^(?:PS )?[A-Z]:\\[^<>|"]{0,200}>/;
const promptHead = /^[\w.@:~\\/[\]() -]*$/;

/** Prompts, comments, separators and commands that came along. */
function isNoise(text: string): boolean {
  if (command.test(text) || windowsPrompt.test(text)) return true;
  const end = text.slice(0, 120).search(/[$#>%](?:\s|$)/);
  const head = text.slice(0, Math.max(0, end));
  return end === 0 || (end > 0 && /[@:~\\\]]/.test(head) && promptHead.test(head));
}

export function parseGuestText(input: string): Result<ParsedGuest, readonly GuestProblem[]> {
  const fail = (code: GuestProblem['code'], params: GuestProblem['params'] = {}, line: number | null = null): Result<never, readonly GuestProblem[]> => err([{ code, level: 'error', line, path: null, params }]);
  if (input.length > guestLimits.characters) return fail('too-large', { limit: guestLimits.characters });
  if (input.trim() === '') return fail('empty');
  const texts = input.replace(/^\uFEFF/, '').replaceAll('\u00A0', ' ').replaceAll('\u0000', '').split(/\r\n|\r|\n/);
  if (texts.length > guestLimits.lines) return fail('too-many-lines', { limit: guestLimits.lines });
  const parts = new EvidenceParts();
  readLines(texts.map((text, index) => ({ text, number: index + 1 })), parts);
  const errors = parts.problems.filter((problem) => problem.level === 'error');
  if (errors.length > 0) return err(errors);
  const windows = parts.formats.filter((format) => format.startsWith('windows'));
  if (windows.length > 0 && windows.length < parts.formats.length) return fail('mixed-systems');
  if (parts.formats.length === 0) {
    const telling = parts.problems.find((problem) => problem.code !== 'line-not-understood');
    return telling === undefined ? fail('unrecognised', {}, parts.problems[0]?.line ?? 1) : err([{ ...telling, level: 'error' }]);
  }
  const evidence = parts.build();
  if (evidence.interfaces === null && evidence.rules.ipv4 === null && evidence.rules.ipv6 === null && evidence.rpFilter === null && evidence.forwarding === null && !hasRoutes(evidence)) return fail('nothing-useful');
  return ok({ evidence, problems: parts.problems });
}

const hasRoutes = ({ routes }: GuestEvidence): boolean => (routes.ipv4?.routes.length ?? 0) + (routes.ipv6?.routes.length ?? 0) > 0;

function readLines(lines: GuestLine[], parts: EvidenceParts): void {
  let cuts = 0;
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    const text = line?.text ?? '';
    if (line === undefined || text.trim() === '') at += 1;
    else if (beginsJson(text)) {
      const found = cuts < mostCuts ? findJsonEnd(lines, at) : null;
      if (found === null) {
        cuts += 1;
        parts.problem('json-invalid', 'partial', line.number, null, { reason: 'cut' });
        at += 1;
      } else {
        readJson(found, line.number, parts);
        // Two lists in one line happen when somebody joins them.
        lines[found.last] = { text: found.rest, number: lines[found.last]?.number ?? line.number };
        at = found.last;
      }
    } else if (text.length > longestLine) {
      parts.problem('line-not-understood', 'partial', line.number);
      at += 1;
    }
    else {
      const reader = readers.find((candidate) => candidate.begins(text));
      if (reader !== undefined) at = Math.max(at + 1, reader.read(lines, at, parts));
      else {
        if (!isNoise(text) && !isWindowsHeading(text)) parts.problem('line-not-understood', 'partial', line.number);
        at += 1;
      }
    }
  }
}

/** The first heading of `route print` stands before anything with a shape. */
const isWindowsHeading = (text: string): boolean => !/\d/.test(text.replace(/IPv[46]/g, '')) && /[:：一覧]\s*$|List|Table|テーブル/.test(text);

function readJson({ text, depth }: { readonly text: string; readonly depth: number }, line: number, parts: EvidenceParts): void {
  if (depth > deepest) {
    parts.problem('json-too-deep', 'error', line, null, { limit: deepest });
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    parts.problem('json-invalid', 'partial', line, null, { reason: 'syntax' });
    return;
  }
  if (isWindowsCollection(value)) readWindowsCollection(value, line, parts);
  else if (isNetRouteList(value)) readNetRouteList(value, line, parts);
  else if (!(Array.isArray(value) ? readIpJson(value, line, parts) : isItem(value) && readIpJson([value], line, parts))) parts.problem('wrong-shape', 'partial', line, '$', { expected: 'ip -j' });
}
