/** Check digits of official numbers. Each takes digits only and says whether they are well made. */

/** NHS number: ten digits, weights 10 to 2, modulus 11 (NHS Data Dictionary). Scotland's CHI number is checked alike. */
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

/** IBAN, spaces left out: country and check digits to the end, letters as 10 to 35, modulus 97 (ISO 13616). */
export function isIban(account: string): boolean {
  if (!/^[a-z]{2}\d{2}[a-z0-9]{10,30}$/u.test(account)) return false;
  let rest = 0;
  for (const sign of account.slice(4) + account.slice(0, 4)) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest === 1;
}

/**
 * The eight digits of the number of the Régie de l'assurance maladie du Québec: year, month (50 more for
 * women), day, two for order; or those of a code permanent, day and month first.
 */
export function isQuebecHealthNumber(digits: string): boolean {
  if (!/^\d{8}$/u.test(digits)) return false;
  const [first, second, third] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2)));
  const isDay = (day = 0): boolean => day >= 1 && day <= 31;
  const isMonth = (month = 0): boolean => month % 50 >= 1 && month % 50 <= 12 && month < 63;
  return (isMonth(second) && isDay(third)) || (isMonth(second) && isDay(first));
}
