/** The frame around every place: title, road, palette, the place's own action; dialogs above all. */
import { Loader } from '@mantine/core';
import { memo, Suspense, useMemo, useState } from 'react';
import type { Host } from '#shared/host';
import { Home } from '../places/home/index.ts';
import { useOpenProject, useTranslate, useView } from '../session/index.ts';
import { isMac, shortcutText, useCommandRegistry } from '../ui/commands/index.ts';
import { LogoMark, Slot } from '../ui/index.ts';
import { AppMenu } from './AppMenu.tsx';
import { CommandPalette } from './CommandPalette.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { FaultNotice } from './FaultNotice.tsx';
import { FileDrop } from './FileDrop.tsx';
import styles from './frame.module.css';
import { LicenceDialog } from './LicenceDialog.tsx';
import { Notices } from './Notices.tsx';
import { ProjectTitle } from './ProjectTitle.tsx';
import { places } from './places.tsx';
import { Road } from './Road.tsx';
import { SavedIndicator } from './SavedIndicator.tsx';
import { ShortcutList } from './ShortcutList.tsx';
import { TroubleDialog } from './TroubleDialog.tsx';
import { useBroughtFiles } from './use-brought-files.ts';
import { useDesk } from './use-desk.ts';
import { useFrameCommands } from './use-frame-commands.ts';
import { VersionsDialog } from './VersionsDialog.tsx';

type OpenDialog = 'palette' | 'shortcuts' | 'versions' | 'licences' | null;

export function Frame({ host }: { readonly host: Host }) {
  const desk = useDesk();
  const open = useOpenProject();
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const close = () => setDialog(null);
  const dialogs = useMemo(
    () => ({
      openPalette: () => setDialog('palette'),
      openShortcuts: () => setDialog('shortcuts'),
      openVersions: () => setDialog('versions'),
      openLicences: () => setDialog('licences'),
    }),
    [],
  );
  useFrameCommands(desk, dialogs);
  useBroughtFiles(host, desk);

  return (
    <div className={styles.frame}>
      <Bar hasNativeMenu={host.abilities.nativeMenu} />
      <Notices desk={desk} />
      <FaultNotice />
      <main className={styles.place}>
        <ErrorBoundary key={open?.documentId ?? 'home'}>
          {open ? (
            <Place key={open.documentId} />
          ) : (
            <Home isBusy={desk.isBusy} tryOpening={desk.tryOpening} />
          )}
        </ErrorBoundary>
      </main>
      <CommandPalette isOpen={dialog === 'palette'} onClose={close} />
      <ShortcutList isOpen={dialog === 'shortcuts'} onClose={close} />
      <LicenceDialog isOpen={dialog === 'licences'} onClose={close} />
      {open && dialog === 'versions' ? (
        <VersionsDialog documentId={open.documentId} onClose={close} desk={desk} />
      ) : null}
      <TroubleDialog desk={desk} />
      <FileDrop tryOpening={desk.tryOpening} />
    </div>
  );
}

/** A dialog that opens is none of its business, nor of the place below. */
const Bar = memo(function Bar(props: { readonly hasNativeMenu: boolean }) {
  const t = useTranslate();
  const open = useOpenProject();
  const registry = useCommandRegistry();
  const paletteKeys = shortcutText({ code: 'KeyK', mod: true }, isMac(navigator.platform));
  return (
    <header className={styles.bar}>
      <div className={styles.start}>
        {props.hasNativeMenu ? <LogoMark size={26} /> : <AppMenu />}
        {open ? (
          <>
            <ProjectTitle key={open.documentId} canEdit={open.access === 'write'} />
            <SavedIndicator open={open} />
          </>
        ) : (
          <b>Salesbook</b>
        )}
      </div>
      {open ? <Road /> : <span />}
      <div className={styles.end}>
        <button
          type="button"
          className={styles.paletteButton}
          aria-label={`${t('app.palette')}: ${paletteKeys}`}
          onClick={() => registry.run('palette.open')}
        >
          {paletteKeys}
        </button>
        <Slot name="primary-action" className={styles.primary} />
      </div>
    </header>
  );
});

const Place = memo(function Place() {
  const here = useView((view) => view.place);
  const place = places.find(({ id }) => id === here) ?? places[0];
  return (
    <ErrorBoundary key={here}>
      <Suspense
        fallback={
          <div className={styles.waiting}>
            <Loader size="sm" />
          </div>
        }
      >
        {place ? <place.View /> : null}
      </Suspense>
    </ErrorBoundary>
  );
});
