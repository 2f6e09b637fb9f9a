import type { NoticeFacts } from '@hengjian/portal';
import type { PortalSources } from './sources.ts';

const NEWEST = 5;

/** What was made public lately, newest first, and the latest draw that can be recomputed. */
export async function registerNotices(
  sources: Pick<PortalSources, 'listPlans' | 'listDraws'>,
): Promise<{ readonly notices: readonly NoticeFacts[]; readonly draw: { readonly code: string } | null }> {
  const [plans, draws] = await Promise.all([
    sources.listPlans({ offset: 0, limit: NEWEST }),
    sources.listDraws({ offset: 0, limit: NEWEST }),
  ]);
  const notices: NoticeFacts[] = [
    ...plans.items.map((plan) => ({
      at: plan.publishedAt,
      title: plan.title,
      path: `/plans/${plan.code}`,
      more: {
        zh: `抽查计划·${plan.region.zh}·检查 ${plan.total} 家`,
        en: `Inspection plan · ${plan.region.en} · ${plan.total} institutions`,
      },
    })),
    ...draws.items.map((draw) => ({
      at: draw.since,
      title: draw.planTitle,
      path: `/draws/${draw.code}`,
      more:
        draw.state === 'void'
          ? { zh: `第 ${draw.number} 号抽取·已作废`, en: `Draw No. ${draw.number} · void` }
          : draw.selected === null
            ? { zh: `第 ${draw.number} 号抽取·进行中`, en: `Draw No. ${draw.number} · under way` }
            : {
                zh: `第 ${draw.number} 号抽取·抽中 ${draw.selected} 家`,
                en: `Draw No. ${draw.number} · ${draw.selected} institutions drawn`,
              },
    })),
  ];
  return {
    notices: notices.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, NEWEST),
    draw: draws.items.find(({ state }) => state === 'published') ?? null,
  };
}
