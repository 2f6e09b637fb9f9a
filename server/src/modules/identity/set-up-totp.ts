import { ok, type Result } from '@hengjian/kernel';
// oxlint-disable-next-line import/no-named-as-default -- its types know only the default export
import qrcode from 'qrcode-generator';
import type { Actor } from '../../platform/http/index.ts';
import { decide, refuse, type Refused } from '../../platform/use-case/index.ts';
import { findCredentials, saveUnconfirmedTotp } from './credential-store.ts';
import { newTotpSecret, totpEnrolment } from './one-time-code.ts';
import type { Means } from './options.ts';
import { NO_PASSWORD, TOTP_ALREADY_ON } from './refusals.ts';

export interface TotpEnrolment {
  readonly otpauthUrl: string;
  readonly secret: string;
  readonly qrSvg: string;
}

/** Makes a secret for the authenticator app. Nothing is asked of the person until a code of it has been confirmed. */
export async function setUpTotp(means: Means, actor: Actor): Promise<Result<TotpEnrolment, Refused>> {
  const { personId } = actor;
  const about = { action: 'totp.set-up', subject: `person:${personId}` };
  return decide(means, actor, about, async (tx) => {
    const credentials = await findCredentials(tx, { personId });
    // The single sign-on has its own second factor; ours stands behind our passwords.
    if (credentials === null || credentials.passwordHash === null) return refuse(NO_PASSWORD);
    if (credentials.totpConfirmed) return refuse(TOTP_ALREADY_ON);
    const secret = newTotpSecret(means.randomBytes);
    await saveUnconfirmedTotp(tx, means, personId, secret);
    const enrolment = totpEnrolment(secret, credentials.login);
    return ok({ ...enrolment, qrSvg: qrSvg(enrolment.otpauthUrl) });
  });
}

function qrSvg(text: string): string {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  return code.createSvgTag({ cellSize: 4, margin: 16, scalable: true });
}
