/** Adding drawings to a process: empty ones, and copies that remember what they came from. */
import { idsForCopy } from '#shared/editing';
import type { Translate } from '#shared/i18n';
import type { Process, Variant, VariantKind } from '#shared/model';
import { newId, type VariantAddress } from '../../session/index.ts';
import type { DrawEditing } from './use-draw-editing.ts';

export interface VariantContext {
  readonly process: Process;
  readonly editing: DrawEditing;
  readonly translate: Translate;
  show(at: VariantAddress): void;
}

const KIND_NAME = { asIs: 'board.asIs', toBe: 'board.toBe' } as const;

export function addVariant(
  { editing, process, show, translate }: VariantContext,
  kind: VariantKind,
): void {
  const id = newId<'Variant'>();
  const name = translate(KIND_NAME[kind]);
  const isAdded = editing.run('variant.add', { processId: process.id, id, kind, name });
  if (isAdded) show({ processId: process.id, variantId: id });
}

export function copyAsVariant(
  { editing, process, show, translate }: VariantContext,
  basis: Variant,
  kind: VariantKind,
): void {
  const id = newId<'Variant'>();
  const name =
    kind === basis.kind
      ? translate('board.copyOf', { name: basis.name })
      : translate(KIND_NAME[kind]);
  const basedOn = { variantId: basis.id, ids: idsForCopy(basis, () => newId()) };
  const isAdded = editing.run('variant.add', { processId: process.id, id, kind, name, basedOn });
  if (isAdded) show({ processId: process.id, variantId: id });
}
