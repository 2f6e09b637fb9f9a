import {
  address,
  api,
  apiQuery,
  Button,
  type DataOf,
  Dialog,
  ErrorNotice,
  Notice,
  PageHead,
  ProgressBar,
  Tabs,
  useAction,
  useFormats,
  useLocale,
  useText,
} from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { AnnexPreview } from './annex-preview.tsx';
import { importsTexts } from './imports-texts.ts';
import type { LibraryState } from './library-state.tsx';
import { MappingForm } from './mapping-form.tsx';
import { RowTable, type Show } from './row-table.tsx';
import { StateBar } from './state-bar.tsx';
import { isRunning, StateMark } from './state-mark.tsx';
import '../../registry/registry.css';

type Detail = DataOf<'getImport'>;

const WATCH_MS = 700;
const LISTS = {
  institution: '/institutions',
  inspector: '/inspectors',
  expert: '/experts',
  conflict: '/conflicts',
  capability: '/institutions',
  staff: '/institutions',
  instrument: '/institutions',
  standard: '/library/standards',
  parameter: '/library/versions',
} as const;

/** Lists of records, where a row that is known already is what usually goes wrong. */
const NAMED: ReadonlySet<string> = new Set(['institution', 'inspector', 'expert']);

/** One import from its columns to its account. The state is the server's: a reload shows the same page. */
export function ImportPage() {
  const { id = '' } = useParams({ strict: false });
  const found = useQuery({
    ...apiQuery('getImport', { params: { id } }),
    refetchInterval: ({ state }) => (state.data !== undefined && isRunning(state.data.batch.state) ? WATCH_MS : false),
  });
  return (
    <>
      <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />
      {found.data !== undefined && <Import detail={found.data} />}
    </>
  );
}

function Import({ detail }: { readonly detail: Detail }) {
  const say = useText(importsTexts);
  const { batch, failure } = detail;
  const { state } = batch;
  const [remapping, setRemapping] = useState('');
  const mapping = state === 'mapped' || state === 'failed' || remapping === `${state} ${batch.changedAt}`;
  const cancel = useAction(() => api.cancelImport({ params: { id: batch.id } }), {
    refresh: ['getImport', 'listImports'],
  });
  const allowed = (action: Detail['choices'][number]['action']) =>
    detail.choices.some((choice) => choice.action === action && choice.allowed);
  return (
    <>
      <PageHead
        title={batch.fileName}
        crumbs={<Link to="/imports">{say('title')}</Link>}
        sub={
          <>
            {say(batch.subject)} · {say(batch.mode)} · <StateMark state={state} />
          </>
        }
        actions={
          allowed('cancel') &&
          !isRunning(state) && (
            <Button isDisabled={cancel.busy} onPress={() => cancel.run(undefined)}>
              {say('discard')}
            </Button>
          )
        }
      />
      <ErrorNotice error={cancel.refused} />
      <ErrorNotice error={failure} />
      {isRunning(state) && (
        <section className="stack">
          <ProgressBar
            label={say(
              state === 'checking' ? 'progressCheck' : state === 'importing' ? 'progressAccept' : 'progressUndo',
            )}
            done={batch.progress}
            total={batch.total === 0 ? undefined : batch.total}
          />
          <p className="s12 q">{say('survives')}</p>
          <Button isDisabled={cancel.busy} onPress={() => cancel.run(undefined)}>
            {say('stop')}
          </Button>
        </section>
      )}
      {mapping && !isRunning(state) && !allowed('check') && (
        <>
          <Notice>{say('notChecked')}</Notice>
          <ErrorNotice error={detail.choices.find(({ action }) => action === 'check')?.refusal} />
        </>
      )}
      {mapping && !isRunning(state) && allowed('check') && <MappingForm key={batch.changedAt} detail={detail} />}
      {!mapping && (state === 'checked' || state === 'imported' || state === 'undone') && (
        <Outcome detail={detail} onRemap={() => setRemapping(`${state} ${batch.changedAt}`)} />
      )}
    </>
  );
}

/** What the check or the import came to: counts, rows, the file that goes back, and the way on. */
function Outcome({ detail, onRemap }: { readonly detail: Detail; readonly onRemap: () => void }) {
  const { batch, annex } = detail;
  const choiceOf = (action: Detail['choices'][number]['action']) =>
    detail.choices.find((choice) => choice.action === action);
  const say = useText(importsTexts);
  const { number } = useFormats();
  const locale = useLocale();
  const [show, setShow] = useState<Show>(batch.imported > batch.undone && batch.state === 'undone' ? 'kept' : 'bad');
  const [asking, setAsking] = useState(false);
  const [libraryState, setLibraryState] = useState<LibraryState | null>(null);
  const params = { id: batch.id };
  const refresh = ['getImport', 'listImports'] as const;
  const accept = useAction(() => api.acceptImport({ params }), { refresh });
  const undo = useAction(() => api.undoImport({ params }), { refresh, onDone: () => setAsking(false) });
  const checked = batch.state === 'checked';
  const closed = choiceOf(checked ? 'accept' : 'undo')?.refusal;
  const shown: readonly Show[] = checked
    ? ['bad', 'warned', 'good']
    : batch.state === 'undone'
      ? ['kept', 'bad']
      : ['bad', 'good'];
  const kept = batch.imported - batch.undone;
  const counts = { good: checked ? batch.good : batch.imported, bad: batch.bad, warned: batch.warned, kept };
  const returned = batch.bad > 0 || (batch.state === 'undone' && kept > 0);
  return (
    <section className="stack">
      {batch.state === 'imported' && (
        <Notice kind="done">{say('account', { imported: number(batch.imported), bad: number(batch.bad) })}</Notice>
      )}
      {batch.state === 'undone' && (
        <Notice kind="done">
          {say('accountUndone', { undone: number(batch.undone), imported: number(batch.imported) })}
        </Notice>
      )}
      {checked && batch.good === 0 && <Notice>{say('nothingGood')}</Notice>}
      {checked && batch.mode === 'create' && NAMED.has(batch.subject) && batch.bad > batch.good && (
        <Notice>{say('maybeUpdate')}</Notice>
      )}
      <ErrorNotice error={accept.refused ?? undo.refused ?? closed} />
      <div className="steps-acts">
        {returned &&
          (['xlsx', 'csv'] as const).map((format) => (
            <a
              key={format}
              className="btn"
              href={address.returnImportRows({ params, query: { format, locale } })}
              download
            >
              {say('returned', { format: format === 'xlsx' ? 'Excel' : 'CSV' })}
            </a>
          ))}
        {choiceOf('check')?.allowed === true && checked && <Button onPress={onRemap}>{say('recheck')}</Button>}
        {choiceOf('accept')?.allowed === true && (
          <Button kind="main" isDisabled={accept.busy} onPress={() => accept.run(undefined)}>
            {say('accept', { good: number(batch.good) })}
          </Button>
        )}
        {batch.state === 'imported' && (
          <>
            {choiceOf('undo')?.allowed === true && <Button onPress={() => setAsking(true)}>{say('undo')}</Button>}
            <Link className="btn btn-1" to={LISTS[batch.subject]}>
              {say('open')}
            </Link>
          </>
        )}
      </div>
      {annex !== null && (
        <>
          <AnnexPreview id={batch.id} annex={annex} taken={!checked} />
          <StateBar
            states={annex.states}
            chosen={libraryState}
            onChoose={(state) => {
              setLibraryState(state);
              if (state !== null && show === 'bad') setShow('good');
            }}
          />
        </>
      )}
      <Tabs
        label={say('rows')}
        selected={show}
        onSelect={setShow}
        tabs={shown.map((one) => ({
          id: one,
          label: say(one),
          count: number(counts[one]),
          content: (
            <RowTable
              key={libraryState}
              id={batch.id}
              show={one}
              stamp={batch.changedAt}
              state={one === 'bad' ? null : libraryState}
              annex={annex !== null && one !== 'bad'}
            />
          ),
        }))}
      />
      {asking && (
        <Dialog
          isOpen
          alert
          title={say('undoTitle')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{say('keep')}</Button>
              <Button kind="main" isDisabled={undo.busy} onPress={() => undo.run(undefined)}>
                {say('undoYes')}
              </Button>
            </>
          }
        >
          <p className="s13">{say('undoWhy')}</p>
        </Dialog>
      )}
    </section>
  );
}
