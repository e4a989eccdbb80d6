// title:
//   en: What is in doubt on a day
//   de: Was an einem Tag unsicher ist
//   fr: Ce qui est incertain un jour donné
//   it: Che cosa è incerto in un giorno
// question:
//   en: Which bodies, mandates and reported gaps are only perhaps in force on that day, and why?
//   de: Welche Stellen, Mandate und Lücken gelten an dem Tag nur vielleicht, und warum?
//   fr: Quels organismes, mandats et lacunes ne valent que peut-être ce jour-là, et pourquoi ?
//   it: Quali enti, mandati e lacune valgono solo forse quel giorno, e perché?
// columns:
//   kind: body, mandate or gap
//   record: The record
//   responsibility: {kind: responsibilities, means: What it is about}
//   doubt: "beginning or end: which of the two is in doubt"
//   since: The beginning as the source gives it; empty means none is given
//   until: The end as the source gives it
//   sure_from: From this day on it is sure
//   sure_to: Up to this day it is sure
// may_be_empty: Nothing is in doubt on that day.
CALL () {
  MATCH (n:Actor) RETURN n AS e, 'body' AS kind
  UNION ALL
  MATCH (n:Mandate) RETURN n AS e, 'mandate' AS kind
  UNION ALL
  MATCH (n:ReportedGap) RETURN n AS e, 'gap' AS kind
}
WITH e, kind
WHERE e.possible_from <= $as_of AND $as_of <= e.possible_to
  AND NOT (e.sure_from <= $as_of AND $as_of <= e.sure_to)
OPTIONAL MATCH (e)-[:FOR]->(r:Responsibility)
RETURN kind, e.id AS record, r.id AS responsibility,
  CASE WHEN $as_of < e.sure_from THEN 'beginning' ELSE 'end' END AS doubt,
  coalesce(e.since, e.observed) AS since, e.until AS until, e.sure_from AS sure_from, e.sure_to AS sure_to
ORDER BY kind, record
