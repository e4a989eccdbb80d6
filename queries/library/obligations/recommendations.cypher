// title:
//   en: Recommendations and what became of them
//   de: Empfehlungen und was daraus wurde
//   fr: Les recommandations et leurs suites
//   it: Le raccomandazioni e il loro seguito
// question:
//   en: What did this body ask for, who leads it today, which measure answers it by record or only touches it?
//   de: Was forderte diese Stelle, wer führt es heute, welche Massnahme antwortet darauf oder berührt es nur?
//   fr: Qu'a demandé cet organisme, qui s'en charge, quelle mesure y répond ou ne fait qu'y toucher ?
//   it: Che cosa ha chiesto questo ente, chi se ne occupa, quale misura risponde o soltanto vi si riferisce?
// params:
//   issuer: {type: id, picker: obligations/issuers, example: interdep-wg-2001, help: The body that asked.}
// columns:
//   recommendation: {kind: recommendations, means: The record}
//   year: When it was asked
//   text: "What was asked, paraphrased"
//   responsibilities: {holds: list, kind: responsibilities, means: What it is about}
//   leads: {holds: list, kind: actors, means: Named bodies that lead one of these on that day}
//   answered_by: {holds: list, kind: measures, means: Measures that a source calls an answer}
//   touched_by: {holds: list, kind: measures, means: "Measures about the same responsibility; computed, no answer"}
//   follow_up: What is on record on what became of it; no answer by itself
//   holes: {holds: list, means: "What is missing: responsibility, lead, measure"}
MATCH (:Actor {id: $issuer})<-[:ISSUED_BY]-(q:Recommendation)
WITH q,
  COLLECT { MATCH (q)-[:CONCERNS]->(r:Responsibility) RETURN r.id ORDER BY r.id } AS responsibilities,
  COLLECT {
    MATCH (q)-[:CONCERNS]->(:Responsibility)<-[:FOR]-(m:Mandate)<-[:HOLDS]-(b:Actor)
    WHERE m.role = 'lead' AND NOT b.collective AND m.sure_from <= $as_of AND $as_of <= m.sure_to
    RETURN DISTINCT b.id ORDER BY b.id
  } AS leads,
  COLLECT { MATCH (q)<-[:ANSWERS]-(x:Measure) RETURN x.id ORDER BY x.id } AS answered_by,
  COLLECT {
    MATCH (q)-[:CONCERNS]->(:Responsibility)<-[:CONCERNS]-(x:Measure) RETURN DISTINCT x.id ORDER BY x.id
  } AS touched_by
RETURN q.id AS recommendation, q.year AS year, q.text AS text, responsibilities, leads,
  answered_by, touched_by, q.follow_up AS follow_up,
  CASE WHEN size(responsibilities) = 0 THEN ['responsibility'] ELSE [] END
    + CASE WHEN size(leads) = 0 THEN ['lead'] ELSE [] END
    + CASE WHEN size(touched_by) = 0 THEN ['measure'] ELSE [] END AS holes
ORDER BY year, recommendation
