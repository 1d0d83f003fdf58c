/** Edits of the Draw place: run in the session, and what a rule refused is kept to be told. */
import { useCallback, useMemo, useState } from 'react';
import type { CommandArgs, CommandName } from '#shared/editing';
import type { BoardEditing } from '../../canvas/index.ts';
import { type SessionRefusal, useProjectSession } from '../../session/index.ts';

export interface RefusedEdit {
  readonly refusal: SessionRefusal;
  readonly name: CommandName;
  readonly args: unknown;
}

export interface DrawEditing extends BoardEditing {
  readonly refused: RefusedEdit | null;
  dismiss(): void;
}

export function useDrawEditing(): DrawEditing {
  const session = useProjectSession();
  const [refused, setRefused] = useState<RefusedEdit | null>(null);
  const run = useCallback(
    <Name extends CommandName>(name: Name, args: CommandArgs<Name>) => {
      const done = session.run(name, args);
      setRefused(done.ok ? null : { refusal: done.error, name, args });
      return done.ok;
    },
    [session],
  );
  const editing = useMemo(
    () => ({
      run,
      mark: session.mark,
      squash: (...request: Parameters<BoardEditing['squash']>) => void session.squash(...request),
      bail: (mark: Parameters<BoardEditing['bail']>[0]) => void session.bail(mark),
      dismiss: () => setRefused(null),
    }),
    [run, session],
  );
  return useMemo(() => ({ ...editing, refused }), [editing, refused]);
}
