import type { Notice } from './notify.ts';
import { flag, type Payload, text, texts } from './payload.ts';
import { officeOf } from './plan-notices.ts';

/** Whose turn it is after a step of a draw, and who has to know of it. */
export function drawNotices(payload: Payload): readonly Notice[] {
  const common = { params: { draw: text(payload, 'code') }, link: `/draws/${text(payload, 'drawId')}` };
  const { clerks, heads } = officeOf(payload);
  const above = { regionAndAbove: text(payload, 'region') };
  const parties = { roles: ['party'], where: { organisationIds: texts(payload, 'parties') } } as const;
  const hosts = { roles: ['host'], where: above } as const;
  switch (text(payload, 'action')) {
    case 'open-commitments':
      return [{ ...common, template: 'draw.awaits-commitment', to: parties }];
    case 'commit':
      if (!flag(payload, 'complete')) return [];
      return [clerks, heads].map((to) => ({ ...common, template: 'draw.awaits-seal', to }));
    case 'seal':
      return [{ ...common, template: 'draw.awaits-opening', to: hosts }];
    case 'open-reveals':
      return [{ ...common, template: 'draw.awaits-reveal', to: parties }];
    case 'reveal':
    case 'enter-published-value':
      return flag(payload, 'complete') ? [{ ...common, template: 'draw.awaits-drawing', to: hosts }] : [];
    case 'draw':
      return [{ ...common, template: 'draw.awaits-publication', to: clerks }];
    case 'publish':
      return [clerks, heads, parties].map((to) => ({ ...common, template: 'draw.published', to }));
    case 'request-replacement':
      return [{ ...common, template: 'draw.replacement-asked', to: heads }];
    case 'approve-replacement':
      return [{ ...common, template: 'draw.replaced', to: clerks }];
    case 'request-void':
      return [heads, { roles: ['discipline'], where: above } as const].map((to) => ({
        ...common,
        template: 'draw.void-asked',
        to,
      }));
    case 'void':
      return [clerks, heads, parties, hosts].map((to) => ({ ...common, template: 'draw.void', to }));
    default:
      return [];
  }
}
