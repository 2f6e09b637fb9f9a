import type { Bilingual, DataOf } from '@hengjian/ui';
import { POSTS } from './file/file-entries.ts';
import { wordsOf } from '../../registry/dictionaries.ts';
import type { PartId } from './search.ts';

type File = Pick<DataOf<'getInstitutionFile'>, 'instruments' | 'people' | 'sites' | 'insurance'>;

export interface FileFinding {
  readonly part: PartId;
  readonly words: Bilingual;
}

/** What of a file presses, the gravest first. */
export function fileFindings({ instruments, people, sites }: File): readonly FileFinding[] {
  const { overdue, unknown, dueSoon } = instruments;
  const posts = people.missingPosts.map((post) => wordsOf(POSTS, post));
  const branches = sites.filter(({ needsOwnApproval }) => needsOwnApproval).length;
  const findings: readonly (FileFinding | false)[] = [
    people.employedElsewhere > 0 && {
      part: 'staff',
      words: {
        zh: `${people.employedElsewhere} 人同时在他处从业`,
        en: `employed elsewhere too: ${people.employedElsewhere}`,
      },
    },
    posts.length > 0 && {
      part: 'staff',
      words: {
        zh: `缺${posts.map(({ zh }) => zh).join('、')}`,
        en: `no ${posts.map(({ en }) => en.toLowerCase()).join(', ')}`,
      },
    },
    overdue > 0 && {
      part: 'instruments',
      words: { zh: `设备过期 ${overdue} 台套`, en: `instruments overdue: ${overdue}` },
    },
    unknown > 0 && {
      part: 'instruments',
      words: { zh: `无溯源记录 ${unknown} 台套`, en: `instruments without record: ${unknown}` },
    },
    dueSoon > 0 && {
      part: 'instruments',
      words: { zh: `设备即将到期 ${dueSoon} 台套`, en: `instruments due soon: ${dueSoon}` },
    },
    branches > 0 && {
      part: 'sites',
      words: { zh: `异地场所 ${branches} 处须单独取证`, en: `sites that need their own approval: ${branches}` },
    },
  ];
  return findings.flatMap((finding) => (finding === false ? [] : [finding]));
}
