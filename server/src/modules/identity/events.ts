/** Payload `{ personId, role }`. */
export const ROLE_GRANTED = 'identity.role-granted';
/** Payload `{ personId, role }`. */
export const ROLE_REVOKED = 'identity.role-revoked';
/** Payload `{ personId }`: an administrator has reset what the person signs in with. */
export const PASSWORD_RESET = 'identity.password-reset';
