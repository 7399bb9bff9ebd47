// Recognizers-Text on a benchmark's cases, for the same scorer as `pige normalize`:
//
//   node recognizers.mjs CASES.jsonl >PREDICTIONS.jsonl
//   node recognizers.mjs --speed CASES.jsonl     // all its models on every text: texts a second of CPU
//
// Cases of a language or kind that the package has no model for get no line.

import { readFileSync } from 'node:fs';
import { CULTURES, itemsOf, modelsOf } from './recognizers_items.mjs';

process.env.TZ = 'UTC'; // days without summer time, whatever the machine's zone

// A date without a reference is read from this day rather than from today, so that two runs agree.
const kNoReference = new Date(2016, 0, 1);

const speed = process.argv[2] === '--speed';
const cases = readFileSync(process.argv[speed ? 3 : 2], 'utf8')
  .split('\n')
  .filter((line) => line)
  .map((line) => JSON.parse(line))
  .filter(({ lang }) => lang in CULTURES);
const models = Object.fromEntries(Object.keys(CULTURES).map((lang) => [lang, modelsOf(lang)]));
const read = (one, kind) =>
  itemsOf(models[one.lang], one.text, kind, one.reference ? new Date(one.reference) : kNoReference);

if (speed) {
  const round = () => cases.forEach((one) => read(one, 'mixed'));
  round(); // what is compiled and made at first use must not count
  const before = process.cpuUsage();
  let rounds = 0;
  let spent = 0;
  while (spent < 2e6) {
    round();
    ++rounds;
    const { user, system } = process.cpuUsage(before);
    spent = user + system;
  }
  console.log((((rounds * cases.length) / spent) * 1e6).toFixed(1));
} else {
  for (const one of cases) {
    if (one.kind === 'range') continue;
    if (['date', 'duration'].includes(one.kind) && !models[one.lang].dateTime) continue;
    console.log(JSON.stringify({ id: one.id, items: read(one, one.kind) }));
  }
}
