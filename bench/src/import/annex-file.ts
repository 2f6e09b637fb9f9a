/** A file of capability rows as offices have them: certificate, field, category, object, parameter, standard, restriction. */
export interface AnnexFile {
  readonly bytes: Buffer;
  readonly rows: number;
}

const HEADER = '证书编号,领域,类别,对象,参数,依据标准（名称及编号）,限制范围';
const OBJECTS = 400;
const PARAMETERS = 30;
const RESTRICTIONS = ['', '', '', '', '', '', '', '只做第一法', '不测：无机物', '限液体样品'];

/** The same every time. `rows` are shared out evenly; wordings repeat between certificates as they do in a province. */
export function annexFile(certificates: readonly string[], rows: number): AnnexFile {
  const each = Math.floor(rows / certificates.length);
  const lines = [HEADER];
  for (const [at, certificate] of certificates.entries()) {
    for (let n = 0; n < each; n++) {
      const wording = (at * 977 + n) % (OBJECTS * PARAMETERS);
      const object = wording % OBJECTS;
      const parameter = Math.floor(wording / OBJECTS);
      const standard = `示例样品${object}中参数${parameter}的测定 GB/T ${10_000 + parameter * 50 + (object % 50)}-${2001 + (object % 24)}`;
      lines.push(
        `${certificate},环境与环保,示例类别${object % 20},示例样品${object},示例参数${parameter},${standard},${RESTRICTIONS[(at + n) % RESTRICTIONS.length]}`,
      );
    }
  }
  return { bytes: Buffer.from(`${lines.join('\n')}\n`), rows: each * certificates.length };
}
