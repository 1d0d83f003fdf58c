/**
 * How an edit is defined: a name, a schema of plain arguments, a rule that may refuse,
 * and the effect on a draft, written once. Undo comes from the patches, so no command
 * says how to take itself back.
 *
 * Arguments are hostile until parsed. New ids come in them: a command is a pure function
 * of the project and its arguments.
 */
import { z } from 'zod';
import { failure, present, type Result, success } from '#shared/base';
import { type Project, processIdSchema, type Variant, variantIdSchema } from '#shared/model';
import {
  allowed,
  canEdit,
  type Refusal,
  type VariantPlace,
  type Verdict,
  variantAt,
} from '#shared/rules';
import { describeIssue } from './describe-issue.ts';

/** The argument `at` of every edit of a drawing. */
export const placeSchema = z.strictObject({
  processId: processIdSchema,
  variantId: variantIdSchema,
});

/** An edit whose arguments are parsed and whose rule said yes. */
export interface PreparedEdit {
  /** Changes the draft in place; lists are assigned anew, never changed by index. */
  readonly apply: (draft: Project) => void;
  /** The name of what is edited, for the history panel. */
  readonly subject: (before: Project, after: Project) => string;
}

export interface Command<Name extends string = string, Args extends z.ZodType = z.ZodType> {
  readonly name: Name;
  readonly args: Args;
  /** May this be done now? Nothing is changed. */
  readonly prepare: (project: Project, input: unknown) => Result<PreparedEdit, Refusal>;
}

interface ProjectEdit<Name extends string, Args extends z.ZodType> {
  readonly name: Name;
  readonly args: Args;
  readonly rule?: (project: Project, args: z.output<Args>) => Verdict;
  readonly apply: (draft: Project, args: z.output<Args>) => void;
  /** Asked before the edit and after it; the first answer counts. */
  readonly subject?: (project: Project, args: z.output<Args>) => string | undefined;
}

export function defineCommand<const Name extends string, Args extends z.ZodType>(
  edit: ProjectEdit<Name, Args>,
): Command<Name, Args> {
  return {
    name: edit.name,
    args: edit.args,
    prepare(project, input) {
      const parsed = edit.args.safeParse(input);
      if (!parsed.success) {
        return failure({ code: 'badArguments', params: describeIssue(parsed.error) });
      }
      const args = parsed.data;
      const verdict = edit.rule?.(project, args) ?? allowed;
      if (!verdict.allowed) return failure({ code: verdict.code, params: verdict.params });
      return success({
        apply: (draft) => edit.apply(draft, args),
        subject: (before, after) =>
          edit.subject?.(before, args) ?? edit.subject?.(after, args) ?? '',
      });
    },
  };
}

interface VariantEdit<Name extends string, Args extends z.ZodType<{ at: VariantPlace }>> {
  readonly name: Name;
  readonly args: Args;
  readonly rule?: (variant: Variant, args: z.output<Args>, project: Project) => Verdict;
  readonly apply: (variant: Variant, args: z.output<Args>, project: Project) => void;
  readonly subject?: (
    variant: Variant,
    args: z.output<Args>,
    project: Project,
  ) => string | undefined;
}

/** An edit of one drawing, which must exist and be open to edits. */
export function defineVariantCommand<
  const Name extends string,
  Args extends z.ZodType<{ at: VariantPlace }>,
>(edit: VariantEdit<Name, Args>): Command<Name, Args> {
  return defineCommand({
    name: edit.name,
    args: edit.args,
    rule(project, args) {
      const editable = canEdit(project, args.at);
      if (!editable.allowed) return editable;
      return edit.rule?.(variantHere(project, args.at), args, project) ?? allowed;
    },
    apply: (draft, args) => edit.apply(variantHere(draft, args.at), args, draft),
    subject: (project, args) => {
      const variant = variantAt(project, args.at);
      return variant && edit.subject?.(variant, args, project);
    },
  });
}

function variantHere(project: Project, place: VariantPlace): Variant {
  return present(variantAt(project, place), `variant ${place.variantId}`);
}
