import { downloadBlob } from './download-blob';

/** Spreadsheets take a file for UTF-8 only with a byte order mark. */
export function downloadText(name: string, type: string, text: string): void {
  downloadBlob(name, new Blob(['\uFEFF', text], { type: `${type};charset=utf-8` }));
}
