/** What the system refuses by a code (`ENOENT`, `EACCES`) as a sentence for people: what is wrong and what to do. */
import { createTranslate, type Language, type MessageKey } from '#shared/i18n';

const WORDS: Readonly<Record<string, MessageKey>> = {
  ENOENT: 'cli.fault_nothingThere',
  ENOTDIR: 'cli.fault_fileOnTheWay',
  EISDIR: 'cli.fault_folder',
  EEXIST: 'cli.fault_fileOnTheWay',
  EACCES: 'cli.fault_forbidden',
  EPERM: 'cli.fault_forbidden',
  EROFS: 'cli.fault_readOnly',
  ENOSPC: 'cli.fault_diskFull',
  EDQUOT: 'cli.fault_diskFull',
  EBUSY: 'cli.fault_busy',
  ETXTBSY: 'cli.fault_busy',
  EMFILE: 'cli.fault_tooManyFiles',
  ENFILE: 'cli.fault_tooManyFiles',
  ENAMETOOLONG: 'cli.fault_nameTooLong',
  EIO: 'cli.fault_disk',
  ENOMEM: 'cli.fault_memory',
};

/** The code stays behind the words: whoever helps from afar asks for it. One without words is said as it is. */
export function saySystemFault(code: string, language: Language): string {
  const key = WORDS[code];
  return key === undefined ? code : `${createTranslate(language)(key)} (${code})`;
}
