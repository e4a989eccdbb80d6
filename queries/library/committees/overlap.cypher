// title:
//   en: Committees that share members
//   de: Gremien mit gemeinsamen Mitgliedern
//   fr: Comités ayant des membres communs
//   it: Comitati con membri comuni
// question:
//   en: Which two committees have members in common on that day, how many and which?
//   de: Welche zwei Gremien haben an dem Tag gemeinsame Mitglieder, wie viele und welche?
//   fr: Quels deux comités ont ce jour-là des membres communs, combien et lesquels ?
//   it: Quali due comitati hanno quel giorno membri comuni, quanti e quali?
// params:
//   committee: {type: id, picker: "actors:Committee", default: null, example: null, help: Only pairs with this one.}
// columns:
//   committee: {kind: actors, means: A committee}
//   other: {kind: actors, means: Another one}
//   count: Single bodies that sit in or chair both for sure on that day
//   bodies: {kind: actors, means: Those bodies}
// may_be_empty: No two committees share a member on that day.
MATCH (a:Actor {collective: false})<-[t:MEMBER_OF|CHAIRS]-(b:Actor {collective: false})
WHERE a:Committee AND t.sure_from <= $as_of AND $as_of <= t.sure_to
MATCH (b)-[u:MEMBER_OF|CHAIRS]->(c:Actor {collective: false})
WHERE c:Committee AND u.sure_from <= $as_of AND $as_of <= u.sure_to AND a.id < c.id
  AND ($committee IS NULL OR $committee = a.id OR $committee = c.id)
WITH DISTINCT a.id AS committee, c.id AS other, b.id AS body ORDER BY body
RETURN committee, other, count(body) AS count, collect(body) AS bodies
ORDER BY count DESC, committee, other
