/** Single values by key: views of documents, preferences, the browser's file handles. Readers check what they get. */
import type { Table } from 'dexie';
import type { ValueRow } from './rows.ts';

export interface ValueStore {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<void>;
}

export function createValueStore(table: Table<ValueRow, string>): ValueStore {
  return {
    read: async (key) => (await table.get(key))?.value,
    write: async (key, value) => {
      await table.put({ key, value });
    },
  };
}
