import {
  apiQuery,
  Button,
  DataTable,
  EmptyState,
  ErrorNotice,
  Notice,
  Select,
  TextField,
  useAction,
  useBilingual,
  useFormats,
  useText,
} from '@hengjian/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { RecordForm } from '../../../registry/record-form.tsx';
import { registryTexts } from '../../../registry/registry-texts.ts';
import { fileTexts } from './file-texts.ts';
import { EndDialog } from './end-dialog.tsx';
import { INSTRUMENT_STATES, type InstrumentState } from './file-entries.ts';
import { FILE_READS, type Part, type PartDraft, type PartRow } from './part.ts';

const PAGE = 50;
const ANY = 'any';

export interface PartSectionProps<Row extends PartRow, Draft extends PartDraft> {
  readonly id: string;
  readonly title: string;
  readonly part: Part<Row, Draft>;
  readonly on: string | undefined;
}

/** One part of a file as a list with its form: add, change, end. What was is never deleted, it ends. */
export function PartSection<Row extends PartRow, Draft extends PartDraft>(props: PartSectionProps<Row, Draft>) {
  const { id, title, part, on } = props;
  const sayFile = useText(fileTexts);
  const common = useText(registryTexts);
  const inLanguage = useBilingual();
  const { list } = useFormats();
  const [page, setPage] = useState(0);
  const [words, setWords] = useState('');
  const [search, setSearch] = useState('');
  const [state, setState] = useState<InstrumentState>();
  const [editing, setEditing] = useState<Row | 'new'>();
  const [ending, setEnding] = useState<Row>();
  const [warnings, setWarnings] = useState<readonly string[]>([]);
  const query = {
    page,
    size: PAGE,
    ...(on !== undefined && { on }),
    ...(search !== '' && { search }),
    ...(state !== undefined && { state }),
  };
  const found = useQuery({ ...apiQuery(part.list, { params: { id }, query }), placeholderData: keepPreviousData });
  const save = useAction(
    async (draft: Draft) =>
      editing === 'new' || editing === undefined ? part.add(id, draft) : part.change(id, editing, draft),
    {
      refresh: [part.list, ...FILE_READS],
      onDone: ({ data }) => {
        setWarnings(data.warnings.map(({ message }) => inLanguage(message)));
        setEditing(undefined);
      },
    },
  );
  const rows = found.data === undefined ? [] : part.rows(found.data);
  const mayEdit = found.data?.may.edit === true && on === undefined;
  if (editing !== undefined)
    return (
      <section>
        <h3>{editing === 'new' ? sayFile('addTo', { part: title }) : part.nameOf(editing)}</h3>
        <RecordForm<Draft>
          fields={part.fields}
          initial={editing === 'new' ? part.empty : part.draftOf(editing)}
          busy={save.busy}
          refused={save.refused}
          onSave={save.run}
          onCancel={() => {
            save.clear();
            setEditing(undefined);
          }}
        />
      </section>
    );
  const find = (event: FormEvent): void => {
    event.preventDefault();
    setPage(0);
    setSearch(words.trim());
  };
  return (
    <section>
      {warnings.length > 0 && (
        <Notice>
          {common('warnings')} {list(warnings)}
        </Notice>
      )}
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      <DataTable<Row>
        name={`file-${part.list}`}
        label={title}
        rows={rows}
        rowId={(row) => row.id}
        total={found.data?.total ?? 0}
        busy={found.isFetching}
        paging={{ page, size: PAGE, onPage: setPage }}
        filters={
          <div className="filters">
            <form onSubmit={find}>
              <TextField label={common('search')} value={words} onChange={setWords} maxLength={100} />
            </form>
            {part.states === true && (
              <Select
                label={sayFile('traceability')}
                options={[
                  { value: ANY, label: common('all') },
                  ...INSTRUMENT_STATES.map(({ code, words: name }) => ({ value: code, label: inLanguage(name) })),
                ]}
                value={state ?? ANY}
                onChange={(code) => {
                  setPage(0);
                  setState(INSTRUMENT_STATES.some((one) => one.code === code) ? (code as InstrumentState) : undefined);
                }}
              />
            )}
          </div>
        }
        actions={mayEdit && <Button onPress={() => setEditing('new')}>{sayFile('addTo', { part: title })}</Button>}
        empty={<EmptyState title={sayFile('noPart')}>{search === '' && mayEdit && sayFile('noPartWhy')}</EmptyState>}
        columns={[
          ...part.columns,
          ...(mayEdit
            ? [
                {
                  id: 'acts',
                  header: sayFile('acts'),
                  quiet: true,
                  fixed: true,
                  render: (row: Row) => (
                    <span className="row-acts noprint">
                      <Button
                        kind="link"
                        small
                        aria-label={`${common('edit')} ${part.nameOf(row)}`}
                        onPress={() => setEditing(row)}
                      >
                        {common('edit')}
                      </Button>
                      {row.to === null && (
                        <Button
                          kind="link"
                          small
                          aria-label={`${sayFile('end')} ${part.nameOf(row)}`}
                          onPress={() => setEnding(row)}
                        >
                          {sayFile('end')}
                        </Button>
                      )}
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
      {ending !== undefined && (
        <EndDialog<Row>
          id={id}
          row={ending}
          name={part.nameOf(ending)}
          list={part.list}
          end={part.end}
          onClose={() => setEnding(undefined)}
        />
      )}
    </section>
  );
}
