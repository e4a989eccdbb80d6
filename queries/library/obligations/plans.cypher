// title:
//   en: Plans and strategies
//   de: Pläne und Strategien
//   fr: Plans et stratégies
//   it: Piani e strategie
// question:
//   en: Which plans were adopted up to that day, by whom, for which years, and how far are their measures?
//   de: Welche Pläne wurden bis zu dem Tag verabschiedet, von wem, für welche Jahre, und wie weit sind sie?
//   fr: Quels plans ont été adoptés jusqu'à ce jour, par qui, pour quelles années, et où en sont-ils ?
//   it: Quali piani sono stati adottati fino a quel giorno, da chi, per quali anni, e a che punto sono?
// columns:
//   plan: {kind: instruments, means: The plan or strategy}
//   kind: plan or strategy
//   adopted: When it was adopted
//   adopted_by: {holds: list, kind: actors, means: Who adopted it}
//   years: {holds: list, means: "First and last year it is made for, as far as known"}
//   period: "before, running, over or unknown, on that day"
//   announced: {holds: number, means: Measures it announces}
//   on_record: {holds: number, means: Measures on record here}
//   by_status: {holds: list, means: "Measures on record by status, as the newest source says, such as done: 2"}
//   evaluated: {holds: list, means: "Measures found carried out, partly, insufficiently, where an evaluation is on record by then"}
// may_be_empty: No plan was adopted by that day.
MATCH (p:Instrument)
WHERE p.kind IN ['plan', 'strategy'] AND coalesce(p.adopted_earliest, p.period_from_earliest) <= $as_of
WITH p,
  COLLECT { MATCH (b:Actor)-[:ADOPTED]->(p) RETURN b.id ORDER BY b.id } AS adopted_by,
  COLLECT {
    MATCH (m:Measure)-[:OF]->(p) WITH m.status AS status, count(*) AS n
    RETURN status + ': ' + n ORDER BY status
  } AS by_status,
  COUNT { (:Measure)-[:OF]->(p) } AS on_record
RETURN p.id AS plan, p.kind AS kind, p.adopted AS adopted, adopted_by,
  [p.period_from, p.period_to] AS years,
  CASE WHEN p.period_to IS NULL THEN 'unknown' WHEN p.period_to_latest < $as_of THEN 'over'
    WHEN p.period_from_earliest > $as_of THEN 'before' ELSE 'running' END AS period,
  p.measures_total AS announced, on_record, by_status,
  CASE WHEN EXISTS {
      MATCH (p)-[:CITES {part: 'evaluation'}]->(s:Source) WHERE s.date_earliest <= $as_of
    } THEN [p.evaluation_done, p.evaluation_partly, p.evaluation_insufficient] END AS evaluated
ORDER BY adopted, plan
