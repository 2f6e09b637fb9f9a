import { CREDIT_CLASSES } from '@hengjian/regulation-inspection';
import { type DataOf, StatusMark, useBilingual, useFormats, useText } from '@hengjian/ui';
import { CREDIT, regionWords, wordsOf } from '../../registry/dictionaries.ts';
import { institutionsTexts } from './institutions-texts.ts';
import { licenceMark } from './licence-mark.ts';

type Institution = DataOf<'getInstitution'>['record'];

/** The four axes side by side, never summed into one. Credit stands there only for those who may read it. */
export function Axes({ record, readCredit }: { readonly record: Institution; readonly readCredit: boolean }) {
  const say = useText(institutionsTexts);
  const inLanguage = useBilingual();
  const { date } = useFormats();
  const licence = licenceMark(record.status);
  return (
    <div className="axes">
      <div>
        <h2>{say('licence')}</h2>
        <div className="state">
          <StatusMark status={licence.status}>{inLanguage(licence.words)}</StatusMark>
        </div>
        <p>
          {record.certificateExpires === null ? say('noDate') : say('until', { date: date(record.certificateExpires) })}
        </p>
        <p>{say('licensedIn', { region: inLanguage(regionWords(record.licensedBy)) })}</p>
      </div>
      {(['accreditation', 'designation'] as const).map((axis) => (
        <div key={axis}>
          <h2>{say(axis)}</h2>
          <div className="state">
            <StatusMark status="wait">{say('notRecorded')}</StatusMark>
          </div>
          <p>{say('axisLater')}</p>
        </div>
      ))}
      {readCredit && (
        <div>
          <h2>{say('credit')}</h2>
          <div className="state">
            <span className="ladder" aria-hidden="true">
              {CREDIT_CLASSES.map((letter) => (
                <span key={letter} className={letter === record.creditClass ? 'here' : undefined}>
                  {letter}
                </span>
              ))}
            </span>
            {record.creditClass ? inLanguage(wordsOf(CREDIT, record.creditClass)) : say('unclassified')}
          </div>
          {record.violationLastYear === true && <p>{say('violationLastYear')}</p>}
          {record.commitmentFinding === true && <p>{say('commitmentFinding')}</p>}
        </div>
      )}
    </div>
  );
}
