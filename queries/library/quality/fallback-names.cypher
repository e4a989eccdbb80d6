// title:
//   en: Bodies without a name in a language
//   de: Stellen ohne Namen in einer Sprache
//   fr: Organismes sans nom dans une langue
//   it: Enti senza nome in una lingua
// question:
//   en: How many bodies of each level have an official name in each language on record?
//   de: Wie viele Stellen jeder Ebene haben in jeder Sprache einen bekannten amtlichen Namen?
//   fr: Combien d'organismes de chaque niveau ont un nom officiel connu dans chaque langue ?
//   it: Quanti enti di ogni livello hanno un nome ufficiale noto in ogni lingua?
// timeless: true
// columns:
//   level: "The level of the state, or of civil society"
//   bodies: {holds: number, means: "Bodies on record, classes included"}
//   en: {holds: number, means: With a name in English}
//   de: {holds: number, means: With a name in German}
//   fr: {holds: number, means: With a name in French}
//   it: {holds: number, means: With a name in Italian}
MATCH (b:Actor)
RETURN b.level AS level, count(b) AS bodies, count(b.name_en) AS en, count(b.name_de) AS de,
  count(b.name_fr) AS fr, count(b.name_it) AS it
ORDER BY level
