// title:
//   en: The shortest ways between two bodies
//   de: Die kürzesten Wege zwischen zwei Stellen
//   fr: Les chemins les plus courts entre deux organismes
//   it: Le vie più brevi tra due enti
// question:
//   en: Over which ties, of any time, does one body reach another on the shortest ways, and which of them hold?
//   de: Über welche Verbindungen erreicht eine Stelle die andere auf kürzestem Weg, und welche gelten?
//   fr: Par quels liens un organisme en atteint-il un autre au plus court, et lesquels sont en vigueur ?
//   it: Attraverso quali legami un ente ne raggiunge un altro per la via più breve, e quali valgono?
// params:
//   one: {type: id, picker: actors, example: cedaw-committee, help: A body.}
//   other: {type: id, picker: actors, example: ge-lavi, help: Another body.}
// picture: network
// columns:
//   path: {holds: number, means: Number of the way; those with the most ties in force come first}
//   hop: {holds: number, means: Place of the tie in it}
//   from: {kind: actors, means: Where the hop starts}
//   to: {kind: actors, means: Where the hop ends}
//   type: The type of the tie
//   in_force: yes, perhaps where a date is in doubt, or no
//   class: "yes where the hop touches a class of bodies, which is no single body; ksmm path leaves these out"
//   tie: {kind: relations, means: The record}
//   sources: {holds: list, means: Source and place in it}
// may_be_empty: No way of at most eight ties is on record; or both are the same body.
MATCH (a:Actor {id: $one})
MATCH (b:Actor {id: $other})
WHERE a.id <> b.id
MATCH p = allShortestPaths((a)-[:PART_OF|MEMBER_OF|CHAIRS|HOSTS|COOPERATES_WITH|COMMISSIONS|FUNDS|SUPERVISES|MONITORS|REPORTS_TO*..8]-(b))
WITH p, [t IN relationships(p) | t.id] AS ids,
  size([t IN relationships(p) WHERE t.sure_from <= $as_of AND $as_of <= t.sure_to]) AS holding
ORDER BY holding DESC, ids
WITH collect(p) AS paths
UNWIND range(0, size(paths) - 1) AS path
WITH path, nodes(paths[path]) AS stops, relationships(paths[path]) AS ties
UNWIND range(0, size(ties) - 1) AS hop
WITH path, hop, stops[hop] AS a, stops[hop + 1] AS b, ties[hop] AS t
RETURN path + 1 AS path, hop + 1 AS hop, a.id AS from, b.id AS to, type(t) AS type,
  CASE WHEN t.sure_from <= $as_of AND $as_of <= t.sure_to THEN 'yes'
    WHEN t.possible_from <= $as_of AND $as_of <= t.possible_to THEN 'perhaps' ELSE 'no' END AS in_force,
  CASE WHEN a.collective OR b.collective THEN 'yes' ELSE 'no' END AS class,
  t.id AS tie, t.sources AS sources
ORDER BY path, hop
