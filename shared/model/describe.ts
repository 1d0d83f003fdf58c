/** Open failures and damage as sentences for people: one headline, then a line per problem. */
import { createTranslate, formatNumber, type Language, type Translate } from '#shared/i18n';
import type { Damage } from './integrity/damage.ts';
import type { Expectation, OpenFailure, SchemaProblem } from './open-failure.ts';
import type { WriteFailure } from './write-project.ts';

export interface Description {
  readonly headline: string;
  /** What exactly is wrong, place by place; empty where the headline says it all. */
  readonly lines: readonly string[];
}

/** The headline has the whole count; more lines than this nobody reads, and a page can't show. */
const MOST_LINES = 200;

export function describeOpenFailure(failure: OpenFailure, language: Language): Description {
  const translate = createTranslate(language);
  switch (failure.code) {
    case 'tooLarge':
      return alone(describeTooLarge(failure, language));
    case 'empty':
      return alone(translate('files.empty'));
    case 'notJson':
      return alone(
        failure.line === null
          ? translate('files.notJson')
          : translate('files.notJsonAt', { line: failure.line, word: failure.word ?? '' }),
      );
    case 'notSalesbook':
      return alone(translate('files.notSalesbook'));
    case 'newerVersion':
      return alone(translate('files.newerVersion', { found: failure.found, known: failure.known }));
    case 'unknownVersion':
      return alone(
        translate('files.unknownVersion', { found: failure.found ?? translate('files.nothing') }),
      );
    case 'loneSurrogate':
    case 'tooDeep':
    case 'forbiddenKey':
      return alone(translate(`files.${failure.code}`, { path: failure.path }));
    case 'schema':
      return {
        headline: translate('files.schema', { count: failure.count }),
        lines: failure.problems.map((problem) => describeProblem(problem, translate)),
      };
    case 'damaged':
      return {
        headline: translate('files.damaged', { count: failure.damage.length }),
        lines: failure.damage
          .slice(0, MOST_LINES)
          .map((damage) => describeDamage(damage, language)),
      };
  }
}

export function describeTooLarge(failure: WriteFailure, language: Language): string {
  const megabytes = formatNumber(failure.limitBytes / 1024 / 1024, language);
  return createTranslate(language)('files.tooLarge', { megabytes });
}

export function describeDamage({ code, path, found, repair }: Damage, language: Language): string {
  const translate = createTranslate(language);
  return translate('files.damageLine', {
    path,
    what: translate(`files.${code}`, { found }),
    repair: translate(`files.repair_${repair}`),
  });
}

function alone(headline: string): Description {
  return { headline, lines: [] };
}

function describeProblem({ path, found, expected }: SchemaProblem, translate: Translate): string {
  const place = path === '' ? translate('files.root') : path;
  const wanted = describeExpectation(expected, translate);
  return found === null
    ? translate('files.missingLine', { path: place, expected: wanted })
    : translate('files.problemLine', { path: place, found, expected: wanted });
}

function describeExpectation(expected: Expectation, translate: Translate): string {
  return expected.code === 'oneOf'
    ? translate('files.expected_oneOf', { values: expected.values.join(', ') })
    : translate(`files.expected_${expected.code}`);
}
