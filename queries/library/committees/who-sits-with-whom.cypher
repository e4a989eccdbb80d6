// title:
//   en: Who sits with whom
//   de: Wer mit wem am Tisch sitzt
//   fr: Qui siège avec qui
//   it: Chi siede con chi
// question:
//   en: With which bodies does this body share committees on that day, and which ones?
//   de: Mit welchen Stellen teilt diese Stelle an dem Tag Gremien, und welche?
//   fr: Avec quels organismes cet organisme partage-t-il des comités ce jour-là, et lesquels ?
//   it: Con quali enti questo ente condivide comitati quel giorno, e quali?
// params:
//   body: {type: id, picker: actors, example: fiz, help: The body.}
// picture: bar
// columns:
//   other: {kind: actors, means: The other body}
//   count: {holds: number, means: Committees in which both sit for sure on that day}
//   committees: {holds: list, kind: actors, means: Those committees}
// may_be_empty: The body shares no committee with another on that day.
MATCH (:Actor {id: $body})-[t:MEMBER_OF|CHAIRS]->(c:Actor)
WHERE t.sure_from <= $as_of AND $as_of <= t.sure_to
WITH DISTINCT c
MATCH (c)<-[u:MEMBER_OF|CHAIRS]-(o:Actor)
WHERE o.id <> $body AND u.sure_from <= $as_of AND $as_of <= u.sure_to
WITH DISTINCT o.id AS other, c.id AS committee ORDER BY committee
RETURN other, count(committee) AS count, collect(committee) AS committees
ORDER BY count DESC, other
