/** What a participant is, where the name doesn't say it. */
import type { Participant } from '#shared/model';
import type { Paragraph } from '../blocks.ts';
import { paragraph, run } from '../compose.ts';
import type { Content } from './content.ts';

/** What most of them are needs no saying, and a client who is called «Клиент» has said it. */
export function kindSaid({ say }: Content, { kind, name }: Participant): Paragraph[] {
  const said = say(`participantKind_${kind}`);
  const isSaid =
    kind === 'role' || kind === 'department' || name.trim().toLowerCase() === said.toLowerCase();
  return isSaid ? [] : [paragraph(run(said, 'muted'))];
}
