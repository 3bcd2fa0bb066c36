/** Lengths of accounts by country, from the IBAN registry (ISO 13616). */
const LENGTHS: ReadonlyMap<string, number> = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ' +
    'ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 ' +
    'LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 ' +
    'PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** Characters in an account of a country, undefined where it has none. */
export function ibanLength(country: string): number | undefined {
  return LENGTHS.get(country);
}

/** Whether the two check digits are right (ISO 7064, mod 97-10). Upper case, no separators. */
export function passesMod97(compact: string): boolean {
  if (!/^[A-Z]{2}\d\d[A-Z\d]+$/.test(compact)) return false;
  let rest = 0;
  for (let i = 0; i < compact.length; i++) {
    const unit = compact.charCodeAt((i + 4) % compact.length);
    rest = unit <= 0x39 ? (rest * 10 + unit - 0x30) % 97 : (rest * 100 + unit - 0x37) % 97;
  }
  return rest === 1;
}
