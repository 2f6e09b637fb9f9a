import { type Bilingual, type Column, type Say, useBilingual, useFormats, useText } from '@hengjian/ui';
import { useMemo } from 'react';
import { type Entry, wordsOf } from '../../../../registry/dictionaries.ts';
import type { FormField } from '../../../../registry/record-form.tsx';
import { useSession } from '../../../../session/use-session.ts';
import { institutionsTexts } from '../../institutions-texts.ts';
import { fileTexts } from '../file-texts.ts';

interface Lasting {
  readonly from: string | null;
  readonly to: string | null;
}

/** What the parts of a file have in common: the words, the period as a column and as two fields of a form. */
export interface PartWords {
  readonly say: Say<(typeof institutionsTexts)['keys']>;
  readonly file: Say<(typeof fileTexts)['keys']>;
  readonly inLanguage: (text: Bilingual) => string;
  readonly number: (value: number) => string;
  readonly words: (entries: readonly Entry[], code: string) => string;
  readonly region: string;
  readonly sites: readonly { readonly number: number; readonly name: string }[];
  readonly period: Column<Lasting>;
  readonly fromTo: readonly FormField<'from' | 'to'>[];
  readonly openFromTo: readonly FormField<'from' | 'to'>[];
}

export function usePartWords(sites: PartWords['sites']): PartWords {
  const say = useText(institutionsTexts);
  const file = useText(fileTexts);
  const inLanguage = useBilingual();
  const { number } = useFormats();
  const { organisation } = useSession();
  const { region } = organisation;
  return useMemo(() => {
    const to = { key: 'to', label: file('to'), type: 'date', optional: true } as const;
    return {
      say,
      file,
      inLanguage,
      number: (value) => number(value),
      words: (entries, code) => inLanguage(wordsOf(entries, code)),
      region,
      sites,
      period: {
        id: 'period',
        header: say('period'),
        render: ({ from, to: last }) => {
          if (last !== null) return from === null ? say('until2', { day: last }) : say('fromTo', { from, to: last });
          return from === null ? '―' : say('fromOn', { from });
        },
      },
      fromTo: [{ key: 'from', label: file('from'), type: 'date' }, to],
      openFromTo: [{ key: 'from', label: file('from'), type: 'date', optional: true }, to],
    };
  }, [say, file, inLanguage, number, region, sites]);
}
