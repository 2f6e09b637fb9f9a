import type { Notice } from './notify.ts';
import { flag, type Payload, text, texts } from './payload.ts';

/** Who is to act on a proposal for the parameter library after a step, or waits for its end. */
export function proposalNotices(payload: Payload): readonly Notice[] {
  const common = {
    params: { proposal: text(payload, 'code') },
    link: `/library/proposals/${text(payload, 'proposalId')}`,
  };
  const clerks = { roles: ['clerk'], where: { exactRegion: text(payload, 'region') } } as const;
  const heads = { roles: ['division-head'], where: { exactRegion: text(payload, 'region') } } as const;
  const proposer = { personIds: [text(payload, 'proposedBy')] };
  switch (text(payload, 'action')) {
    case 'propose':
      return [{ ...common, template: 'proposal.made', to: clerks }];
    case 'assign':
      return [{ ...common, template: 'proposal.to-review', to: { personIds: texts(payload, 'reviewers') } }];
    case 'review':
      return flag(payload, 'complete') ? [{ ...common, template: 'proposal.reviewed', to: clerks }] : [];
    case 'send':
      return [
        {
          ...common,
          template: 'proposal.to-sign',
          to: { roles: ['joint-department'], where: { organisationIds: texts(payload, 'signers') } },
        },
      ];
    case 'countersign':
      return flag(payload, 'complete') ? [{ ...common, template: 'proposal.to-release', to: heads }] : [];
    case 'return':
      return [{ ...common, template: 'proposal.returned', to: proposer }];
    case 'decline':
      return [{ ...common, template: 'proposal.declined', to: proposer }];
    case 'release':
      return [{ ...common, template: 'proposal.released', to: proposer }];
    default:
      return [];
  }
}

/** A standard is withdrawn: the people of each institution that holds rows by it. */
export function affectedNotices(payload: Payload): readonly Notice[] {
  const number = text(payload, 'number');
  return parts(payload, 'shares').map((share) => ({
    template: 'standard.affects-you',
    params: { standard: number, date: text(payload, 'withdrawn'), rows: count(share, 'rows') },
    link: `/institutions/${text(share, 'institutionId')}`,
    to: { roles: ['institution'], where: { organisationIds: [text(share, 'organisation')] } },
  }));
}

/** The same for the bureaus: a district its own numbers, the level above the whole of its region. */
export function affectedSummaries(payload: Payload): readonly Notice[] {
  const number = text(payload, 'number');
  const own = parts(payload, 'regions').map((part) => ({
    region: text(part, 'region'),
    institutions: Number(count(part, 'institutions')),
    rows: Number(count(part, 'rows')),
  }));
  const above = [...Map.groupBy(own, ({ region }) => `${region.slice(0, 2)}0000`)].map(([region, of]) => ({
    region,
    institutions: of.reduce((sum, one) => sum + one.institutions, 0),
    rows: of.reduce((sum, one) => sum + one.rows, 0),
  }));
  const notice = (part: (typeof own)[number], roles: readonly ('clerk' | 'district-clerk')[]): Notice => ({
    template: 'standard.affects',
    params: {
      standard: number,
      date: text(payload, 'withdrawn'),
      institutions: String(part.institutions),
      rows: String(part.rows),
    },
    link: `/library/standards/${encodeURIComponent(number)}`,
    to: { roles, where: { exactRegion: part.region } },
  });
  return [...above.map((part) => notice(part, ['clerk'])), ...own.map((part) => notice(part, ['district-clerk']))];
}

function parts(payload: Payload, name: string): readonly Payload[] {
  const value = payload[name];
  if (!Array.isArray(value) || !value.every((one) => typeof one === 'object' && one !== null))
    throw new TypeError(`an event told of lacks ${name}`);
  return value;
}

function count(payload: Payload, name: string): string {
  const value = payload[name];
  if (typeof value !== 'number') throw new TypeError(`an event told of lacks ${name}`);
  return String(value);
}
