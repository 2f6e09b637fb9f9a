import { type InspectionMeans, publicInspection } from '../modules/inspection/index.ts';
import type { PortalSources, RegisterSources } from '../modules/portal/index.ts';
import { findNewestHead, type Head, listDailyHeads, listRecentEntries } from '../modules/transparency/index.ts';

const SHOWN = 30;
const EVERY = 10_000;

/** Where the portal's pages get their facts: from inspection, and from the log. */
export function portalSources(means: InspectionMeans, register: RegisterSources): PortalSources {
  const inspection = publicInspection(means);
  return {
    ...inspection,
    ...register,
    async findLogHead() {
      const head = await findNewestHead(means.db);
      return head && logHead(head);
    },
    async getLog() {
      const head = await findNewestHead(means.db);
      const daily = await listDailyHeads(means.db, SHOWN);
      const recent = await listRecentEntries(means.db, SHOWN);
      const plans = new Set((await inspection.listPlans({ offset: 0, limit: EVERY })).items.map(({ code }) => code));
      return {
        head: head === undefined ? null : logHead(head),
        checkpoint: head?.note ?? null,
        recent: recent.map(({ leafIndex, type, subject, at }) => ({
          leafIndex,
          type,
          at: at.toString(),
          about: aboutOf(type, subject, plans),
        })),
        daily: daily.map(({ day, head: { size, root } }) => ({ day, treeSize: size, root: root.toString('hex') })),
      };
    },
  };
}

function logHead({ size, root, signedAt }: Head) {
  return { treeSize: size, root: root.toString('hex'), signedAt: signedAt.toString() };
}

/** What an entry is about, where there is a page to read; a decision is logged before its plan is public. */
function aboutOf(type: string, code: string, plans: ReadonlySet<string>) {
  if (type.startsWith('plan.')) return plans.has(code) ? { kind: 'plan' as const, code } : null;
  const planCode = code.replace(/-\d+$/, '');
  return type.startsWith('draw.') && plans.has(planCode) ? { kind: 'draw' as const, code } : null;
}
