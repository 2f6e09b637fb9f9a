export { address, api } from './api/client.generated.ts';
export type * from './api/client.generated.ts';
export { type Answer, type CallOptions, whenSignedOut } from './api/fetch.ts';
export { apiQuery, type DataOf, dataOf, type Operation } from './api/queries.ts';
export { type Refused, RefusedError } from './api/refusal.ts';
export { type Action, type ActionOptions, useAction } from './api/use-action.ts';
export { Button, type ButtonProps } from './controls/button.tsx';
export { Checkbox, type CheckboxProps, RadioGroup, type RadioGroupProps } from './controls/choices.tsx';
export { DatePicker, type DatePickerProps } from './controls/date-picker.tsx';
export { Dialog, type DialogProps } from './controls/dialog.tsx';
export type { FieldProps } from './controls/field.tsx';
export { Menu, type MenuEntry, type MenuProps } from './controls/menu.tsx';
export { NumberField, type NumberFieldProps } from './controls/number-field.tsx';
export { ProgressBar, type ProgressBarProps } from './controls/progress-bar.tsx';
export { type Option, Select, type SelectProps } from './controls/select.tsx';
export { type TabEntry, Tabs, type TabsProps } from './controls/tabs.tsx';
export { TextField, type TextFieldProps } from './controls/text-field.tsx';
export { Tooltip } from './controls/tooltip.tsx';
export type { Column } from './table/columns.ts';
export { DataTable, type DataTableProps, type Sort } from './table/data-table.tsx';
export type { Paging } from './table/table-foot.tsx';
export { ClauseTag, type ClauseTagProps } from './vocabulary/clause-tag.tsx';
export { DueChip, type DueChipProps } from './vocabulary/due-chip.tsx';
export { ErrorNotice, type ErrorNoticeProps } from './vocabulary/error-notice.tsx';
export { Hash, type HashProps } from './vocabulary/hash.tsx';
export { EmptyState, type EmptyStateProps, Notice } from './vocabulary/notice.tsx';
export { PageHead, type PageHeadProps, Pairs, SectionHead, type SectionHeadProps } from './vocabulary/page.tsx';
export { Refusal, type RefusalProps, type WayOut } from './vocabulary/refusal.tsx';
export { StateBar, type StateBarProps, type StatePart } from './vocabulary/state-bar.tsx';
export { type Status, StatusMark } from './vocabulary/status-mark.tsx';
export { type Step, Steps, ThreeQuestions, type ThreeQuestionsProps } from './vocabulary/three-questions.tsx';
export { Timeline, type TimelineEntry } from './vocabulary/timeline.tsx';
export { type YearLane, YearLine, type YearLineProps, type YearMark } from './vocabulary/year-line.tsx';
export type { Bilingual, Locale } from './words/bilingual.ts';
export type { Formats } from './words/formats.ts';
export {
  firstLocale,
  LANGUAGE_TAG,
  LocaleProvider,
  localeIsChosen,
  useBilingual,
  useFormats,
  useLocale,
  useSetLocale,
  useText,
} from './words/locale.tsx';
export { defineTexts, type Plural, type Say, sayIn, type Texts } from './words/texts.ts';
