import type { ClauseId } from '@hengjian/law';
import type { RowFacts, RowFinding } from './facts.ts';
import { checkStandard } from './standard.ts';
import { checkTwins, checkValidity } from './validity.ts';
import { checkWording, type WordingRule, WORDING_RULES } from './wording.ts';

const SITE_CLAUSE: ClauseId = 'R4-A2.1';

/**
 * Everything wrong with one row of a capability annex that comes from outside. Wording is the last: a row that is right in
 * all else is let in with a hint. `rules` are those of R3-3g, which whoever runs the register may change.
 */
export function checkRow(facts: RowFacts, rules: readonly WordingRule[] = WORDING_RULES): readonly RowFinding[] {
  return [
    ...checkValidity(facts.validity),
    ...checkTwins(facts.validity, facts.twins),
    ...checkStandard(facts.words.standard, facts.knownEditions),
    ...checkSite(facts),
    ...checkSignatory(facts),
    ...checkWording(facts.words, rules),
  ];
}

/** A branch elsewhere and every site must be in the certificate (R4-A2.1). */
function checkSite({ site, sites }: RowFacts): readonly RowFinding[] {
  if (sites === null || sites.includes(site)) return [];
  const params = { site: String(site), sites: sites.map(String) };
  return [{ code: 'FOREIGN_SITE', rule: null, severity: 'error', clause: SITE_CLAUSE, place: 'site', params }];
}

/** Only its own people sign for an institution (R4-A7.3). */
function checkSignatory({ signatory, institution }: RowFacts): readonly RowFinding[] {
  if (signatory === null || institution === null || signatory.institution === institution) return [];
  return [
    {
      code: 'FOREIGN_SIGNATORY',
      rule: null,
      severity: 'error',
      clause: 'R4-A7.3',
      place: 'signatory',
      params: { name: signatory.name },
    },
  ];
}
