/** Saves text as a file from the browser's memory; nothing is asked of the server. */
export function downloadText(name: string, type: string, text: string): void {
  // Spreadsheets take a file for UTF-8 only with a byte order mark.
  const url = URL.createObjectURL(new Blob(['\uFEFF', text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-');
  document.body.append(link);
  link.click();
  link.remove();
  // Some browsers read the blob only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
