// title:
//   en: Bodies of a kind
//   de: Stellen einer Art
//   fr: Organismes d'un genre
//   it: Enti di un genere
// question:
//   en: Which bodies of this kind exist on that day, where, and of which class are they?
//   de: Welche Stellen dieser Art bestehen an dem Tag, wo, und zu welcher Klasse gehören sie?
//   fr: Quels organismes de ce genre existent ce jour-là, où, et de quelle catégorie sont-ils ?
//   it: Quali enti di questo genere esistono quel giorno, dove, e di quale categoria sono?
// params:
//   kind: {type: text, picker: bodies/kinds, example: round-table, help: What they are by function.}
// columns:
//   body: {kind: actors, means: The body}
//   place: {kind: jurisdictions, means: Where it is based}
//   in_force: yes, or perhaps where a date is in doubt on that day
//   since: The beginning as the source gives it
//   class: {kind: actors, means: The class of bodies it belongs to}
//   page: Its public page
// may_be_empty: No body of that kind is on record on that day.
MATCH (b:Actor {kind: $kind, collective: false})-[:BASED_IN]->(j:Jurisdiction)
WHERE b.possible_from <= $as_of AND $as_of <= b.possible_to
OPTIONAL MATCH (b)-[:INSTANCE_OF]->(k:Actor)
RETURN b.id AS body, j.id AS place,
  CASE WHEN b.sure_from <= $as_of AND $as_of <= b.sure_to THEN 'yes' ELSE 'perhaps' END AS in_force,
  b.since AS since, k.id AS class, b.url AS page
ORDER BY place, body
