// title:
//   en: Kinds of bodies
//   de: Arten von Stellen
//   fr: Genres d'organismes
//   it: Generi di enti
// question:
//   en: How many bodies of each kind are on record, and how many exist on that day?
//   de: Wie viele Stellen jeder Art sind bekannt, und wie viele bestehen an dem Tag?
//   fr: Combien d'organismes de chaque genre connaît-on, et combien existent ce jour-là ?
//   it: Quanti enti di ogni genere si conoscono, e quanti esistono quel giorno?
// picture: bar
// columns:
//   kind: What they are by function
//   count: {holds: number, means: Bodies that exist for sure on that day}
//   perhaps: {holds: number, means: Bodies that perhaps exist on that day}
//   on_record: {holds: number, means: "Bodies on record at any time, without classes of bodies"}
//   classes: {holds: number, means: Classes of such bodies}
MATCH (b:Actor)
WITH b.kind AS kind, b.collective AS class, b.sure_from <= $as_of AND $as_of <= b.sure_to AS sure,
  b.possible_from <= $as_of AND $as_of <= b.possible_to AS maybe
RETURN kind, count(CASE WHEN sure AND NOT class THEN 1 END) AS count,
  count(CASE WHEN maybe AND NOT sure AND NOT class THEN 1 END) AS perhaps,
  count(CASE WHEN NOT class THEN 1 END) AS on_record, count(CASE WHEN class THEN 1 END) AS classes
ORDER BY count DESC, kind
