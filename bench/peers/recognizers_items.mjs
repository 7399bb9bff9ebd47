// What Recognizers-Text says of a text, in the items of `pige normalize`: code points, UCUM, ISO 4217,
// EDTF. Where the two conventions leave a choice, the reading that serves Recognizers-Text is taken.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { NumberRecognizer } = require('@microsoft/recognizers-text-number');
const { NumberWithUnitRecognizer } = require('@microsoft/recognizers-text-number-with-unit');
const { DateTimeRecognizer } = require('@microsoft/recognizers-text-date-time');

// The languages of the package that pige has too. Without the fallback that is off everywhere below,
// Portuguese dates (and all of German) would be read by the English model.
export const CULTURES = { en: 'en-us', es: 'es-es', fr: 'fr-fr', pt: 'pt-br' };

const units = JSON.parse(readFileSync(new URL('recognizers_units.json', import.meta.url)));
const codes = Object.fromEntries(
  ['currency', 'dimension', 'temperature', 'age'].map((table) => [
    table,
    new Map(Object.entries(units[table]).flatMap(([code, names]) => names.map((name) => [name, code]))),
  ]),
);

// The models of one language, made once: name -> model. A language without a model of a name lacks it.
export function modelsOf(lang) {
  const culture = CULTURES[lang];
  const number = new NumberRecognizer(culture);
  const withUnit = new NumberWithUnitRecognizer(culture);
  const models = {
    number: number.getNumberModel(culture, false),
    ordinal: number.getOrdinalModel(culture, false),
    percent: number.getPercentageModel(culture, false),
    currency: withUnit.getCurrencyModel(culture, false),
    dimension: withUnit.getDimensionModel(culture, false),
    temperature: withUnit.getTemperatureModel(culture, false),
    age: withUnit.getAgeModel(culture, false),
  };
  try {
    models.dateTime = new DateTimeRecognizer(culture).getDateTimeModel(culture, false);
  } catch {
    // No dates in this language.
  }
  return models;
}

const decimal = (text) => (text == null ? null : text.replace('%', '').replace(',', '.'));

const withCode = (table, { value, unit }) => ({ value: decimal(value), unit: codes[table].get(unit) ?? null });

// "EGP/100" is the hundredth of an Egyptian pound.
function moneyOf({ value, unit, isoCurrency }) {
  const [code, part] = (codes.currency.get(unit) ?? isoCurrency ?? '').split('/');
  const amount = decimal(value);
  return { value: part ? String(Number(amount) / Number(part)) : amount, unit: code || null };
}

const kDay = 86400000;
const iso = (day) => new Date(day).toISOString().slice(0, 10);

// The ISO week that begins on a Monday: "2013-W07".
export function weekOf(monday) {
  const thursday = new Date(Date.parse(monday) + 3 * kDay);
  const year = thursday.getUTCFullYear();
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / (7 * kDay));
  return `${year}-W${String(week).padStart(2, '0')}`;
}

// From day to day, both included, and the same as a month, quarter, year, decade or week if it is one.
export function periods(first, last) {
  const [y, m, d] = first.split('-').map(Number);
  const endsWith = (year, month) => iso(Date.UTC(year, month, 0)) === last;
  const all = [first === last ? first : `${first}/${last}`];
  if (d === 1 && endsWith(y, m)) all.push(first.slice(0, 7));
  if (d === 1 && m % 3 === 1 && endsWith(y, m + 2)) all.push(`${first.slice(0, 4)}-Q${(m + 2) / 3}`);
  if (d === 1 && m === 1 && endsWith(y, 12)) all.push(first.slice(0, 4));
  if (d === 1 && m === 1 && y % 10 === 0 && endsWith(y + 9, 12)) all.push(`${first.slice(0, 3)}X`);
  const weekday = new Date(first).getUTCDay();
  if (weekday === 1 && Date.parse(last) === Date.parse(first) + 6 * kDay) all.push(weekOf(first));
  return all;
}

// The EDTF readings of one resolution of a date. The end of an interval is exclusive in the package
// ("last 3 months") except where the text names it ("March to May"): both are given.
export function datesOf({ timex, type, value, start, end }) {
  const all = [];
  if (value === 'not resolved' || !timex) return all; // a season; "at the moment"
  if (/^[\dX]{4}(-(\d\d|W\d\d)){0,2}$/.test(timex) && /\d/.test(timex)) all.push(timex);
  if (type === 'date' || type === 'datetime') all.push(value.slice(0, 10));
  if (type !== 'daterange' && type !== 'datetimerange') return all;
  const [from, to] = [start, end].map((day) => day?.slice(0, 10));
  if (from && to) {
    if (from < to) all.push(...periods(from, iso(Date.parse(to) - kDay)));
    if (from <= to) all.push(...periods(from, to));
  } else if (from || to) {
    all.push(from ? `${from}/..` : `../${to}`);
  }
  return all;
}

// "P3W" is three weeks; what has several parts is counted in months or seconds.
export function durationOf(timex, seconds) {
  const one = /^P(T?)([\d.]+)([YMWDHS])$/.exec(timex);
  if (one) {
    const unit = one[1] ? { H: 'h', M: 'min', S: 's' }[one[3]] : { Y: 'a', M: 'mo', W: 'wk', D: 'd' }[one[3]];
    return { value: one[2], unit };
  }
  const months = /^P(\d+)Y(\d+)M$/.exec(timex);
  if (months) return { value: String(12 * Number(months[1]) + Number(months[2])), unit: 'mo' };
  return { value: seconds, unit: 's' };
}

function fromDateTime(result) {
  const { values } = result.resolution;
  const type = result.typeName.split('.')[1];
  if (type === 'duration' && values.length) return { kind: 'duration', ...durationOf(values[0].timex, values[0].value) };
  const dates = [...new Set(values.flatMap(datesOf))];
  return dates.length ? { kind: 'date', date: dates[0], alts: dates } : null; // a clock time, a repetition
}

const kinds = {
  number: ({ resolution }) => ({ kind: 'number', value: decimal(resolution.value) }),
  // "next" and "last" come as the 0th.
  ordinal: ({ resolution }) => (resolution.value === '0' ? null : { kind: 'ordinal', value: decimal(resolution.value) }),
  percent: ({ resolution }) => ({ kind: 'percent', value: decimal(resolution.value), unit: '%' }),
  currency: ({ resolution }) => ({ kind: 'money', ...moneyOf(resolution) }),
  dimension: ({ resolution }) => ({ kind: 'quantity', ...withCode('dimension', resolution) }),
  temperature: ({ resolution }) => ({ kind: 'quantity', ...withCode('temperature', resolution) }),
  age: ({ resolution }) => ({ kind: 'duration', ...withCode('age', resolution) }),
  dateTime: fromDateTime,
};

const modelsFor = {
  number: ['number'],
  ordinal: ['ordinal'],
  percent: ['percent'],
  money: ['currency'],
  quantity: ['dimension', 'temperature'],
  duration: ['dateTime', 'age'],
  date: ['dateTime'],
  // Of what two models read of the same words, the longer counts, and the earlier in this list.
  mixed: ['dateTime', 'age', 'currency', 'dimension', 'temperature', 'percent', 'ordinal', 'number'],
};

// "un", "a" and the like are read as 1; nobody who wants the numbers of a sentence wants these.
const isArticle = ({ kind, value }, words) => kind === 'number' && value === '1' && !/\d/.test(words);

// The items of one text, from left to right. A text of which one kind is asked goes to the models of
// that kind alone, as who wants numbers would use them.
export function itemsOf(models, text, kind, reference) {
  const found = [];
  (modelsFor[kind] ?? []).forEach((name, rank) => {
    for (const result of models[name]?.parse(text, reference) ?? []) {
      const item = result.resolution?.values || result.resolution?.value ? kinds[name](result) : null;
      if (!item || (item.value == null && item.date == null)) continue;
      if (kind === 'mixed' ? isArticle(item, result.text) : item.kind !== kind) continue;
      found.push({ rank, begin: result.start, end: result.end + 1, item });
    }
  });
  found.sort((a, b) => b.end - b.begin - (a.end - a.begin) || a.rank - b.rank);
  const kept = [];
  for (const one of found) {
    if (kept.every((other) => one.end <= other.begin || other.end <= one.begin)) kept.push(one);
  }
  kept.sort((a, b) => a.begin - b.begin);
  const points = (offset) => [...text.slice(0, offset)].length; // from UTF-16
  return kept.map(({ begin, end, item }) => ({ start: points(begin), end: points(end), ...item }));
}
