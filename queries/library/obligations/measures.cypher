// title:
//   en: Measures of a plan
//   de: Massnahmen eines Plans
//   fr: Mesures d'un plan
//   it: Misure di un piano
// question:
//   en: What does this plan promise, who leads it, how far is it, and is its deadline over on that day?
//   de: Was verspricht dieser Plan, wer führt, wie weit ist es, und ist die Frist an dem Tag vorbei?
//   fr: Que promet ce plan, qui dirige, où en est-on, et le délai est-il échu ce jour-là ?
//   it: Che cosa promette questo piano, chi guida, a che punto è, e il termine è scaduto quel giorno?
// params:
//   plan: {type: id, picker: obligations/plan-list, example: nap-2, help: The plan or strategy.}
// columns:
//   measure: {kind: measures, means: The record}
//   number: Its number in the plan
//   title: What is promised
//   leads: {holds: list, kind: actors, means: Bodies in the lead; empty means none on record}
//   partners: {holds: list, kind: actors, means: Bodies that take part}
//   status: "done, partly, running, announced or unknown; as on record now, whatever the day asked for: no source dates it"
//   status_text: "How far it is, in words, with the day where one is on record"
//   deadline: When it is due
//   overdue: "yes if the deadline is over on that day and it is not done"
//   responsibilities: {holds: list, kind: responsibilities, means: What it is about}
//   answers: {holds: list, kind: recommendations, means: Recommendations that a source says it answers}
//   touches: {holds: list, kind: recommendations, means: "Recommendations of the same responsibilities up to that day; computed, no answer"}
//   sources: {holds: list, means: Source and place in it}
// may_be_empty: No measure of this plan is on record.
MATCH (:Instrument {id: $plan})<-[:OF]-(m:Measure)
RETURN m.id AS measure, m.number AS number, m.title AS title,
  COLLECT { MATCH (m)-[:LED_BY]->(b:Actor) RETURN b.id ORDER BY b.id } AS leads,
  COLLECT { MATCH (m)-[:SUPPORTED_BY]->(b:Actor) RETURN b.id ORDER BY b.id } AS partners,
  m.status AS status, m.status_text AS status_text, m.deadline AS deadline,
  CASE WHEN m.deadline_latest < $as_of AND m.status <> 'done' THEN 'yes' ELSE 'no' END AS overdue,
  COLLECT { MATCH (m)-[:CONCERNS]->(r:Responsibility) RETURN r.id ORDER BY r.id } AS responsibilities,
  COLLECT { MATCH (m)-[:ANSWERS]->(q:Recommendation) RETURN q.id ORDER BY q.id } AS answers,
  COLLECT {
    MATCH (m)-[:CONCERNS]->(:Responsibility)<-[:CONCERNS]-(q:Recommendation)
    WHERE q.year IS NULL OR q.year_earliest <= $as_of
    RETURN DISTINCT q.id ORDER BY q.id
  } AS touches,
  COLLECT {
    MATCH (m)-[c:CITES]->(s:Source) RETURN s.id + '#' + coalesce(c.at, '') AS cited ORDER BY cited
  } AS sources
ORDER BY measure
