// Finds JSON values among lines of terminal output: brackets are counted outside of strings, nothing is parsed yet.
import type { GuestLine } from './formats/line-reader';

/** `[ec2-user@ip-10-0-0-1 ~]$` begins with a bracket, too. */
export const beginsJson = (text: string): boolean => /^\s*(?:\[\s*(?:[[{\]]|$)|\{\s*(?:["}]|$))/.test(text);

/** The value that begins in line `at`, how deep it nests, the index of the line it ends in, and the rest of that line; `null`: it never ends. */
export function findJsonEnd(lines: readonly GuestLine[], at: number): { readonly text: string; readonly depth: number; readonly last: number; readonly rest: string } | null {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  const texts: string[] = [];
  for (let index = at; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (inString) {
        if (code === 92) i += 1;
        else if (code === 34) inString = false;
      } else if (code === 34) inString = true;
      else if (code === 91 || code === 123) deepest = Math.max(deepest, ++depth);
      else if (code === 93 || code === 125) {
        depth -= 1;
        if (depth === 0) {
          texts.push(text.slice(0, i + 1));
          return { text: texts.join('\n'), depth: deepest, last: index, rest: text.slice(i + 1) };
        }
      }
    }
    texts.push(text);
  }
  return null;
}
