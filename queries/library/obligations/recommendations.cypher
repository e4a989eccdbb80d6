// title:
//   en: Recommendations and what became of them
//   de: Empfehlungen und was daraus wurde
//   fr: Les recommandations et leurs suites
//   it: Le raccomandazioni e il loro seguito
// question:
//   en: What did this body ask for up to that day, who leads it, which measure answers it by record or touches it?
//   de: Was forderte diese Stelle bis zu dem Tag, wer führt es, welche Massnahme antwortet darauf oder berührt es nur?
//   fr: Qu'a demandé cet organisme jusqu'à ce jour, qui s'en charge, quelle mesure y répond ou ne fait qu'y toucher ?
//   it: Che cosa ha chiesto questo ente fino a quel giorno, chi se ne occupa, quale misura risponde o vi si riferisce?
// params:
//   issuer: {type: id, picker: obligations/issuers, example: interdep-wg-2001, help: The body that asked.}
// columns:
//   recommendation: {kind: recommendations, means: The record}
//   year: When it was asked
//   round: The round of evaluation it belongs to
//   addressed_to: {holds: list, kind: actors, means: Who is asked}
//   text: "What was asked, paraphrased"
//   responsibilities: {holds: list, kind: responsibilities, means: What it is about}
//   leads: {holds: list, kind: actors, means: Named bodies that lead one of these on that day}
//   answered_by: {holds: list, kind: measures, means: Measures that a source calls an answer}
//   touched_by: {holds: list, kind: measures, means: "Measures about the same responsibility; computed, no answer"}
//   follow_up: What is on record on what became of it; no answer by itself
//   holes: {holds: list, means: "What is missing: responsibility, lead, measure"}
//   sources: {holds: list, means: "Source and place in it; those of a follow-up have no place"}
// may_be_empty: Nothing asked by this body is on record up to that day.
MATCH (:Actor {id: $issuer})<-[:ISSUED_BY]-(q:Recommendation)
WHERE q.year IS NULL OR q.year_earliest <= $as_of
WITH q,
  COLLECT { MATCH (q)-[:ADDRESSED_TO]->(x:Actor) RETURN x.id ORDER BY x.id } AS addressed_to,
  COLLECT { MATCH (q)-[:CONCERNS]->(r:Responsibility) RETURN r.id ORDER BY r.id } AS responsibilities,
  COLLECT {
    MATCH (q)-[:CONCERNS]->(:Responsibility)<-[:FOR]-(m:Mandate)<-[:HOLDS]-(b:Actor)
    WHERE m.role = 'lead' AND NOT b.collective AND m.sure_from <= $as_of AND $as_of <= m.sure_to
    RETURN DISTINCT b.id ORDER BY b.id
  } AS leads,
  COLLECT {
    MATCH (q)<-[:ANSWERS]-(x:Measure)-[:OF]->(i:Instrument)
    WHERE coalesce(i.adopted_earliest, i.period_from_earliest, '') <= $as_of
    RETURN x.id ORDER BY x.id
  } AS answered_by,
  COLLECT {
    MATCH (q)-[:CONCERNS]->(:Responsibility)<-[:CONCERNS]-(x:Measure)-[:OF]->(i:Instrument)
    WHERE coalesce(i.adopted_earliest, i.period_from_earliest, '') <= $as_of
    RETURN DISTINCT x.id ORDER BY x.id
  } AS touched_by,
  COLLECT {
    MATCH (q)-[c:CITES]->(s:Source) RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
RETURN q.id AS recommendation, q.year AS year, q.round AS round, addressed_to,
  q.text AS text, responsibilities, leads,
  answered_by, touched_by, q.follow_up AS follow_up,
  CASE WHEN size(responsibilities) = 0 THEN ['responsibility'] ELSE [] END
    + CASE WHEN size(leads) = 0 THEN ['lead'] ELSE [] END
    + CASE WHEN size(touched_by) = 0 THEN ['measure'] ELSE [] END AS holes,
  sources
ORDER BY year, recommendation
