import type { ImportOptions } from '@hengjian/contract';
import type { ImportMode } from '../../registry/index.ts';
import type { KnownCertificate } from './certificates.ts';
import { problems } from './problems.ts';
import { type Find, readDay, type RowTexts } from './read-row.ts';

/** From which day the rows of each certificate hold. */
export class Days {
  readonly #mode: ImportMode;
  readonly #options: ImportOptions;
  readonly #today: string;
  readonly #first = new Map<string, { readonly certificate: KnownCertificate; from: string }>();

  readonly #held = new Set<string>();

  constructor(mode: ImportMode, options: ImportOptions, today: string) {
    this.#mode = mode;
    this.#options = options;
    this.#today = today;
  }

  /** The certificates met so far, each with the first day of its rows. */
  get certificates(): Iterable<{ readonly certificate: KnownCertificate; readonly from: string }> {
    return this.#first.values();
  }

  /** Notes that a row of the certificate is bad. An update then takes nothing off: the bad row may be what is meant. */
  hold(certificateId: string): void {
    this.#held.add(certificateId);
  }

  isHeld(certificateId: string): boolean {
    return this.#held.has(certificateId);
  }

  /** The days of a row; undefined where they cannot be. */
  read(
    certificate: KnownCertificate,
    texts: RowTexts,
    find: Find,
  ): { readonly from: string; readonly to: string | null } | undefined {
    const stated = readDay(texts, 'validFrom', find) ?? this.#options.effectiveFrom ?? null;
    const to = readDay(texts, 'validTo', find);
    const { validFrom, validTo } = certificate;
    const usual = certificate.emptyAnnex || this.#today < validFrom ? validFrom : this.#today;
    const from = stated ?? usual;
    if (to !== null && to < from) {
      find('error', 'validTo', problems.endsBeforeItBegins(from, to));
      return undefined;
    }
    if (from < validFrom || from > validTo) {
      find('error', 'validFrom', problems.outsideCertificate(from, validFrom, validTo));
      return undefined;
    }
    const known = this.#first.get(certificate.id);
    if (known === undefined) this.#first.set(certificate.id, { certificate, from });
    else if (known.from !== from) {
      if (this.#mode === 'update') {
        find('error', 'validFrom', problems.datesDiffer(known.from));
        return undefined;
      }
      if (from < known.from) known.from = from;
    }
    return { from, to };
  }
}
