import { api, Button, ErrorNotice, type Refused, useBilingual, useFormats, useText } from '@hengjian/ui';
import { useState } from 'react';
import { CERTIFICATE_FIELDS } from '../../../registry/certificate-entries.ts';
import { wordsOf } from '../../../registry/dictionaries.ts';
import { libraryMark } from '../../../registry/library-marks.ts';
import { institutionsTexts } from '../institutions-texts.ts';
import { annexTexts } from './annex-texts.ts';
import type { InstitutionSearch } from '../search.ts';
import { queryOf, type Row } from './annex-query.ts';
import { csvOf } from './csv.ts';

const PAGE = 200;

export interface ExportButtonProps {
  readonly id: string;
  readonly name: string;
  readonly search: InstitutionSearch;
  readonly total: number;
}

/** Exactly the rows of the screen, all pages of them, of its two days. */
export function ExportButton({ id, name, search, total }: ExportButtonProps) {
  const say = useText(institutionsTexts);
  const sayAnnex = useText(annexTexts);
  const inLanguage = useBilingual();
  const { number } = useFormats();
  const [read, setRead] = useState<number>();
  const [refused, setRefused] = useState<Refused>();
  const run = async (): Promise<void> => {
    setRefused(undefined);
    const rows: Row[] = [];
    for (let page = 0; page * PAGE < total; page++) {
      setRead(rows.length);
      const answer = await api.listCapabilities({ params: { id }, query: { ...queryOf(search), page, size: PAGE } });
      if (!answer.ok) {
        setRead(undefined);
        setRefused(answer.error);
        return;
      }
      rows.push(...answer.data.rows);
    }
    setRead(undefined);
    const head = [
      'certificate',
      'line',
      'site',
      'field',
      'category',
      'object',
      'parameter',
      'standard',
      'standardTitle',
      'method',
      'restriction',
      'note',
      'libraryState',
    ] as const;
    const lines = rows.map((row) => [
      row.certificateNumber,
      row.line,
      row.site,
      inLanguage(wordsOf(CERTIFICATE_FIELDS, row.field)),
      row.category,
      row.object,
      row.parameter,
      row.standardNumber,
      row.standardTitle,
      row.method,
      row.restriction,
      row.note,
      inLanguage(libraryMark(row.libraryState).words),
    ]);
    save(
      csvOf([
        head.map((key) => (key === 'certificate' || key === 'site' || key === 'field' ? say(key) : sayAnnex(key))),
        ...lines,
      ]),
      `${name}-${say('annex')}${search.on === undefined ? '' : `-${search.on}`}.csv`,
    );
  };
  return (
    <>
      <Button kind="link" small isDisabled={total === 0 || read !== undefined} onPress={() => void run()}>
        {read === undefined
          ? sayAnnex('exportRows', { total: number(total) })
          : sayAnnex('exporting', { read: number(read), total: number(total) })}
      </Button>
      <ErrorNotice error={refused} />
    </>
  );
}

function save(text: string, file: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  URL.revokeObjectURL(url);
}
