import { type InspectionMeans, publicInspection } from '../modules/inspection/index.ts';
import type { PortalSources } from '../modules/portal/index.ts';
import { findNewestHead, type Head, listDailyHeads, listRecentEntries } from '../modules/transparency/index.ts';

const SHOWN = 30;

/** Where the portal's pages get their facts: from inspection, and from the log. */
export function portalSources(means: InspectionMeans): PortalSources {
  const inspection = publicInspection(means);
  return {
    ...inspection,
    async findLogHead() {
      const head = await findNewestHead(means.db);
      return head && logHead(head);
    },
    async getLog() {
      const head = await findNewestHead(means.db);
      const daily = await listDailyHeads(means.db, SHOWN);
      const recent = await listRecentEntries(means.db, SHOWN);
      return {
        head: head === undefined ? null : logHead(head),
        checkpoint: head?.note ?? null,
        recent: recent.map(({ leafIndex, type, subject, at }) => ({
          leafIndex,
          type,
          at: at.toString(),
          about: aboutOf(type, subject),
        })),
        daily: daily.map(({ day, head: { size, root } }) => ({ day, treeSize: size, root: root.toString('hex') })),
      };
    },
  };
}

function logHead({ size, root, signedAt }: Head) {
  return { treeSize: size, root: root.toString('hex'), signedAt: signedAt.toString() };
}

function aboutOf(type: string, code: string) {
  if (type.startsWith('plan.')) return { kind: 'plan' as const, code };
  return type.startsWith('draw.') ? { kind: 'draw' as const, code } : null;
}
