import { type PlanContent, readPlanContent } from '@hengjian/regulation-inspection';
import { apiQuery, Button, Dialog, ErrorNotice, useLocale, useText } from '@hengjian/ui';
import { useQuery } from '@tanstack/react-query';
import { differences } from './differences.ts';
import { useEditing } from './editing.ts';
import { partTexts } from './part-texts.ts';
import { planTexts } from './plan-texts.ts';

/** An earlier version beside what stands on the page. */
export function CompareDialog({ version, onClose }: { readonly version: number; readonly onClose: () => void }) {
  const say = useText(planTexts);
  const { plan } = useEditing();
  const earlier = useQuery({
    ...apiQuery('getPlanVersion', { params: { id: plan.id, version } }),
    // A version never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const read = earlier.data && readPlanContent(earlier.data.content);
  return (
    <Dialog
      isOpen
      wide
      title={say('comparison', { from: version })}
      onClose={onClose}
      actions={<Button onPress={onClose}>{say('close')}</Button>}
    >
      <ErrorNotice error={earlier.error} onRetry={() => void earlier.refetch()} />
      {earlier.isPending && <p className="qq">{say('loading')}</p>}
      {read?.ok === true && <DifferenceTable version={version} before={read.value} />}
      {read?.ok === false && <p>{say('older', { code: read.error.code })}</p>}
    </Dialog>
  );
}

function DifferenceTable({ version, before }: { readonly version: number; readonly before: PlanContent }) {
  const say = useText(planTexts);
  const sayPart = useText(partTexts);
  const locale = useLocale();
  const { content } = useEditing();
  const rows = differences(before, content, sayPart, locale);
  if (rows.length === 0) return <p>{say('same')}</p>;
  return (
    <table className="t diff">
      <thead>
        <tr>
          <th scope="col">{say('what')}</th>
          <th scope="col">{say('was', { version })}</th>
          <th scope="col">{say('now')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.what}>
            <th scope="row">{row.what}</th>
            <td>{row.before === '' ? '–' : row.before}</td>
            <td>
              <b>{row.after === '' ? '–' : row.after}</b>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
