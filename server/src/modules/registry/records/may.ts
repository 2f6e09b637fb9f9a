import { may, mayAnywhere } from '@hengjian/permissions';
import type { Actor } from '../../../platform/http/index.ts';

/** What the asking person may do with the records of his own region: for buttons, and for what he is shown. */
export interface RecordRights {
  readonly edit: boolean;
  readonly export: boolean;
  readonly import: boolean;
  readonly readCredit: boolean;
}

export function rightsOf(actor: Actor): RecordRights {
  const subject = { region: actor.region };
  return {
    edit: may(actor, 'registry.edit', subject),
    export: may(actor, 'registry.export', subject),
    import: may(actor, 'registry.import', subject),
    readCredit: may(actor, 'registry.credit.read', subject),
  };
}

export function mayRead(actor: Actor): boolean {
  return mayAnywhere(actor, 'registry.read');
}
