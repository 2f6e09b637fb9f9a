import { officialDate } from '../../../platform/clock.ts';
import { withinJurisdiction } from '../../../platform/database/index.ts';
import type { Actor } from '../../../platform/http/index.ts';
import { prepareDecision } from '../drafts/prepare.ts';
import type { ScopeMeans } from '../means.ts';
import { certificatesOf, findHolderByCode } from '../read/certificates.ts';
import { catalogue } from './catalogue.ts';

/** How many capabilities the main institution of the demo applies for (扩项申请 12 项). */
const APPLIED = 12;
const FIELD = '11';

/** A decision that waits for its second hand in the demo: an extension of the main institution's licence. */
export async function seedDraft(means: ScopeMeans, clerk: Actor, code: string): Promise<void> {
  const found = await withinJurisdiction(means.db, clerk.region, async (tx) => {
    const any = await tx.selectFrom('scope.draft_decision').select('id').limit(1).executeTakeFirst();
    const holder = any === undefined ? await findHolderByCode(tx, code) : undefined;
    const all = holder === undefined ? [] : await certificatesOf(tx, holder.institutionId);
    return all.find(({ axis, endedOn }) => axis === 'licence' && endedOn === null);
  });
  if (found === undefined) return;
  const today = officialDate(means.clock.now());
  const wordings = catalogue('province').wordings.filter(({ field }) => field === FIELD);
  const result = await prepareDecision(means, clerk, {
    institutionId: found.institutionId,
    axis: 'licence',
    action: 'extend',
    certificateId: found.id,
    baseSequence: found.sequence,
    decidedOn: today,
    effectiveFrom: today,
    effectiveTo: null,
    number: null,
    sites: null,
    documentNumber: null,
    reason: `扩项申请 ${APPLIED} 项（演示）`,
    clause: '检验检测机构资质认定管理办法 第十一条',
    correction: false,
    additions: wordings
      .slice(0, APPLIED)
      .map((wording) => ({ ...wording, site: found.sites[0] ?? 1, restriction: '', note: '扩项' })),
    removals: [],
    rows: null,
    merge: [],
  });
  if (!result.ok) throw new Error(`the demo met ${result.error.refusal.code}`);
}
