import { err, ok, type Result } from '@hengjian/kernel';

export const MIN_PASSWORD_LENGTH = 10;

/**
 * Length is what resists guessing; rules about character kinds only make people write passwords down
 * (NIST SP 800-63B §5.1.1.2). So: long enough, not the login, not one character repeated.
 */
export function decidePassword(
  password: string,
  login: string,
): Result<true, 'PASSWORD_TOO_SHORT' | 'PASSWORD_TOO_EASY'> {
  if (Array.from(password).length < MIN_PASSWORD_LENGTH) return err('PASSWORD_TOO_SHORT');
  const plain = password.toLowerCase();
  if (plain.includes(login.toLowerCase()) && Array.from(password).length - login.length < MIN_PASSWORD_LENGTH / 2)
    return err('PASSWORD_TOO_EASY');
  if (new Set(plain).size < 4) return err('PASSWORD_TOO_EASY');
  return ok(true);
}
