// title:
//   en: What rests on an instrument
//   de: Was auf einem Erlass beruht
//   fr: Ce qui repose sur un instrument
//   it: Che cosa si basa su uno strumento
// question:
//   en: Which mandates rest on each law, agreement or plan, and how many of them hold on that day?
//   de: Welche Mandate beruhen auf jedem Erlass, Vertrag oder Plan, und wie viele gelten an dem Tag?
//   fr: Quels mandats reposent sur chaque loi, accord ou plan, et combien sont en vigueur ce jour-là ?
//   it: Quali mandati si basano su ogni legge, accordo o piano, e quanti sono in vigore quel giorno?
// picture: bar
// columns:
//   instrument: {kind: instruments, means: The instrument}
//   kind: What it is
//   count: {holds: number, means: Mandates that rest on it and hold for sure on that day}
//   perhaps: {holds: number, means: Mandates that perhaps hold on that day}
//   ended: {holds: number, means: Mandates that do not}
//   bodies: {holds: list, kind: actors, means: "Who holds them, at any time"}
MATCH (i:Instrument)<-[:BASED_ON]-(m:Mandate)<-[:HOLDS]-(b:Actor)
WITH i, m, b, m.sure_from <= $as_of AND $as_of <= m.sure_to AS sure,
  m.possible_from <= $as_of AND $as_of <= m.possible_to AS maybe ORDER BY b.id
RETURN i.id AS instrument, i.kind AS kind,
  count(CASE WHEN sure THEN 1 END) AS count, count(CASE WHEN maybe AND NOT sure THEN 1 END) AS perhaps,
  count(CASE WHEN NOT maybe THEN 1 END) AS ended, collect(DISTINCT b.id) AS bodies
ORDER BY count DESC, instrument
