/** All samples: the main one in the person's language as a card, the others in a line each. */
import { IconArrowRight } from '@tabler/icons-react';
import type { MessageKey } from '#shared/i18n';
import {
  mainSample,
  otherSamples,
  type SampleName,
  useLanguage,
  useProjectFiles,
  useTranslate,
} from '../../session/index.ts';
import type { HomeProps } from './Home.tsx';
import { SampleCard } from './SampleCard.tsx';
import styles from './samples.module.css';

interface Words {
  readonly title: MessageKey;
  readonly text: MessageKey;
}

const WORDS: Readonly<Record<SampleName, Words>> = {
  proekt: { title: 'home.sampleInRussian', text: 'home.sampleInRussianText' },
  'proekt-en': { title: 'home.sampleInEnglish', text: 'home.sampleInEnglishText' },
  teplo: { title: 'home.sampleTeplo', text: 'home.sampleTeploText' },
};

export function Samples({ isBusy, tryOpening }: HomeProps) {
  const t = useTranslate();
  const language = useLanguage();
  const files = useProjectFiles();
  const open = (sample: SampleName) => tryOpening(() => files.openSample(sample));
  return (
    <div>
      <SampleCard isBusy={isBusy} onOpen={() => open(mainSample(language))} />
      <ul className={styles.others} aria-label={t('home.otherSamples')}>
        {otherSamples(language).map((sample) => (
          <li key={sample}>
            <button
              type="button"
              className={styles.other}
              disabled={isBusy}
              onClick={() => open(sample)}
            >
              <span className={styles.words}>
                <span className={styles.title}>{t(WORDS[sample].title)}</span>
                <span className={styles.text}>{t(WORDS[sample].text)}</span>
              </span>
              <IconArrowRight size={16} stroke={2} className={styles.arrow} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
