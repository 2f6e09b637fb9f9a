import { type AddStaffInput, api, type DataOf, StatusMark } from '@hengjian/ui';
import { EDUCATION, POSTS } from '../file-entries.ts';
import { draftOf, type Part } from '../part.ts';
import type { PartWords } from './part-words.ts';

type Row = DataOf<'listStaff'>['rows'][number];
type Draft = AddStaffInput['body']['draft'];

/** People with their posts, what they may sign, and whether they are employed elsewhere on the same days (R4-A7.1). */
export function staffPart({ file, say, words, period, fromTo }: PartWords): Part<Row, Draft> {
  return {
    list: 'listStaff',
    rows: (data) => data.rows as readonly Row[],
    nameOf: (row) => row.name,
    columns: [
      {
        id: 'name',
        header: say('person'),
        fixed: true,
        render: (row) => (
          <>
            {row.name}
            <span className="o">
              {[row.title, row.education === null ? null : words(EDUCATION, row.education)].filter(Boolean).join(' · ')}
            </span>
          </>
        ),
      },
      {
        id: 'posts',
        header: file('posts'),
        fixed: true,
        render: (row) => row.posts.map((post) => words(POSTS, post)).join(say('listComma')) || '―',
      },
      {
        id: 'authorisations',
        header: file('signs'),
        render: (row) =>
          row.authorisations.length === 0
            ? '―'
            : row.authorisations.map(({ id, fieldText, from, to }) => (
                <span key={id} className="o">
                  {fieldText} · {to === null ? say('fromOn', { from }) : say('fromTo', { from, to })}
                </span>
              )),
      },
      {
        id: 'identity',
        header: file('identity'),
        render: (row) => (
          <>
            {row.identityKnown ? file('identityKnown') : file('identityUnknown')}
            {row.overlaps.map((overlap) => (
              <span key={`${overlap.institution?.id} ${overlap.from}`} className="o">
                <StatusMark status="stop">
                  {file('employedAt', {
                    institution: overlap.institution?.name ?? say('elsewhere'),
                    from: overlap.from,
                    to: overlap.to ?? say('open'),
                  })}
                </StatusMark>
              </span>
            ))}
          </>
        ),
      },
      period,
    ],
    fields: [
      { key: 'name', label: file('personName'), type: 'text' },
      { key: 'idNumber', label: file('idNumber'), type: 'text', optional: true, hint: file('idNumberHint') },
      { key: 'title', label: file('jobTitle'), type: 'text', optional: true },
      { key: 'education', label: file('education'), type: 'choice', entries: EDUCATION, optional: true },
      ...fromTo,
      { key: 'posts', label: file('posts'), type: 'choices', entries: POSTS },
    ],
    empty: { name: '', title: null, education: null, posts: [], from: '', to: null },
    draftOf: (row) => draftOf(row, 'identityKnown', 'identityWarnings', 'authorisations', 'overlaps'),
    add: (id, draft) => api.addStaff({ params: { id }, body: { draft } }),
    change: (id, row, draft) =>
      api.changeStaff({ params: { id, part: row.id }, body: { baseVersion: row.version, draft } }),
    end: (id, row, on, reason) =>
      api.endStaff({ params: { id, part: row.id }, body: { baseVersion: row.version, on, reason } }),
  };
}
