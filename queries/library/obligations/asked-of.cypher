// title:
//   en: What is asked of a body
//   de: Was von einer Stelle gefordert wird
//   fr: Ce qui est demandé à un organisme
//   it: Che cosa si chiede a un ente
// question:
//   en: Which recommendations are addressed to this body up to that day, by whom, and what became of them?
//   de: Welche Empfehlungen richten sich bis zu dem Tag an diese Stelle, von wem, und was wurde daraus?
//   fr: Quelles recommandations s'adressent à cet organisme jusqu'à ce jour, de qui, avec quelle suite ?
//   it: Quali raccomandazioni si rivolgono a questo ente fino a quel giorno, da chi, con quale seguito?
// params:
//   body: {type: id, picker: actors, example: sem, help: The body that is asked.}
// columns:
//   recommendation: {kind: recommendations, means: The record}
//   issuer: {kind: actors, means: Who asks}
//   year: When it was asked; empty means undated
//   text: "What was asked, paraphrased"
//   responsibilities: {holds: list, kind: responsibilities, means: What it is about}
//   holds: {holds: list, kind: responsibilities, means: "Those of them that the body itself holds, for sure on that day"}
//   follow_up: "What is on record on what became of it; no answer by itself"
// may_be_empty: Nothing is asked of this body on record by that day.
MATCH (a:Actor {id: $body})
WITH a, COLLECT {
    MATCH (a)-[:HOLDS]->(m:Mandate)-[:FOR]->(r:Responsibility)
    WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to RETURN DISTINCT r.id
  } AS held
MATCH (a)<-[:ADDRESSED_TO]-(q:Recommendation)-[:ISSUED_BY]->(b:Actor)
WHERE q.year IS NULL OR q.year_earliest <= $as_of
WITH q, b, held,
  COLLECT { MATCH (q)-[:CONCERNS]->(r:Responsibility) RETURN r.id ORDER BY r.id } AS responsibilities
RETURN q.id AS recommendation, b.id AS issuer, q.year AS year, q.text AS text, responsibilities,
  COLLECT { UNWIND responsibilities AS r WITH r WHERE r IN held RETURN r ORDER BY r } AS holds,
  coalesce(q.follow_up, 'none on record') AS follow_up
ORDER BY year, recommendation
