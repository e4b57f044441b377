import type { HistoryController } from '../../controllers/history-controller.js';
import type { DetailsWords } from './details-words.js';
import { csvFileName, historyCsv } from './history-csv.js';

/** The whole history as a file, made in memory and handed to the browser. Answers whether it was. */
export async function exportHistory(history: HistoryController, app: string, options: DetailsWords): Promise<boolean> {
  const entries = await history.readAll();
  if (!entries) return false;
  const file = new Blob([historyCsv(entries, options)], { type: 'text/csv;charset=utf-8' });
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = csvFileName(options.words.fileName(app));
  link.click();
  // Not at once: some browsers read it after the click.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 10_000);
  return true;
}
