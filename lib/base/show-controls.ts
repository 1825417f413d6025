// Characters that cannot be seen, or that turn the direction of what follows, are shown by their number: ⟨U+202E⟩.
// A name from data may hold any of them and would else look like another name.

const plain = /^[\n\u0020-\u007e]*$/;
// Kept: line ends and tabs, and the selectors that only choose the look of the character before them.
const unseen = /(?![\t\n\r]|\p{Variation_Selector})[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb\ud800-\udfff]/gu;

/** Text as it is shown. For screens and drawings only: search, redaction, commands and files for programs take the value itself. */
export function showControls(value: string): string {
  return plain.test(value) ? value : value.replace(unseen, (control) => `\u27e8U+${(control.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}\u27e9`);
}
