/** The adapter of each CRM. */
import type { CrmAdapter } from './adapter.ts';
import type { Crm } from './crm.ts';
import { amocrm } from './crms/amocrm.ts';
import { bitrix24 } from './crms/bitrix24.ts';
import { hubspot } from './crms/hubspot.ts';
import { pipedrive } from './crms/pipedrive.ts';

const adapters: Readonly<Record<Crm, CrmAdapter>> = { bitrix24, amocrm, hubspot, pipedrive };

export function adapterOf(crm: Crm): CrmAdapter {
  return adapters[crm];
}
