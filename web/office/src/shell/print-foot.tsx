import { useBilingual, useFormats, useText } from '@hengjian/ui';
import { useEffect, useState } from 'react';
import type { Session } from '../session/session.ts';
import { shellTexts } from './shell-texts.ts';

/** Closes every print: who, when, and a place for the seal. */
export function PrintFoot({ session }: { readonly session: Session }) {
  const say = useText(shellTexts);
  const inLanguage = useBilingual();
  const { dateTime } = useFormats();
  const [printedAt, setPrintedAt] = useState<string>();
  useEffect(() => {
    const onPrint = (): void => setPrintedAt(new Date().toISOString());
    addEventListener('beforeprint', onPrint);
    return () => removeEventListener('beforeprint', onPrint);
  }, []);
  return (
    <div className="pr" aria-hidden="true">
      <span>
        {say('printedBy', {
          person: session.person.name,
          organisation: inLanguage(session.organisation.name),
          time: printedAt === undefined ? '' : dateTime(printedAt),
        })}
        <br />
        {say('printedFilters')}
      </span>
      <i>{say('seal')}</i>
    </div>
  );
}
