import type { Citation } from '@hengjian/law';
import { Suspense, use } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { kitTexts } from '../words/kit-texts.ts';
import { useBilingual, useFormats, useText } from '../words/locale.tsx';

export interface ClauseTagProps {
  /** An id of the clause catalogue (`R4-1.0b`), or the citation of a statute outside it. */
  readonly clause: string | Citation;
  /** The day of the matter, ISO: which wording is meant. */
  readonly date?: string | undefined;
}

/** A citation. One from the catalogue opens its words; a statute is named only, its words are the State's. */
export function ClauseTag({ clause, date }: ClauseTagProps) {
  const inLanguage = useBilingual();
  if (typeof clause !== 'string') return <span className="cl">{inLanguage(clause)}</span>;
  return (
    <Suspense fallback={<span className="cl">{clause}</span>}>
      <CataloguedTag id={clause} date={date} />
    </Suspense>
  );
}

type Law = typeof import('@hengjian/law');
let law: Promise<Law> | undefined;

/** The catalogue is four hundred clauses in two languages: it is fetched when the first tag is shown. */
function fetchedLaw(): Promise<Law> {
  law ??= import('@hengjian/law');
  return law;
}

function CataloguedTag({ id, date }: { readonly id: string; readonly date: string | undefined }) {
  const { citation, findClause } = use(fetchedLaw());
  const inLanguage = useBilingual();
  const say = useText(kitTexts);
  const formats = useFormats();
  const clause = findClause(id);
  // A record may cite a clause that a later catalogue no longer has; the id is still worth showing.
  if (clause === undefined) return <span className="cl">{id}</span>;
  const label = inLanguage(citation(clause.id));
  const title = date === undefined ? id : say('clauseAsOf', { id, date: formats.date(date) });
  return (
    <DialogTrigger>
      <Button className="cl" aria-label={say('clauseOpen', { label })}>
        {label}
      </Button>
      <Popover className="pop" placement="bottom start" offset={4}>
        <Dialog className="clause-pop" aria-label={label}>
          <b>{title}</b>
          <p>{inLanguage(clause)}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
