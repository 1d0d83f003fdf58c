/** Where the program begins: a new project, a file, a sample, or what was worked on last. */
import { Button } from '@mantine/core';
import { IconFolderOpen, IconPlus } from '@tabler/icons-react';
import { type Opening, useLanguage, useProjectFiles, useTranslate } from '../../session/index.ts';
import styles from './home.module.css';
import { RecentProjects } from './RecentProjects.tsx';
import { Samples } from './Samples.tsx';

export interface HomeProps {
  readonly isBusy: boolean;
  /** Shows what stood in the way, if anything did. */
  readonly tryOpening: (open: () => Promise<Opening>) => void;
}

export function Home({ isBusy, tryOpening }: HomeProps) {
  const t = useTranslate();
  const language = useLanguage();
  const files = useProjectFiles();
  return (
    <div className={styles.home}>
      <div className={styles.page}>
        <section className={styles.beginning}>
          <div className={styles.words}>
            <h1 className={styles.title}>{t('home.title')}</h1>
            <p className={styles.subtitle}>{t('home.subtitle')}</p>
            <div className={styles.actions}>
              <Button
                size="md"
                leftSection={<IconPlus size={18} stroke={2} />}
                disabled={isBusy}
                onClick={() => tryOpening(() => files.begin(t('app.newProjectTitle'), language))}
              >
                {t('home.newProject')}
              </Button>
              <Button
                size="md"
                variant="default"
                leftSection={<IconFolderOpen size={18} stroke={1.8} />}
                disabled={isBusy}
                onClick={() => tryOpening(files.openFromDisk)}
              >
                {t('home.openFile')}
              </Button>
            </div>
            <p className={styles.hint}>{t('home.dropHint')}</p>
          </div>
          <Samples isBusy={isBusy} tryOpening={tryOpening} />
        </section>
        <RecentProjects isBusy={isBusy} tryOpening={tryOpening} />
      </div>
    </div>
  );
}
