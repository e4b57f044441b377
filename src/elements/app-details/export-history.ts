import { downloadText } from '../../controllers/download-text.js';
import type { HistoryController } from '../../controllers/history-controller.js';
import type { DetailsWords } from './details-words.js';
import { csvFileName, historyCsv } from './history-csv.js';

/** The whole history as a file, made in memory and handed to the browser. Answers whether it was. */
export async function exportHistory(history: HistoryController, app: string, options: DetailsWords): Promise<boolean> {
  const entries = await history.readAll();
  if (!entries) return false;
  downloadText({
    name: csvFileName(options.words.fileName(app)),
    mediaType: 'text/csv;charset=utf-8',
    text: historyCsv(entries, options),
  });
  return true;
}
