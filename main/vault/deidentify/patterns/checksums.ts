/** Check digits of official numbers. Each takes digits only and says whether they are well made. */

/** NHS number: ten digits, weights 10 to 2, modulus 11 (NHS Data Dictionary). */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/u.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(digits[place]) * (10 - place);
  const check = 11 - (sum % 11);
  return check !== 10 && Number(digits[9]) === check % 11;
}

/** Luhn, as on cards and in the Canadian social insurance number. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0 && /[1-9]/u.test(digits);
}

/** French NIR of 15 digits: the last two are 97 less the rest modulo 97. */
export function isNir(digits: string): boolean {
  if (!/^[12]\d{14}$/u.test(digits)) return false;
  return 97n - (BigInt(digits.slice(0, 13)) % 97n) === BigInt(digits.slice(13));
}
