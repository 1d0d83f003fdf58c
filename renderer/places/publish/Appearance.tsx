/** In which language, with figures or without, and in whose colours, by which standard. */
import { Button, FileButton, NativeSelect, SegmentedControl, Switch } from '@mantine/core';
import { IconPalette, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { OFFICE_STANDARDS } from '#shared/documents';
import { useTranslate } from '../../session/index.ts';
import { IconButton, Note } from '../../ui/index.ts';
import styles from './publish-place.module.css';
import type { Publishing } from './use-publishing.ts';

export function Appearance({ publishing }: { readonly publishing: Publishing }) {
  const { entry, facts, change, language } = publishing;
  const t = useTranslate();
  return (
    <fieldset className={styles.group}>
      <legend>{t('publish.language')}</legend>
      <SegmentedControl
        fullWidth
        size="sm"
        value={language}
        onChange={(chosen) => change({ language: chosen })}
        data={[
          { value: 'ru', label: t('publish.russian') },
          { value: 'en', label: t('publish.english') },
        ]}
      />
      {entry.figures === 'none' ? null : (
        <Switch
          size="sm"
          checked={facts.withFigures}
          onChange={(event) => change({ withFigures: event.currentTarget.checked })}
          label={t('publish.withFigures')}
          description={t('publish.withFiguresHelp')}
        />
      )}
      {entry.isSigned ? <StandardChoice publishing={publishing} /> : null}
      <ThemeChoice publishing={publishing} />
    </fieldset>
  );
}

/** Whoever files papers by the former edition goes on to. */
function StandardChoice({ publishing: { facts, change } }: { readonly publishing: Publishing }) {
  const t = useTranslate();
  return (
    <NativeSelect
      size="sm"
      label={t('publish.standard')}
      value={facts.standard}
      onChange={(event) => {
        const chosen = OFFICE_STANDARDS.find((one) => one === event.currentTarget.value);
        if (chosen) change({ standard: chosen });
      }}
      data={OFFICE_STANDARDS.map((edition) => ({
        value: edition,
        label: t('publish.edition', { edition }),
      }))}
    />
  );
}

/** A theme is a page of definitions; what is larger is another file by mistake. */
const LARGEST_THEME = 256 * 1024;

function ThemeChoice({ publishing: { facts, change } }: { readonly publishing: Publishing }) {
  const t = useTranslate();
  const [refused, setRefused] = useState<string | null>(null);
  const take = (file: File | null) => {
    setRefused(null);
    if (!file) return;
    if (file.size > LARGEST_THEME) return setRefused(t('publish.themeTooLarge'));
    file.text().then(
      (text) => change({ theme: { name: file.name, text } }),
      () => setRefused(t('publish.themeNotRead', { name: file.name })),
    );
  };
  return (
    <div className={styles.theme}>
      {facts.theme === null ? (
        <FileButton accept=".typ" onChange={take}>
          {(props) => (
            <Button
              {...props}
              size="compact-sm"
              variant="default"
              leftSection={<IconPalette size={15} />}
            >
              {t('publish.chooseTheme')}
            </Button>
          )}
        </FileButton>
      ) : (
        <span className={styles.chosenTheme}>
          <IconPalette size={15} aria-hidden />
          <span>{facts.theme.name}</span>
          <IconButton label={t('publish.usualTheme')} onClick={() => change({ theme: null })}>
            <IconX size={14} />
          </IconButton>
        </span>
      )}
      {refused === null ? (
        <p className={styles.help}>{t('publish.themeHelp')}</p>
      ) : (
        <Note role="alert">{refused}</Note>
      )}
    </div>
  );
}
