import { apiQuery, type DataOf, DataTable, ErrorNotice, useBilingual, useText } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { openDataTexts } from './open-data-texts.ts';

type Dataset = DataOf<'getOpenData'>['datasets'][number];

/** The files that everybody may take, with the link to their data dictionary. */
export function Files() {
  const say = useText(openDataTexts);
  const inLanguage = useBilingual();
  const found = useQuery(apiQuery('getOpenData', {}));
  const rows = found.data?.datasets ?? [];
  return (
    <>
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <p className="s13">
        <a href="/open-data">{say('dictionary')}</a>
      </p>
      <DataTable<Dataset>
        name="open-data-files"
        label={say('files')}
        rows={rows}
        rowId={(row) => row.name}
        total={rows.length}
        busy={found.isFetching}
        columns={[
          {
            id: 'name',
            header: say('dataset'),
            fixed: true,
            render: (row) => (
              <>
                {inLanguage(row.words)}
                <span className="o">{inLanguage(row.about)}</span>
              </>
            ),
          },
          { id: 'columns', header: say('columns'), fixed: true, align: 'right', render: (row) => row.columns.length },
          {
            id: 'files',
            header: say('download'),
            fixed: true,
            render: (row) => (
              <span className="links">
                {row.files.map(({ format, path }) => (
                  <a key={format} href={path} aria-label={`${inLanguage(row.words)} ${format}`}>
                    {format.toUpperCase()}
                  </a>
                ))}
              </span>
            ),
          },
        ]}
      />
    </>
  );
}
