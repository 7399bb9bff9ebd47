// Whether what recognizers.mjs prints is what Recognizers-Text says: npm test, by hand.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { CULTURES, datesOf, durationOf, itemsOf, modelsOf, weekOf } from './recognizers_items.mjs';

process.env.TZ = 'UTC';
const units = JSON.parse(readFileSync(new URL('recognizers_units.json', import.meta.url)));
const tables = ['currency', 'dimension', 'temperature', 'age'];

// The names that the package itself knows: those of its models' own lists.
function namesOf(model) {
  const names = new Set();
  for (const [extractor] of model.extractorParsersMap) {
    const { suffixList, prefixList } = (extractor.innerExtractor ?? extractor).config;
    for (const list of [suffixList, prefixList]) for (const name of list?.keys() ?? []) names.add(name);
  }
  return names;
}

for (const table of tables) {
  test(`every ${table} of the package has a code or is known to have none`, () => {
    const mapped = Object.values(units[table]).flat().concat(units.unmapped[table]);
    assert.equal(new Set(mapped).size, mapped.length, 'a name twice');
    const theirs = new Set(Object.keys(CULTURES).flatMap((lang) => [...namesOf(modelsOf(lang)[table])]));
    assert.deepEqual([...theirs].filter((name) => !mapped.includes(name)), []);
    assert.deepEqual(mapped.filter((name) => !theirs.has(name)), []);
  });
}

test('every currency code has the form of one', () => {
  for (const code of Object.keys(units.currency)) assert.match(code, /^[A-Z]{3}(\/\d+)?$/);
});

test('a resolution gives every reading that it may stand for', () => {
  const day = (value, timex = value) => datesOf({ type: 'date', timex, value });
  const range = (start, end, timex = '(x)') => datesOf({ type: 'daterange', timex, start, end });
  assert.deepEqual(day('2013-02-12'), ['2013-02-12', '2013-02-12']);
  assert.deepEqual(day('2013-05-04', 'XXXX-05-04'), ['XXXX-05-04', '2013-05-04']);
  assert.deepEqual(day('not resolved', 'XXXX-01-00'), []);
  assert(range('2013-05-01', '2013-06-01', '2013-05').includes('2013-05'));
  assert(range('2014-01-01', '2014-04-01').includes('2014-Q1'));
  assert(range('2013-01-01', '2014-01-01').includes('2013'));
  assert(range('1990-01-01', '2000-01-01').includes('199X'));
  assert(range('2013-02-11', '2013-02-18').includes('2013-W07'));
  assert(range('2013-05-03', '2013-05-07').includes('2013-05-03/2013-05-07')); // both ends named
  assert.deepEqual(datesOf({ type: 'daterange', timex: '(x)', start: '2015-01-01' }), ['2015-01-01/..']);
  assert.equal(weekOf('2018-12-31'), '2019-W01');
});

test('a duration keeps its unit where it has one', () => {
  assert.deepEqual(durationOf('P3W', '1814400'), { value: '3', unit: 'wk' });
  assert.deepEqual(durationOf('PT0.5H', '1800'), { value: '0.5', unit: 'h' });
  assert.deepEqual(durationOf('P1Y6M', '47304000'), { value: '18', unit: 'mo' });
  assert.deepEqual(durationOf('PT1H30M', '5400'), { value: '5400', unit: 's' });
});

test('texts come out with code points, codes and one item a place', () => {
  const read = (lang, text) =>
    itemsOf(modelsOf(lang), text, 'mixed', new Date(2013, 1, 12)).map(
      ({ kind, start, end, value, unit, date }) => `${kind} ${start}-${end} ${date ?? value} ${unit ?? ''}`.trim(),
    );
  assert.deepEqual(read('en', '🙂 It cost 3.5 million dollars in 2012, 15 percent more.'), [
    'money 10-29 3500000 USD',
    'date 33-37 2012',
    'percent 39-49 15 %',
  ]);
  assert.deepEqual(read('en', 'a van does 90 miles per hour'), ['quantity 11-28 90 [mi_i]/h']);
  assert.deepEqual(read('fr', 'deux francs suisses'), ['money 0-19 2 CHF']);
  assert.deepEqual(read('es', 'un libro de 50 centavos mexicanos'), ['money 12-33 0.5 MXN']);
  assert.deepEqual(read('pt', 'uma distância de 12,5 quilômetros'), ['quantity 17-33 12.5 km']);
});
