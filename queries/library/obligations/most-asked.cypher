// title:
//   en: What is asked for most
//   de: Was am meisten gefordert wird
//   fr: Ce qui est le plus demandé
//   it: Che cosa si chiede di più
// question:
//   en: How often was each responsibility asked for up to that day, by whom, when, and who leads it?
//   de: Wie oft wurde jede Aufgabe bis zu dem Tag gefordert, von wem, wann, und wer führt sie?
//   fr: Combien de fois chaque tâche a-t-elle été demandée jusqu'à ce jour, par qui, quand, et qui la dirige ?
//   it: Quante volte è stato chiesto ogni compito fino a quel giorno, da chi, quando, e chi lo guida?
// picture: bar
// columns:
//   responsibility: {kind: responsibilities, means: What is asked for}
//   count: {holds: number, means: "Recommendations up to that day, undated ones included"}
//   issuers: {holds: list, kind: actors, means: Who asked}
//   years: {holds: list, means: Years in which it was asked}
//   leads: {holds: number, means: Named bodies that lead it somewhere for sure on that day}
//   measures: {holds: number, means: Measures that touch it; no answers}
// may_be_empty: Nothing was asked by that day.
MATCH (r:Responsibility)<-[:CONCERNS]-(q:Recommendation)-[:ISSUED_BY]->(b:Actor)
WHERE q.year IS NULL OR q.year_earliest <= $as_of
WITH r, count(q) AS count, collect(DISTINCT b.id) AS unsorted, collect(DISTINCT q.year) AS asked
RETURN r.id AS responsibility, count,
  COLLECT { UNWIND unsorted AS x RETURN x ORDER BY x } AS issuers,
  COLLECT { UNWIND asked AS x RETURN x ORDER BY x } AS years,
  COUNT {
    MATCH (r)<-[:FOR]-(m:Mandate {role: 'lead'})<-[:HOLDS]-(b:Actor {collective: false})
    WHERE m.sure_from <= $as_of AND $as_of <= m.sure_to
    RETURN DISTINCT b.id
  } AS leads,
  COUNT { (r)<-[:CONCERNS]-(:Measure) } AS measures
ORDER BY count DESC, responsibility
