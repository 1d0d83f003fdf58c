/**
 * Local documents: every project that was ever begun or opened on this machine, until
 * a person deletes it. A project that was never saved to a file lives here all the same.
 */
import { failure, idOf, type Result, success } from '#shared/base';
import { type Editor, migrateStored, restoreEditor, type Stored } from '#shared/editing';
import { isJsonObject, type OpenFailure, openProjectText } from '#shared/model';
import type { Database } from './database.ts';
import type { DocumentFile, DocumentId, DocumentRow, JournalRow, SnapshotRow } from './rows.ts';
import { sha256 } from './sha256.ts';

export interface LoadedDocument {
  readonly row: DocumentRow;
  /** At the state and with the history that the document was left with. */
  readonly editor: Editor;
  /** For going on with the journal. */
  readonly startsFrom: string;
  readonly sequence: number;
  readonly changesSinceSnapshot: number;
  /** Changes in the journal that couldn't be used; they were set aside, not deleted. */
  readonly lostChanges: number;
}

export type LoadFailure =
  | { readonly code: 'documentMissing' }
  /** The kept text isn't a project any more. */
  | {
      readonly code: 'documentDamaged';
      readonly documentId: DocumentId;
      readonly title: string;
      readonly reason: OpenFailure;
    };

export interface NewDocument {
  readonly title: string;
  /** Canonical. */
  readonly text: string;
  readonly file: DocumentFile | null;
}

export async function addDocument(
  db: Database,
  document: NewDocument,
  now: number,
): Promise<DocumentId> {
  const id = idOf<'Document'>(crypto.randomUUID());
  const { title, text, file } = document;
  const hash = await sha256(text);
  await db.transaction('rw', db.documents, db.snapshots, async () => {
    await db.documents.add({ id, title, openedAt: now, changedAt: now, file });
    await db.snapshots.add({
      documentId: id,
      text,
      sha256: hash,
      history: { undo: [], redo: [] },
      sequence: 0,
    });
  });
  return id;
}

/** Latest first. */
export async function listDocuments(db: Database): Promise<DocumentRow[]> {
  const rows = await db.documents.toArray();
  return rows.filter(isDocumentRow).sort((a, b) => b.openedAt - a.openedAt);
}

export async function loadDocument(
  db: Database,
  id: DocumentId,
  /** Unusable journal rows are set aside at this time; null for a window that may not write. */
  setAsideAt: number | null,
): Promise<Result<LoadedDocument, LoadFailure>> {
  const [row, snapshot, rows] = await db.transaction(
    'r',
    [db.documents, db.snapshots, db.journal],
    () => Promise.all([db.documents.get(id), db.snapshots.get(id), journalRows(db, id).toArray()]),
  );
  if (!row || !isDocumentRow(row)) return failure({ code: 'documentMissing' });
  if (!snapshot || !isSnapshotRow(snapshot)) {
    const reason: OpenFailure = { code: 'empty' };
    return failure({ code: 'documentDamaged', documentId: id, title: row.title, reason });
  }
  const opened = openProjectText(snapshot.text);
  if (!opened.ok) {
    const reason = opened.error;
    return failure({ code: 'documentDamaged', documentId: id, title: row.title, reason });
  }
  // Without the snapshot it was made on, history means nothing; the project itself is what counts.
  const isWhole = (await sha256(snapshot.text)) === snapshot.sha256;
  const usable = rows.slice(0, unbroken(snapshot, rows));
  const { editor, problems } = restoreEditor({
    project: opened.value.project,
    ...keptIn({ snapshot, isWhole, rows: usable, migratedFrom: opened.value.migratedFrom }),
  });
  const broken = problems.find((problem) => problem.code === 'journalBroken');
  const used = broken?.index ?? usable.length;
  const sequence = snapshot.sequence + used;
  if (used < rows.length && setAsideAt !== null) {
    await setAside(db, { id, after: sequence, now: setAsideAt });
  }
  return success({
    row,
    editor,
    startsFrom: snapshot.sha256,
    sequence,
    changesSinceSnapshot: used,
    lostChanges: rows.length - used,
  });
}

interface Kept {
  readonly snapshot: SnapshotRow;
  readonly isWhole: boolean;
  readonly rows: readonly JournalRow[];
  readonly migratedFrom: number | null;
}

/** History and journal, of an older program migrated with the project that they belong to. */
function keptIn({ snapshot, isWhole, rows, migratedFrom }: Kept): Omit<Stored, 'project'> {
  const history = isWhole ? { history: snapshot.history } : {};
  const document: unknown = migratedFrom === null ? null : JSON.parse(snapshot.text);
  if (migratedFrom === null || !isJsonObject(document)) {
    return { ...history, changes: rows.map((row) => row.change) };
  }
  const changes = rows.map(({ change, formatVersion: version }) => ({ change, version }));
  return migrateStored({ document, version: migratedFrom, ...history, changes });
}

/** How many rows follow the snapshot and each other without a gap. */
function unbroken(snapshot: SnapshotRow, rows: readonly JournalRow[]): number {
  const gap = rows.findIndex(
    (row, index) =>
      row.sequence !== snapshot.sequence + 1 + index || row.startsFrom !== snapshot.sha256,
  );
  return gap < 0 ? rows.length : gap;
}

function journalRows(db: Database, id: DocumentId, after = 0) {
  return db.journal
    .where('[documentId+sequence]')
    .between([id, after], [id, Number.POSITIVE_INFINITY], false, true);
}

async function setAside(
  db: Database,
  which: { readonly id: DocumentId; readonly after: number; readonly now: number },
): Promise<void> {
  const { id, after, now } = which;
  await db.transaction('rw', db.journal, db.setAside, async () => {
    const rows: readonly JournalRow[] = await journalRows(db, id, after).toArray();
    await db.setAside.put({ documentId: id, setAsideAt: now, rows });
    await journalRows(db, id, after).delete();
  });
}

export async function markOpened(db: Database, id: DocumentId, now: number): Promise<void> {
  await db.documents.update(id, { openedAt: now });
}

export async function setDocumentFile(
  db: Database,
  id: DocumentId,
  file: DocumentFile | null,
): Promise<void> {
  await db.documents.update(id, { file });
}

/** With everything that belongs to it, backups included. */
export async function deleteDocument(db: Database, id: DocumentId): Promise<void> {
  const tables = [db.documents, db.snapshots, db.journal, db.backups, db.setAside, db.views];
  await db.transaction('rw', tables, async () => {
    const of = [id, Number.NEGATIVE_INFINITY];
    const to = [id, Number.POSITIVE_INFINITY];
    await db.documents.delete(id);
    await db.snapshots.delete(id);
    await db.views.delete(id);
    await journalRows(db, id).delete();
    await db.backups.where('[documentId+madeAt]').between(of, to, true, true).delete();
    await db.setAside.where('[documentId+setAsideAt]').between(of, to, true, true).delete();
  });
}

function isDocumentRow(row: DocumentRow): boolean {
  return typeof row.title === 'string' && typeof row.openedAt === 'number';
}

function isSnapshotRow(row: SnapshotRow): boolean {
  return (
    typeof row.text === 'string' &&
    typeof row.sha256 === 'string' &&
    typeof row.sequence === 'number'
  );
}
