// title:
//   en: What two bodies have in common
//   de: Was zwei Stellen gemeinsam haben
//   fr: Ce que deux organismes ont en commun
//   it: Che cosa due enti hanno in comune
// question:
//   en: Which bodies are tied to both of these, and how, on that day?
//   de: Welche Stellen sind an dem Tag mit beiden verbunden, und wie?
//   fr: Quels organismes sont liés aux deux ce jour-là, et comment ?
//   it: Quali enti sono legati a entrambi quel giorno, e come?
// params:
//   one: {type: id, picker: actors, example: fedpol, help: A body.}
//   other: {type: id, picker: actors, example: sem, help: Another body.}
// columns:
//   body: {kind: actors, means: The body between them}
//   to_one: {holds: list, means: Types of its ties to the first}
//   to_other: {holds: list, means: Types of its ties to the second}
//   ties: {holds: number, means: Number of these ties}
// may_be_empty: No body is tied to both on that day.
MATCH (:Actor {id: $one})-[t:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO]-(b:Actor)
WHERE t.sure_from <= $as_of AND $as_of <= t.sure_to
MATCH (b)-[u:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO]-(:Actor {id: $other})
WHERE u.sure_from <= $as_of AND $as_of <= u.sure_to
WITH b, type(t) AS one, type(u) AS other, t.id AS first, u.id AS second ORDER BY one, other
WITH b, collect(DISTINCT one) AS to_one, collect(DISTINCT other) AS to_other,
  count(DISTINCT first) + count(DISTINCT second) AS ties
RETURN b.id AS body, to_one, to_other, ties
ORDER BY ties DESC, body
