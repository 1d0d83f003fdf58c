/**
 * A lever on a participant's number of people counted for each of their teams. Since version 2 it
 * counts for one: for those whom a variant staffs itself beside others of its process, where it
 * names that variant, else for those whom the variants share. So that old scenarios mean what
 * they meant, such a lever is repeated for every team. Version 2 also knows levers and lengths
 * of scenarios that version 1 doesn't.
 */
import { isJsonObject, type Json, type JsonObject } from '../json.ts';
import type { Migration } from './migration.ts';

export const leversNameTheirTeam: Migration = {
  to: 2,
  name: 'levers-name-their-team',
  migrate(document) {
    // What is no collection of scenarios is left to the schema, which says so.
    if (!isJsonObject(document.scenarios)) return document;
    const scenarios = Object.entries(document.scenarios).map(([id, scenario]) => [
      id,
      isJsonObject(scenario) ? withTeams(scenario, document) : scenario,
    ]);
    return { ...document, scenarios: Object.fromEntries(scenarios) };
  },
};

function withTeams(scenario: JsonObject, document: JsonObject): JsonObject {
  if (!Array.isArray(scenario.levers)) return scenario;
  return {
    ...scenario,
    levers: scenario.levers.flatMap((lever) => byTeam(lever, scenario, document)),
  };
}

/** The lever for those whom the variants share first, unless each variant has its own people. */
function byTeam(lever: Json, scenario: JsonObject, document: JsonObject): Json[] {
  if (!isJsonObject(lever) || lever.kind !== 'headcount') return [lever];
  const variants = variantsRun(scenario, document);
  const own = variants.filter(({ variant, isBesideOthers }) => {
    const staffing = objectIn(objectIn(variant, 'staffing'), String(lever.participantId));
    return isBesideOthers && Object.keys(staffing).length > 0;
  });
  const shared = own.length > 0 && own.length === variants.length ? [] : [lever];
  return [...shared, ...own.map(({ id }) => ({ ...lever, variantId: id }))];
}

interface VariantRun {
  readonly id: string;
  readonly variant: JsonObject;
  readonly isBesideOthers: boolean;
}

function variantsRun({ runs }: JsonObject, { processes }: JsonObject): VariantRun[] {
  if (!Array.isArray(runs) || !isJsonObject(processes)) return [];
  return runs.filter(isJsonObject).flatMap(({ processId, variantIds }) => {
    const variants = objectIn(objectIn(processes, String(processId)), 'variants');
    const ids = Array.isArray(variantIds) ? [...new Set(variantIds.map(String))] : [];
    const isBesideOthers = ids.length > 1;
    return ids.map((id) => ({ id, variant: objectIn(variants, id), isBesideOthers }));
  });
}

function objectIn(owner: JsonObject, key: string): JsonObject {
  const member = Object.hasOwn(owner, key) ? owner[key] : undefined;
  return isJsonObject(member) ? member : {};
}
