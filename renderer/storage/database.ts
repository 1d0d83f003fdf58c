/** The browser's database: its tables and their versions. Every write reaches the disk before it is confirmed. */
import { Dexie, type EntityTable, type Table } from 'dexie';
import type {
  BackupRow,
  DocumentId,
  DocumentRow,
  JournalRow,
  SetAsideRow,
  SnapshotRow,
  ValueRow,
} from './rows.ts';

export class Database extends Dexie {
  declare documents: EntityTable<DocumentRow, 'id'>;
  declare snapshots: EntityTable<SnapshotRow, 'documentId'>;
  declare journal: Table<JournalRow, [DocumentId, number]>;
  declare backups: Table<BackupRow, [DocumentId, number]>;
  declare setAside: Table<SetAsideRow, [DocumentId, number]>;
  /** What was last looked at, by document. */
  declare views: Table<ValueRow, string>;
  declare preferences: Table<ValueRow, string>;
  /** The browser's own handles of files, by the token the host gave out. */
  declare fileHandles: Table<ValueRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      documents: 'id, openedAt',
      snapshots: 'documentId',
      journal: '[documentId+sequence]',
      backups: '[documentId+madeAt]',
      setAside: '[documentId+setAsideAt]',
      views: 'key',
      preferences: 'key',
      fileHandles: 'key',
    });
  }
}
