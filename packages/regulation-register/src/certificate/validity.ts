import type { IsoDate, Parameter } from '@hengjian/law';
import { addDays, addMonths } from '../days.ts';
import {
  accreditationValidity,
  certificateValidity,
  getValueOn,
  longestAccreditationSuspension,
  longestSuspension,
  renewalApplication,
} from '../parameters.ts';

/** The three axes on which certificates are held; the fourth, credit, has none. */
export const CERTIFICATE_AXES = ['licence', 'accreditation', 'designation'] as const;
export type CertificateAxis = (typeof CERTIFICATE_AXES)[number];

const YEARS: Readonly<Record<CertificateAxis, Parameter<number> | null>> = {
  licence: certificateValidity,
  accreditation: accreditationValidity,
  // Re-reviewed after three years; the paper sets no end of validity.
  designation: null,
};

/** The last day of a certificate that is valid from `from`, or null where the axis sets no term. */
export function lastDayOf(axis: CertificateAxis, from: IsoDate): IsoDate | null {
  const years = YEARS[axis];
  return years === null ? null : addDays(addMonths(from, getValueOn(years, from).value * 12), -1);
}

/** The last day that a suspension from `from` may have; null where nothing limits it. */
export function suspensionEnds(axis: CertificateAxis, from: IsoDate): IsoDate | null {
  const months = SUSPENSIONS[axis];
  return months === null ? null : addDays(addMonths(from, getValueOn(months, from).value), -1);
}

const SUSPENSIONS: Readonly<Record<CertificateAxis, Parameter<number> | null>> = {
  licence: longestSuspension,
  accreditation: longestAccreditationSuspension,
  designation: null,
};

/** The last day on which the renewal of a certificate can still be applied for in time (R4-A5.3). */
export function renewalDue(validTo: IsoDate): IsoDate {
  return addMonths(validTo, -getValueOn(renewalApplication, validTo).value);
}
