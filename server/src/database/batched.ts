import DataLoader from 'dataloader';

import type { Database } from './tables.js';
import { acrossTenants } from './tenant-scope.js';

/** Keys that one statement asks for at most. */
const maxBatchSize = 100;

/**
 * One statement for what several requests ask at the same time: those that the event loop has read before it comes to writing.
 * Nothing is remembered, so each answer is as of after its request. A message to the database costs a process under load as
 * much as all else that a short request does.
 *
 * Other people's requests are in the same statement, so it runs across organizations, and whoever asks has what their own key
 * says and nothing else. A statement that fails fails for all of them, so a key must be one that the database can take.
 *
 * @param load Answers what each key stands for, in the order of the keys; undefined where there is nothing.
 */
export function batched<Key, Row>(load: (db: Database, keys: readonly Key[]) => Promise<(Row | undefined)[]>) {
  const loaders = new WeakMap<Database, DataLoader<Key, Row | undefined>>();
  return (db: Database, key: Key): Promise<Row | undefined> => {
    let loader = loaders.get(db);
    if (!loader) {
      loader = new DataLoader((keys) => acrossTenants(() => load(db, keys)), {
        ...{ cache: false, maxBatchSize, batchScheduleFn: setImmediate },
      });
      loaders.set(db, loader);
    }
    return loader.load(key);
  };
}
