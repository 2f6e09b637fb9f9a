import { type CalendarDate, parseDate } from '@internationalized/date';
import { Button } from 'react-aria-components/Button';
import { Calendar, CalendarCell, CalendarGrid } from 'react-aria-components/Calendar';
import { DateInput, DateSegment } from 'react-aria-components/DateField';
import { DatePicker as AriaDatePicker } from 'react-aria-components/DatePicker';
import { Dialog } from 'react-aria-components/Dialog';
import { Group } from 'react-aria-components/Group';
import { Heading } from 'react-aria-components/Heading';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { Popover } from 'react-aria-components/Popover';
import { kitTexts } from '../words/kit-texts.ts';
import { useLocale, useText } from '../words/locale.tsx';
import { type FieldProps, FieldParts } from './field.tsx';

export interface DatePickerProps extends FieldProps {
  /** ISO dates, `YYYY-MM-DD`, all of them. */
  readonly value: string | null;
  readonly onChange: (date: string | null) => void;
  readonly min?: string;
  readonly max?: string;
  readonly isDisabled?: boolean;
}

export function DatePicker(props: DatePickerProps) {
  const { label, description, error, optional, value, onChange, min, max, isDisabled } = props;
  const say = useText(kitTexts);
  const locale = useLocale();
  return (
    // Year, month, day in both languages, as everywhere in the house; en-US would turn them round.
    <I18nProvider locale={locale === 'zh' ? 'zh-CN' : 'en-CA'}>
      <AriaDatePicker<CalendarDate>
        className="field"
        value={value === null ? null : parseDate(value)}
        onChange={(date) => onChange(date === null ? null : date.toString())}
        isInvalid={error !== undefined}
        shouldForceLeadingZeros
        {...(min === undefined ? {} : { minValue: parseDate(min) })}
        {...(max === undefined ? {} : { maxValue: parseDate(max) })}
        {...(isDisabled === undefined ? {} : { isDisabled })}
      >
        <FieldParts label={label} description={description} error={error} {...(optional ? { optional } : {})}>
          <Group className="in in-group">
            <DateInput className="date-input">
              {(segment) => (
                <DateSegment segment={segment}>
                  {({ text, type }) => (type === 'literal' ? text.replace('/', '-') : text)}
                </DateSegment>
              )}
            </DateInput>
            <Button aria-label={say('openCalendar')}>
              <i className="chev" aria-hidden="true" />
            </Button>
          </Group>
        </FieldParts>
        <Popover className="pop">
          <Dialog className="cal">
            <Calendar firstDayOfWeek="mon">
              <header>
                <Button slot="previous" aria-label={say('previous')}>
                  ‹
                </Button>
                <Heading />
                <Button slot="next" aria-label={say('next')}>
                  ›
                </Button>
              </header>
              <CalendarGrid>{(date) => <CalendarCell date={date} className="day" />}</CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </AriaDatePicker>
    </I18nProvider>
  );
}
