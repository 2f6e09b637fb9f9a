import { useBilingual, useText } from '@hengjian/ui';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { NavEntry } from './entry.ts';
import { shellTexts } from './shell-texts.ts';

interface Suggestion {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  readonly open: () => void;
}

/** Jumps to a page by its name, and hands other words to the features that can search. `/` leads here. */
export function FindBox({ entries }: { readonly entries: readonly NavEntry[] }) {
  const say = useText(shellTexts);
  const inLanguage = useBilingual();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof Element && event.target.closest('input,textarea,select,[contenteditable]');
      if (event.key !== '/' || typing !== null) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const words = text.trim();
  const suggestions: readonly Suggestion[] = [
    ...entries.flatMap((entry): Suggestion[] =>
      words !== '' && entry.find !== undefined
        ? [
            {
              id: `find-${entry.id}`,
              label: words,
              note: inLanguage(entry.find.label),
              open: () => entry.find?.open(navigate, words),
            },
          ]
        : [],
    ),
    ...entries
      .filter((entry) => `${entry.label.zh} ${entry.label.en}`.toLowerCase().includes(words.toLowerCase()))
      .map((entry) => ({
        id: entry.id,
        label: inLanguage(entry.label),
        note: say('go'),
        open: () => void navigate({ to: entry.to }),
      })),
  ];
  return (
    <ComboBox
      className="find"
      aria-label={say('find')}
      items={suggestions}
      inputValue={text}
      onInputChange={setText}
      value={null}
      onChange={(key) => {
        suggestions.find((one) => one.id === key)?.open();
        setText('');
        input.current?.blur();
      }}
      menuTrigger="focus"
      allowsEmptyCollection
      // What was typed is a question, not a value: it is matched above, not by the box.
      defaultFilter={() => true}
    >
      <Input ref={input} className="find-in" placeholder={say('find')} />
      <kbd aria-hidden="true">/</kbd>
      <Popover className="pop pop-select" offset={4}>
        <ListBox className="list" renderEmptyState={() => <span className="item">{say('findNothing')}</span>}>
          {(item: Suggestion) => (
            <ListBoxItem id={item.id} className="item" textValue={item.label}>
              {item.label}
              <small>{item.note}</small>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
