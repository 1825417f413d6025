/** A long AWS CLI command over several lines, one option each; still one command for the shell. Other lines stay as they are. */
export function foldCommand(line: string): string {
  if (!line.startsWith('aws ') || line.length <= 44 || line.includes('\n')) return line;
  return line.split(/ (?=--[a-z])/).join(' \\\n  ');
}
