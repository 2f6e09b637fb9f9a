import { defineTexts } from '@hengjian/ui';

export const asOfTexts = defineTexts('as-of', {
  zh: {
    on: '查询日',
    onHint: '看这一天的状态',
    known: '截至何日所知',
    knownHint: '只算这一天前已登记的决定',
    now: '回到今天',
    both: '以下为 {{on}} 的情况，只算截至 {{known}} 已登记的决定。',
    onOnly: '以下为 {{on}} 的情况，按现在所知。',
    knownOnly: '以下为今天的情况，只算截至 {{known}} 已登记的决定。',
  },
  en: {
    on: 'Day asked about',
    onHint: 'The state of that day',
    known: 'As known on',
    knownHint: 'Only what was recorded by then',
    now: 'Back to today',
    both: 'This is how it stood on {{on}}, by what had been recorded by {{known}}.',
    onOnly: 'This is how it stood on {{on}}, as known now.',
    knownOnly: 'This is how it stands today, by what had been recorded by {{known}}.',
  },
});
