import type { Database } from '../../../platform/database/index.ts';
import { streamCapabilities, streamCertificates, streamInstitutions } from '../../scope/index.ts';
import type { Dataset, DatasetFilter, OutRecord } from './dataset.ts';

const text = (key: string, zh: string, en: string, about: readonly [zh: string, en: string] = ['', '']) =>
  ({ key, type: 'text', words: { zh, en }, about: { zh: about[0], en: about[1] } }) as const;

const REGION = ['GB/T 2260 六位代码', 'six digits of GB/T 2260'] as const;
const FIELD = ['资质认定证书编号的专业领域代码 00–21', 'field code of certificate numbers, 00–21'] as const;

/** What can be taken along, each with its data dictionary. */
export function registerDatasets(db: Database): readonly Dataset[] {
  return [
    {
      name: 'institutions',
      words: { zh: '机构', en: 'Institutions' },
      about: {
        zh: '每家机构一行，含已无有效证书的。',
        en: 'One row an institution, also those without a certificate in force.',
      },
      filters: ['region'],
      rows: (filter) => records(streamInstitutions(db, filter)),
      columns: [
        text('code', '编号', 'Code', [
          '本系统的公开编号，机构页地址的一部分',
          'public code, part of the address of its page',
        ]),
        text('uscc', '统一社会信用代码', 'USCC', [
          'GB 32100；照登记，校验位不符的也在内',
          'GB 32100, as registered, also where check characters do not fit',
        ]),
        text('name', '名称', 'Name'),
        text('nameEn', '英文名称', 'Name in English'),
        text('formerNames', '曾用名', 'Former names', ['以“；”分隔', 'separated by ；']),
        text('kind', '性质', 'Kind', [
          'enterprise 企业、public-institution 事业单位、association 社团、other 其他',
          'enterprise, public-institution, association, other',
        ]),
        text('region', '地区', 'Region', REGION),
        text('address', '地址', 'Address'),
        {
          key: 'licensed',
          type: 'boolean',
          words: { zh: '当日有资质', en: 'Licensed on the day' },
          about: { zh: '当日至少一张资质认定证书有效', en: 'at least one licence is in force on the day' },
        },
        {
          key: 'synthetic',
          type: 'boolean',
          words: { zh: '演示数据', en: 'Made up' },
          about: { zh: '虚构的演示机构', en: 'an invented institution of the demonstration' },
        },
      ],
    },
    {
      name: 'certificates',
      words: { zh: '证书', en: 'Certificates' },
      about: {
        zh: '资质认定、认可和称号的证书，含已过期、撤销、注销的。',
        en: 'Licences, accreditations and designations, ended ones too.',
      },
      filters: ['region'],
      rows: (filter) => records(streamCertificates(db, filter)),
      columns: [
        text('number', '证书编号', 'Number'),
        text('axis', '种类', 'Axis', [
          'licence 资质认定、accreditation 认可、designation 称号',
          'licence, accreditation, designation',
        ]),
        text('institution', '机构编号', 'Institution', ['见机构数据的 code', 'code in the institutions data']),
        text('uscc', '统一社会信用代码', 'USCC'),
        text('name', '机构名称', 'Institution name'),
        text('issuer', '发证机关所在地区', 'Region of the issuer', REGION),
        { key: 'validFrom', type: 'date', words: { zh: '有效期自', en: 'Valid from' }, about: { zh: '', en: '' } },
        {
          key: 'validTo',
          type: 'date',
          words: { zh: '有效期至', en: 'Valid to' },
          about: { zh: '最后一日', en: 'the last day' },
        },
        {
          key: 'inForce',
          type: 'boolean',
          words: { zh: '当日有效', en: 'In force on the day' },
          about: { zh: '在有效期内，且未暂停、撤销、注销', en: 'valid and neither suspended, revoked nor cancelled' },
        },
        {
          key: 'suspended',
          type: 'boolean',
          words: { zh: '当日暂停', en: 'Suspended on the day' },
          about: { zh: '', en: '' },
        },
        {
          key: 'ended',
          type: 'date',
          words: { zh: '失效日', en: 'Ended on' },
          about: { zh: '撤销、注销或并入他证的首日', en: 'first day on which it was revoked, cancelled or merged' },
        },
        text('endedBy', '失效原因', 'Ended by', [
          'revoked 撤销、cancelled 注销、merged 并入他证',
          'revoked, cancelled, merged',
        ]),
        {
          key: 'annexVersion',
          type: 'integer',
          words: { zh: '附表版次', en: 'Annex version' },
          about: { zh: '', en: '' },
        },
        { key: 'annexRows', type: 'integer', words: { zh: '附表行数', en: 'Annex rows' }, about: { zh: '', en: '' } },
        text('annexSha256', '附表哈希', 'Annex hash', [
          'SHA-256，算法见 docs/specs/capability-annex.md',
          'SHA-256, as docs/specs/capability-annex.md says',
        ]),
      ],
    },
    {
      name: 'capabilities',
      words: { zh: '能力', en: 'Capabilities' },
      about: {
        zh: '当日可用的能力附表行：证书有效，且该行在附表中。',
        en: 'Rows of capability annexes that may be used on the day: the certificate is in force and the row in its annex.',
      },
      filters: ['region', 'field'],
      rows: (filter) => records(streamCapabilities(db, filter)),
      columns: [
        text('institution', '机构编号', 'Institution', ['见机构数据的 code', 'code in the institutions data']),
        text('name', '机构名称', 'Institution name'),
        text('region', '地区', 'Region', REGION),
        text('certificate', '证书编号', 'Certificate'),
        text('axis', '种类', 'Axis', ['licence 资质认定、accreditation 认可', 'licence, accreditation']),
        {
          key: 'site',
          type: 'integer',
          words: { zh: '场所', en: 'Site' },
          about: { zh: '机构内的场所序号', en: 'number of the site within the institution' },
        },
        { key: 'line', type: 'integer', words: { zh: '附表行号', en: 'Annex line' }, about: { zh: '', en: '' } },
        text('field', '领域', 'Field', FIELD),
        text('category', '类别', 'Category'),
        text('object', '对象', 'Object'),
        text('parameter', '参数', 'Parameter'),
        text('standard', '标准编号', 'Standard', ['含年号', 'with its edition']),
        text('standardTitle', '标准名称', 'Title of the standard'),
        text('method', '方法', 'Method'),
        text('restriction', '限制范围', 'Restriction'),
        text('note', '说明', 'Note'),
        text('libraryState', '库状态', 'Library state', [
          'in-library 在库、withdrawn-citable 废止可引用、withdrawn 已废止、edition-outdated 年版过期、not-in-library 未入库',
          'in-library, withdrawn-citable, withdrawn, edition-outdated, not-in-library',
        ]),
      ],
    },
  ];
}

/** Rows as flat records: the types of the streams name exactly the columns. */
async function* records<Row extends object>(pieces: AsyncIterable<readonly Row[]>): AsyncGenerator<OutRecord[]> {
  for await (const piece of pieces) yield piece.map((row) => ({ ...row }) as unknown as OutRecord);
}

export type { DatasetFilter };
