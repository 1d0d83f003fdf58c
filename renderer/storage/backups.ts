/** The last versions of a document: made when it is opened and whenever it goes to its file. */
import type { Database } from './database.ts';
import type { BackupRow, DocumentId } from './rows.ts';

const KEPT_PER_DOCUMENT = 10;

export async function addBackup(db: Database, backup: BackupRow): Promise<void> {
  await db.transaction('rw', db.backups, async () => {
    const former = await listBackups(db, backup.documentId);
    if (former[0]?.text === backup.text) return;
    await db.backups.put(backup);
    const surplus = former.slice(KEPT_PER_DOCUMENT - 1);
    await db.backups.bulkDelete(surplus.map((row) => [row.documentId, row.madeAt]));
  });
}

/** Latest first. */
export async function listBackups(db: Database, id: DocumentId): Promise<BackupRow[]> {
  const rows = await db.backups
    .where('[documentId+madeAt]')
    .between([id, Number.NEGATIVE_INFINITY], [id, Number.POSITIVE_INFINITY], true, true)
    .toArray();
  return rows.reverse();
}
