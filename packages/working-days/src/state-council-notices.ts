import type { Citation } from '@hengjian/law';
import type { AnnouncedYear, Calendar, Holiday } from './calendar.ts';

const newYear = { zh: '元旦', en: 'New Year' };
const springFestival = { zh: '春节', en: 'Spring Festival' };
const qingming = { zh: '清明节', en: 'Qingming Festival' };
const labourDay = { zh: '劳动节', en: 'Labour Day' };
const dragonBoat = { zh: '端午节', en: 'Dragon Boat Festival' };
const midAutumn = { zh: '中秋节', en: 'Mid-Autumn Festival' };
const nationalDay = { zh: '国庆节', en: 'National Day' };
const midAutumnAndNationalDay = { zh: '中秋节、国庆节', en: 'Mid-Autumn Festival and National Day' };

function off(name: Holiday['name'], from: string, to: string): Holiday {
  return { name, from, to };
}

/** The notice of the State Council's General Office on the holidays of `year`, by its number. */
function notice(year: number, issued: number, number: number): readonly [Citation] {
  return [
    {
      zh: `《国务院办公厅关于${year}年部分节假日安排的通知》（国办发明电〔${issued}〕${number}号）`,
      en: `State Council General Office, notice on the holidays of ${year} (Guobanfa Mingdian [${issued}] No. ${number})`,
    },
  ];
}

const years: readonly AnnouncedYear[] = [
  {
    year: 2021,
    sources: notice(2021, 2020, 27),
    holidays: [
      off(newYear, '2021-01-01', '2021-01-03'),
      off(springFestival, '2021-02-11', '2021-02-17'),
      off(qingming, '2021-04-03', '2021-04-05'),
      off(labourDay, '2021-05-01', '2021-05-05'),
      off(dragonBoat, '2021-06-12', '2021-06-14'),
      off(midAutumn, '2021-09-19', '2021-09-21'),
      off(nationalDay, '2021-10-01', '2021-10-07'),
    ],
    makeUpDays: ['2021-02-07', '2021-02-20', '2021-04-25', '2021-05-08', '2021-09-18', '2021-09-26', '2021-10-09'],
  },
  {
    year: 2022,
    sources: notice(2022, 2021, 11),
    holidays: [
      off(newYear, '2022-01-01', '2022-01-03'),
      off(springFestival, '2022-01-31', '2022-02-06'),
      off(qingming, '2022-04-03', '2022-04-05'),
      off(labourDay, '2022-04-30', '2022-05-04'),
      off(dragonBoat, '2022-06-03', '2022-06-05'),
      off(midAutumn, '2022-09-10', '2022-09-12'),
      off(nationalDay, '2022-10-01', '2022-10-07'),
    ],
    makeUpDays: ['2022-01-29', '2022-01-30', '2022-04-02', '2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'],
  },
  {
    year: 2023,
    sources: notice(2023, 2022, 16),
    holidays: [
      off(newYear, '2022-12-31', '2023-01-02'),
      off(springFestival, '2023-01-21', '2023-01-27'),
      off(qingming, '2023-04-05', '2023-04-05'),
      off(labourDay, '2023-04-29', '2023-05-03'),
      off(dragonBoat, '2023-06-22', '2023-06-24'),
      off(midAutumnAndNationalDay, '2023-09-29', '2023-10-06'),
    ],
    makeUpDays: ['2023-01-28', '2023-01-29', '2023-04-23', '2023-05-06', '2023-06-25', '2023-10-07', '2023-10-08'],
  },
  {
    year: 2024,
    sources: notice(2024, 2023, 7),
    holidays: [
      off(newYear, '2024-01-01', '2024-01-01'),
      off(springFestival, '2024-02-10', '2024-02-17'),
      off(qingming, '2024-04-04', '2024-04-06'),
      off(labourDay, '2024-05-01', '2024-05-05'),
      off(dragonBoat, '2024-06-10', '2024-06-10'),
      off(midAutumn, '2024-09-15', '2024-09-17'),
      off(nationalDay, '2024-10-01', '2024-10-07'),
    ],
    makeUpDays: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
  },
  {
    year: 2025,
    sources: notice(2025, 2024, 12),
    holidays: [
      off(newYear, '2025-01-01', '2025-01-01'),
      off(springFestival, '2025-01-28', '2025-02-04'),
      off(qingming, '2025-04-04', '2025-04-06'),
      off(labourDay, '2025-05-01', '2025-05-05'),
      off(dragonBoat, '2025-05-31', '2025-06-02'),
      off(midAutumnAndNationalDay, '2025-10-01', '2025-10-08'),
    ],
    makeUpDays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  },
  {
    year: 2026,
    sources: notice(2026, 2025, 7),
    holidays: [
      off(newYear, '2026-01-01', '2026-01-03'),
      off(springFestival, '2026-02-15', '2026-02-23'),
      off(qingming, '2026-04-04', '2026-04-06'),
      off(labourDay, '2026-05-01', '2026-05-05'),
      off(dragonBoat, '2026-06-19', '2026-06-21'),
      off(midAutumn, '2026-09-25', '2026-09-27'),
      off(nationalDay, '2026-10-01', '2026-10-07'),
    ],
    makeUpDays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  },
];

/** The calendar this version was built with: 2021 to 2026, by the notice of each year, the latest of 2025-11-04. */
export const stateCouncilCalendar: Calendar = { edition: '2025-11-04', years };
